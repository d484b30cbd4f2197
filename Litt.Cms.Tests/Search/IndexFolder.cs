using Litt.Cms.Search;

namespace Litt.Cms.Tests.Search;

/// <summary>An index of a few items in a folder that goes with it.</summary>
internal sealed class IndexFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("litt-index-").FullName;

    public SearchIndex New() => new("TestIndex", Path);

    /// <summary>An index that was written and closed.</summary>
    public void Write(params (int Id, string Name, string Text)[] items)
    {
        using var index = New();
        index.Open();
        foreach (var (id, name, text) in items)
            Put(index, id, name, text);
        index.Commit("now");
    }

    public static void Put(SearchIndex index, int id, string name, string text = "", string? culture = null)
    {
        var fields = new ItemFields();
        fields.Exact(Fields.Id, id);
        fields.Exact(Fields.Key, KeyOf(id).ToString());
        fields.Name(name, culture);
        fields.Value("text", culture, text);
        index.Put(fields.Document);
    }

    public static Guid KeyOf(int id) => new(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    /// <summary>The ids of what is found, best first.</summary>
    public static int[] Find(SearchIndex index, string typed, string? culture = null)
    {
        index.Refresh();
        return index.Read(searcher => searcher.Search(TypedQuery.From(typed, culture), 100).ScoreDocs
            .Select(hit => int.Parse(searcher.Doc(hit.Doc).GetField(Fields.Id).GetStringValue(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture))
            .ToArray());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
