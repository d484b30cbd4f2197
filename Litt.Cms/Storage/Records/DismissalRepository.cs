using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Litt.Cms.Storage.Records;

/// <summary>Keeps what editors have dismissed of what was pointed out to them. It goes with its document.</summary>
internal sealed class DismissalRepository(IScopeAccessor scope)
{
    public const int LongestText = 200;

    /// <summary>What is dismissed for a document, the first dismissed first.</summary>
    public IReadOnlyList<DismissalRow> GetMany(Guid document) => scope.Reading.Set<DismissalRow>().AsNoTracking()
        .Where(row => row.NodeKey == document)
        .OrderBy(row => row.Date).ThenBy(row => row.Rule).ThenBy(row => row.Text)
        .ToList();

    /// <summary>Does nothing where it is dismissed already, or where there is no such document.</summary>
    public void Save(DismissalRow dismissal)
    {
        var context = scope.Writing;
        if (context.Set<DismissalRow>().Any(row => row.NodeKey == dismissal.NodeKey && row.Rule == dismissal.Rule && row.Text == dismissal.Text)
            || !context.Set<NodeRow>().Any(node => node.Key == dismissal.NodeKey))
            return;
        context.Add(dismissal);
        context.SaveAndForget();
    }

    public void Delete(Guid document, string rule, string text) =>
        scope.Writing.Set<DismissalRow>().Where(row => row.NodeKey == document && row.Rule == rule && row.Text == text).ExecuteDelete();
}
