using Litt.Cms.Storage.Records;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Wording;

/// <summary>What an editor has looked at and found right.</summary>
/// <param name="Rule">The rule that points it out.</param>
/// <param name="Text">The words, as <see cref="Dismissals.Of"/> makes them.</param>
/// <param name="By">The key of the editor.</param>
/// <param name="At">When, in UTC.</param>
internal sealed record Dismissal(string Rule, string Text, Guid By, DateTime At);

/// <summary>What editors have looked at and found right for a document, with who did and when. It is part of no version and of no uSync file.</summary>
internal sealed class Dismissals(ICoreScopeProvider scopes, DismissalRepository repository, TimeProvider clock)
{
    /// <summary>As much of a text as is remembered, in one case.</summary>
    public static string Of(string text)
    {
        var plain = text.Trim().ToLowerInvariant();
        return plain.Length <= DismissalRepository.LongestText ? plain : plain[..DismissalRepository.LongestText];
    }

    public IReadOnlyList<Dismissal> For(Guid document)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. repository.GetMany(document).Select(row => new Dismissal(row.Rule, row.Text, row.UserKey, row.Date))];
    }

    /// <summary>Once is enough: who dismisses it again changes nothing.</summary>
    public void Add(Guid document, string rule, string text, Guid user)
    {
        using var scope = scopes.CreateCoreScope();
        repository.Save(new DismissalRow { NodeKey = document, Rule = rule, Text = Of(text), UserKey = user, Date = clock.GetUtcNow().UtcDateTime });
        scope.Complete();
    }

    public void Remove(Guid document, string rule, string text)
    {
        using var scope = scopes.CreateCoreScope();
        repository.Delete(document, rule, Of(text));
        scope.Complete();
    }
}
