using Litt.Cms.Published;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Litt.Cms.Delivery;

/// <summary>The door for other front ends: published content as JSON.</summary>
internal sealed class ContentEndpoints(
    DeliveryAnswers answers,
    DeliveryAccess access,
    OldAddresses oldAddresses,
    IApiContentResponseBuilder builder,
    IApiContentRouteBuilder routes,
    IVariationContextAccessor variation,
    IOptionsMonitor<DeliveryApiSettings> settings)
{
    /// <summary>One document by its key or its path.</summary>
    public Task Item(HttpContext context) => answers.AnswerAsync(context, access.Content, async question =>
    {
        var wanted = Uri.UnescapeDataString(context.GetRouteValue("path") as string ?? "");
        if (Find(context.Request, question, wanted) is { } document)
            return builder.Build(document) is { } found ? found : Problems.NotFound;
        return await MovedAsync(context, question, wanted) ?? Problems.NotFound;
    });

    /// <summary>Documents by their keys, in the order of the keys.</summary>
    public Task Items(HttpContext context) => answers.AnswerAsync(context, access.Content, question => Task.FromResult<object>(context.Request.Query["id"]
        .Select(id => Guid.TryParse(id, out var key) ? question.Snapshot.Document(key) : null)
        .OfType<IPublishedContent>()
        .Where(document => IsAllowed(question, document))
        .Select(builder.Build)
        .OfType<IApiContentResponse>()
        .ToArray()));

    /// <summary>A page of what a query finds.</summary>
    public Task Query(HttpContext context) => answers.AnswerAsync(context, access.Content, question => Task.FromResult(Query(context.Request, question)));

    private object Query(HttpRequest request, DeliveryQuestion question)
    {
        var query = request.Query;
        if (!DeliveryPage.TryRead(query, out var page))
            return Problems.BadPage;
        if (ContentQuery.Fetch(question, query["fetch"], from => Find(request, question, from)) is not { } fetched)
            return Problems.BadFetch;
        var filters = query["filter"].Select(filter => ContentQuery.Filter(filter ?? "")).ToArray();
        if (filters.Contains(null))
            return Problems.BadFilter;
        var found = fetched.Where(document => IsAllowed(question, document) && filters.All(fits => fits!(document)));
        if (ContentQuery.Sort(found, query["sort"].Select(sort => sort ?? "")) is not { } sorted)
            return Problems.BadSort;
        var all = sorted.ToArray();
        return new FoundContent(all.Length, page.Cut(all).Select(builder.Build).OfType<IApiContentResponse>());
    }

    private IPublishedContent? Find(HttpRequest request, DeliveryQuestion question, string wanted)
    {
        var document = Guid.TryParse(wanted, out var key) ? question.Snapshot.Document(key)
            : question.Start is { } start ? Document(question.Snapshot.Routes.Find(wanted, Spoken, start.Id))
            : ByAddress(request, question, wanted);
        return document is not null && IsAllowed(question, document) ? document : null;

        IPublishedContent? Document(PublishedNode? node) => node is null ? null : question.Snapshot.Document(node.Id);
    }

    // The address tells the language, unless the request asks for another.
    private IPublishedContent? ByAddress(HttpRequest request, DeliveryQuestion question, string wanted)
    {
        if (question.Snapshot.Routes.Find(DeliveryQuestion.AddressOf(request, wanted), question.Culture) is not { } match)
            return null;
        variation.VariationContext = new VariationContext(match.Culture, question.Segment);
        return question.Snapshot.Document(match.Node.Id);
    }

    private async Task<object?> MovedAsync(HttpContext context, DeliveryQuestion question, string wanted)
    {
        if (await oldAddresses.FindAsync(question.Snapshot, DeliveryQuestion.AddressOf(context.Request, wanted), question.Culture) is not { } moved
            || !IsAllowed(question, moved.Document)
            || routes.Build(moved.Document, moved.Culture) is not { } route)
            return null;
        context.Response.Headers["Location-Start-Item-Path"] = route.StartItem.Path;
        context.Response.Headers["Location-Start-Item-Id"] = route.StartItem.Id.ToString("D");
        return Results.Redirect(route.Path, permanent: true);
    }

    private string Spoken => variation.VariationContext!.Culture;

    private bool IsAllowed(DeliveryQuestion question, IPublishedContent document) =>
        settings.CurrentValue.IsAllowedContentType(document.ContentType.Alias) && !question.Snapshot.IsProtected(document);

    private sealed record FoundContent(int Total, IEnumerable<IApiContentResponse> Items);
}
