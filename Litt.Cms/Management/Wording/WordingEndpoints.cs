using System.Text.Json;
using Litt.Cms.Management.Common;
using Litt.Cms.Management.Documents;
using Litt.Cms.Security;
using Litt.Cms.Wording;
using Litt.Cms.Wording.Rules;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Security.Authorization;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Wording;

/// <summary>What this site has beside Umbraco's API: the check of what a text says, and how, while it is written.</summary>
internal static class WordingEndpoints
{
    public const string Root = "/umbraco/litt/api/v1/wording";

    public static void MapWording(this IEndpointRouteBuilder site)
    {
        var wording = site.MapGroup(Root).RequireAuthorization(Sections.Content);
        wording.Post("/check", CheckAsync);
        wording.Post("/document/{id:guid}/dismissed", DismissAsync);
        wording.Delete("/document/{id:guid}/dismissed", BringBackAsync);
    }

    private static async Task<IResult> CheckAsync(
        EditedDocument edited, DocumentAccess access, IContentTypeService types, WordingCheck check, Dismissals dismissals, IUserService users, ILanguageService languages)
    {
        if (edited.Document is { } document && !await access.MayReadAsync(document.Id))
            return Problem.Forbidden;
        if (types.Get(edited.DocumentType.Id) is not { } type)
            return Problem.NotFound("document type");

        var culture = string.IsNullOrEmpty(edited.Culture) ? await languages.GetDefaultIsoCodeAsync() : edited.Culture;
        var report = check.Check(type, edited.Name, edited.Values.Select(value => new EditedValue(value.Alias, value.Value)), culture.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        var dismissed = edited.Document is { } known ? dismissals.For(known.Id) : [];
        var names = (await users.GetAsync(dismissed.Select(one => one.By).Distinct())).ToDictionary(user => user.Key, user => user.Name);
        return Answer.With(new CheckedText([.. report.Findings.Select(finding => FoundWords.From(finding, dismissed, names))], report.Level is { } level ? LevelAnswer.From(level) : null));
    }

    private static async Task<IResult> DismissAsync(Guid id, DismissedWords words, DocumentAccess access, IContentService documents, Dismissals dismissals, Editor editor)
    {
        if (await RefusedAsync(id, words.Rule, access, documents) is { } refused)
            return refused;
        dismissals.Add(id, words.Rule, words.Text, editor.Key);
        return Answer.Done;
    }

    private static async Task<IResult> BringBackAsync(Guid id, string rule, string text, DocumentAccess access, IContentService documents, Dismissals dismissals)
    {
        if (await RefusedAsync(id, rule, access, documents) is { } refused)
            return refused;
        dismissals.Remove(id, rule, text);
        return Answer.Done;
    }

    /// <summary>Who may change a document may say that its words are right.</summary>
    private static async Task<Problem?> RefusedAsync(Guid id, string rule, DocumentAccess access, IContentService documents)
    {
        if (!await access.MayAsync(ContentPermissionResource.WithKeys(ActionUpdate.ActionLetter, id)))
            return Problem.Forbidden;
        if (documents.GetById(id) is null)
            return Problem.NotFound("document");
        return RuleNames.All.Contains(rule) ? null : Problem.Invalid("$.rule", "There is no such rule.");
    }

    /// <summary>A document as it stands in the editor, saved or not.</summary>
    private sealed record EditedDocument(Reference DocumentType, IReadOnlyList<EditedProperty> Values, Reference? Document = null, string? Name = null, string? Culture = null);

    private sealed record EditedProperty(string Alias, JsonElement Value);

    private sealed record DismissedWords(string Rule, string Text);

    private sealed record CheckedText(IReadOnlyList<FoundWords> Findings, LevelAnswer? ReadingLevel);

    private sealed record LevelAnswer(double Grade, int Words, int HighestGrade)
    {
        public static LevelAnswer From(ReadingLevel level) => new(level.Grade, level.Words, ReadingLevel.HighestGrade);
    }

    private sealed record DismissalAnswer(string? By, DateTime At);

    private sealed record FoundWords(string Rule, string Property, string Where, string Text, string Advice, string Reason, string? Source, DismissalAnswer? Dismissed)
    {
        public static FoundWords From(Finding finding, IReadOnlyList<Dismissal> dismissed, Dictionary<Guid, string?> names)
        {
            var dismissal = dismissed.FirstOrDefault(one => one.Rule == finding.Rule && one.Text == finding.Dismissable);
            return new(
                finding.Rule, finding.Spot.Property, finding.Spot.Where, finding.Text, finding.Advice, finding.Reason, finding.Source,
                dismissal is null ? null : new DismissalAnswer(names.GetValueOrDefault(dismissal.By), dismissal.At));
        }
    }
}
