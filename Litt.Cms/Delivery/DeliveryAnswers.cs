using System.Globalization;
using System.Text.Json;
using Litt.Cms.Published;
using Microsoft.Extensions.Primitives;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Litt.Cms.Delivery;

/// <summary>Answers a request from what was answered before, or makes the answer, within the snapshot and the language that the request asks for.</summary>
internal sealed class DeliveryAnswers(
    Snapshots snapshots,
    DeliveryAccess access,
    Expansions expansions,
    IApiPropertyRenderer renderer,
    IVariationContextAccessor variation)
{
    private static readonly StringValues OnlyForTheAsker = "private, no-cache";
    private static readonly StringValues NotKept = "private, no-store";

    /// <param name="context">The request.</param>
    /// <param name="door">The part of the API that it asks.</param>
    /// <param name="make">Makes the model of the answer; a result of its own is given as it is, and not kept.</param>
    public async Task AnswerAsync(HttpContext context, DeliveryDoor door, Func<DeliveryQuestion, Task<object>> make)
    {
        var request = context.Request;
        if (!door.IsOpen)
            await Problems.NotFound.ExecuteAsync(context);
        else if (access.AudienceOf(request, door) is not { } audience)
            await Problems.Unauthorized.ExecuteAsync(context);
        else if (DeliveryAccess.AsksForPreview(request))
            await PreviewAsync(context, make);
        else
            await AnswerAsync(context, audience, make);
    }

    private async Task AnswerAsync(HttpContext context, string audience, Func<DeliveryQuestion, Task<object>> make)
    {
        var request = context.Request;
        var snapshot = snapshots.Latest;
        var key = new OutputKey(audience, request.Path.Value + request.QueryString.Value, DeliveryQuestion.VariantOf(request));
        if (!snapshot.Outputs.TryGet(key, out var output))
        {
            (output, var other) = await MakeAsync(request, snapshot, make);
            if (output is null)
            {
                await other!.ExecuteAsync(context);
                return;
            }

            snapshot.Outputs.Keep(key, output);
        }

        await output.WriteAsync(context, audience == DeliveryAccess.Keyed ? OnlyForTheAsker : default);
    }

    /// <summary>Drafts are answered anew each time, and kept nowhere.</summary>
    private async Task PreviewAsync(HttpContext context, Func<DeliveryQuestion, Task<object>> make)
    {
        var (output, other) = await MakeAsync(context.Request, snapshots.Preview, make);
        if (output is null)
            await other!.ExecuteAsync(context);
        else
            await output.WriteAsync(context, NotKept);
    }

    private async Task<(Output? Kept, IResult? Other)> MakeAsync(HttpRequest request, Snapshot snapshot, Func<DeliveryQuestion, Task<object>> make)
    {
        using var pinned = snapshot.Pin();
        if (!FieldTree.TryParse(request.Query["expand"].ToString(), out var expand))
            return (null, Problems.Bad("Invalid expansion", "The value of 'expand' can't be read"));
        if (!FieldTree.TryParse(request.Query["fields"].ToString(), out var fields))
            return (null, Problems.Bad("Invalid fields", "The value of 'fields' can't be read"));
        var question = DeliveryQuestion.Read(request, snapshot);
        if (question is { AsksForStart: true, Start: null })
            return (null, Problems.NoStart);
        variation.VariationContext = new VariationContext(question.Culture ?? snapshot.Site.DefaultCulture, question.Segment);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(variation.VariationContext.Culture);
        expansions.Current = new Expansion(renderer, expand, fields.IsLeaf ? FieldTree.Everything : fields);
        return await make(question) switch
        {
            IResult other => (null, other),
            // Written here and now, since values may still be made while they are written.
            var model => (new Output(JsonSerializer.SerializeToUtf8Bytes(model, DeliveryJson.Options), "application/json; charset=utf-8", varies: DeliveryQuestion.Headers), null),
        };
    }
}
