using System.Text.Json;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Wording;

/// <summary>Tells who publishes a document what the rules would point out in it. Nothing is ever held back.</summary>
internal sealed partial class PublishWarnings(
    WordingCheck check,
    Dismissals dismissals,
    IContentTypeService types,
    PropertyEditorCollection editors,
    IJsonSerializer json,
    IHttpContextAccessor requests,
    ILogger<PublishWarnings> log)
    : INotificationHandler<ContentPublishingNotification>
{
    private const int ShownFirst = 2;

    public void Handle(ContentPublishingNotification notification)
    {
        // Imports and jobs have nobody to tell.
        if (requests.HttpContext is null)
            return;

        foreach (var document in notification.PublishedEntities)
            Warn(document, notification.Messages);
    }

    private void Warn(IContent document, EventMessages messages)
    {
        try
        {
            if (Findings(document) is { Count: > 0 } findings)
                messages.Add(new EventMessage("Language", Sentence(document, findings), EventMessageType.Warning));
        }
        catch (Exception exception)
        {
            // A hint that fails must not hold back what is published.
            LogFailed(document.Key, exception);
        }
    }

    /// <summary>How hard a text is to read is for the Language view: nobody mends that in passing.</summary>
    private List<Finding> Findings(IContent document)
    {
        if (types.Get(document.ContentTypeId) is not { } type)
            return [];
        var found = check.Check(type, document.Name, Values(document), isMeasured: false).Findings;
        if (found.Count == 0)
            return [];
        var dismissed = dismissals.For(document.Key).Select(dismissal => (dismissal.Rule, dismissal.Text)).ToHashSet();
        return [.. found.Where(finding => !dismissed.Contains((finding.Rule, finding.Dismissable)))];
    }

    private IEnumerable<EditedValue> Values(IContent document) =>
        from property in document.Properties
        from value in property.Values
        where property.PropertyType.SupportsVariation(value.Culture, value.Segment)
        let shown = editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor) ? editor.GetValueEditor().ToEditor(property, value.Culture, value.Segment) : null
        where shown is not null
        select new EditedValue(property.Alias, JsonElement.Parse(json.Serialize(shown)));

    private static string Sentence(IContent document, List<Finding> findings)
    {
        var first = findings.Take(ShownFirst).Select(finding => finding.Rule is RuleNames.Word
            ? $"“{finding.Text}” ({finding.Spot.Where}): better {finding.Advice}."
            : $"“{finding.Text}” ({finding.Spot.Where}): {finding.Advice}");
        var rest = findings.Count > ShownFirst ? $" And {findings.Count - ShownFirst} more." : string.Empty;
        return $"“{document.Name}” has words worth a look. {string.Join(' ', first)}{rest} The Language view tells more.";
    }

    [LoggerMessage(LogLevel.Error, "The words of the document {Key} could not be looked at.")]
    private partial void LogFailed(Guid key, Exception exception);
}
