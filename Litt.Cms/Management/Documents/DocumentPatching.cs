using System.Text.Json;
using System.Text.Json.Nodes;
using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Documents;

/// <summary>One change at a place in a document: replace, add or remove.</summary>
internal sealed record PatchOperation(string Op, string Path, RawJson Value = default)
{
    /// <exception cref="PatchException">It can't be done there.</exception>
    public void ApplyTo(JsonNode document)
    {
        var path = PatchPath.Parse(Path);
        var parent = path.Steps.SkipLast(1).Aggregate<PatchStep, JsonNode?>(document, (node, step) => step.Find(node));
        var place = path.Steps[^1];
        switch (Op.ToUpperInvariant())
        {
            case "REPLACE":
                place.Replace(parent, NewValue());
                break;
            case "ADD":
                place.Add(parent, NewValue());
                break;
            case "REMOVE":
                place.Remove(parent);
                break;
            default:
                throw new PatchException("The operation is replace, add or remove.");
        }
    }

    private JsonNode? NewValue() => Value.Text is { } text ? JsonNode.Parse(text) : throw new PatchException("To replace or add, a value is needed.");
}

/// <summary>Changes of a document, made one after the other, all or none.</summary>
internal sealed record PatchDocument(IReadOnlyList<PatchOperation> Operations)
{
    /// <summary>The document as it is after the changes, as if the client had sent it as a whole.</summary>
    /// <exception cref="PatchException">A change can't be made.</exception>
    public UpdateDocument Apply(UpdateDocument now)
    {
        var document = JsonSerializer.SerializeToNode(now, WireJson.Options)!;
        foreach (var operation in Operations)
            operation.ApplyTo(document);

        try
        {
            return document.Deserialize<UpdateDocument>(WireJson.Options)!;
        }
        catch (JsonException exception)
        {
            throw new PatchException($"The changed document is not valid at {exception.Path}.", exception);
        }
    }
}

/// <summary>Changing parts of documents without sending the whole.</summary>
internal static class DocumentPatching
{
    public static void MapDocumentPatching(this IEndpointRouteBuilder documents) => documents.Patch("/{id:guid}/patch", Patch);

    private static async Task<IResult> Patch(
        Guid id,
        PatchDocument wish,
        DocumentAccess access,
        OwnChanges own,
        EditingTurn turn,
        IContentEditingService editing,
        ITemplateService templates,
        ContentReader reader,
        IJsonSerializer json,
        Editor editor)
    {
        if (!await access.MayAsync(ContentPermissionResource.WithKeys(ActionUpdate.ActionLetter, id)))
            return Problem.Forbidden;

        // Of two who patch at once the later one changes what the earlier one has made.
        return await turn.TakeAsync(async () => await editing.GetAsync(id) is { } content ? await PatchAsync(content) : Problem.NotFound("document"));

        async Task<IResult> PatchAsync(IContent content)
        {
            try
            {
                var template = content.TemplateId is { } used ? (await templates.GetAsync(used))?.Key : null;
                var changed = wish.Apply(new UpdateDocument(Values(content, reader), Variants(content), Reference.To(template)));
                var allowed = await own.InAsync(content, changed);
                return (await editing.UpdateAsync(id, allowed.ToModel(json), editor.Key)).ToHttp();
            }
            catch (PatchException refused)
            {
                return Problem.Invalid("$.operations", refused.Message);
            }
        }
    }

    /// <summary>The values of all properties, also of those that have none yet, so that they can be replaced.</summary>
    private static ContentValue[] Values(IContent content, ContentReader reader)
    {
        var stored = reader.Values(content).Select(value => new ContentValue(value.Alias, value.Value, value.Culture, value.Segment)).ToList();
        var missing =
            from property in content.Properties
            from culture in property.PropertyType.VariesByCulture() ? content.AvailableCultures : (IEnumerable<string?>)[null]
            where stored.TrueForAll(value => value.Alias != property.Alias || value.Culture != culture || value.Segment is not null)
            select new ContentValue(property.Alias, default, culture);
        return [.. stored, .. missing];
    }

    private static VariantName[] Variants(IContent content) =>
        [.. content.AvailableCultures.DefaultIfEmpty(null).Select(culture => new VariantName(content.GetCultureName(culture) ?? string.Empty, culture))];
}
