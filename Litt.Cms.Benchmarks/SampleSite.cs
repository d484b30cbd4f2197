using System.Globalization;
using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Litt.Cms.Benchmarks;

/// <summary>
/// A generated site: documents on five levels, in three languages, with twenty properties each.
/// Its types, languages and one document are made through the backoffice's API; the rest are that document's rows over again, with other names and places.
/// </summary>
internal static class SampleSite
{
    public static readonly string[] Cultures = ["en-US", "da-DK", "de-DE"];

    /// <summary>Children of each document; with 10, a document on the second level has some 1,100 below it.</summary>
    private const int FanOut = 10;

    /// <summary>So many lie below one document at the top.</summary>
    private const int PerTop = 10_000;

    private const int Batch = 2_000;

    /// <summary>The types, the languages and the first document.</summary>
    /// <returns>The first document.</returns>
    public static async Task<Guid> ModelAsync(BackofficeClient client)
    {
        foreach (var (culture, name) in Cultures.Zip(["English", "Danish", "German"]).Skip(1))
            await client.PostAsync("/language", new { IsoCode = culture, Name = name, IsDefault = false, IsMandatory = false });
        var type = Guid.NewGuid();
        var group = Guid.NewGuid();
        await client.PostAsync("/document-type", new
        {
            Id = type,
            Alias = "sample",
            Name = "Sample",
            Icon = "icon-document",
            AllowedAsRoot = true,
            VariesByCulture = true,
            VariesBySegment = false,
            IsElement = false,
            AllowedInLibrary = false,
            Properties = Enumerable.Range(0, 20).Select(i => new
            {
                Id = Guid.NewGuid(),
                Container = new { Id = group },
                SortOrder = i,
                Alias = $"text{i}",
                Name = $"Text {i}",
                DataType = new { Id = new Guid("0cc0eba1-9960-42c9-bf9b-60e150b429ae") },
                VariesByCulture = i < 10,
                VariesBySegment = false,
                Validation = new { Mandatory = i == 0, MandatoryMessage = (string?)null, RegEx = (string?)null, RegExMessage = (string?)null },
                Appearance = new { LabelOnTop = false },
            }),
            Containers = new[] { new { Id = group, Name = "Content", Type = "Group", SortOrder = 0 } },
            AllowedTemplates = Array.Empty<object>(),
            Cleanup = new { PreventCleanup = false },
            AllowedDocumentTypes = new[] { new { DocumentType = new { Id = type }, SortOrder = 0 } },
            Compositions = Array.Empty<object>(),
        });
        var first = Guid.NewGuid();
        await client.PostAsync("/document", Document(type, "Sample 0", first));
        await client.PutAsync($"/document/{first}/publish", Publish);
        return first;
    }

    public static object Publish { get; } = new { PublishSchedules = Cultures.Select(culture => new { Culture = culture }) };

    private static object Document(Guid type, string name, Guid id) => new
    {
        Id = id,
        DocumentType = new { Id = type },
        Values = Values(name),
        Variants = Variants(name),
    };

    public static IEnumerable<object> Variants(string name) => Cultures.Select(culture => new { Name = $"{name} {culture}", Culture = culture });

    public static IEnumerable<object> Values(string text) =>
        from i in Enumerable.Range(0, 20)
        from culture in i < 10 ? Cultures : [null!]
        select (object)new { Alias = $"text{i}", Culture = culture, Value = $"{text}: what stands in field {i} {culture}" };

    /// <summary>Repeats the first document until there are so many.</summary>
    /// <returns>The keys, in the order of the levels of each top.</returns>
    public static async Task<List<Guid>> GrowAsync(string databaseFile, Guid first, int documents)
    {
        await using var context = new SqliteCmsDbContext(new DbContextOptionsBuilder<SqliteCmsDbContext>().UseSqlite($"Data Source={databaseFile}").Options);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var node = await context.Set<NodeRow>().AsNoTracking().SingleAsync(row => row.Key == first);
        var content = await context.Set<ContentRow>().AsNoTracking().SingleAsync(row => row.NodeId == node.Id);
        var versions = await context.Set<VersionRow>().AsNoTracking().Where(row => row.NodeId == node.Id).ToListAsync();
        var nextNode = await context.Set<NodeRow>().MaxAsync(row => row.Id) + 1;
        var nextVersion = await context.Set<VersionRow>().MaxAsync(row => row.Id) + 1;
        var grown = new List<NodeRow>(documents) { node };
        for (var i = 1; i < documents; i++)
        {
            var place = i % PerTop;
            var parent = place == 0 ? null : grown[i - place + ((place - 1) / FanOut)];
            var copy = CopyOf(node, parent, nextNode + i, i);
            grown.Add(copy);
            context.Add(copy);
            var ids = versions.ToDictionary(version => version.Id, _ => nextVersion++);
            context.AddRange(versions.Select(version => CopyOf(version, ids[version.Id], copy)));
            context.Add(CopyOf(content, copy, ids));
            if (i % Batch == 0)
                await FlushAsync(context);
        }

        await FlushAsync(context);
        return [.. grown.Select(row => row.Key)];
    }

    private static async Task FlushAsync(DbContext context)
    {
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }

    private static NodeRow CopyOf(NodeRow node, NodeRow? parent, int id, int number) => new()
    {
        Id = id,
        Key = Guid.NewGuid(),
        Kind = node.Kind,
        ParentId = parent?.Id ?? node.ParentId,
        Path = $"{parent?.Path ?? "-1"},{id}",
        Level = (parent?.Level ?? 0) + 1,
        SortOrder = node.SortOrder + number,
        Name = Renamed(node.Name!, number),
        CreatorId = node.CreatorId,
        CreateDate = node.CreateDate,
        UpdateDate = node.UpdateDate,
    };

    private static VersionRow CopyOf(VersionRow version, int id, NodeRow node) => new()
    {
        Id = id,
        NodeId = node.Id,
        Date = version.Date,
        UserId = version.UserId,
        Current = version.Current,
        Published = version.Published,
        Name = node.Name,
        Data = Renamed(version.Data, NumberOf(node)),
    };

    private static ContentRow CopyOf(ContentRow content, NodeRow node, Dictionary<int, int> versions) => new()
    {
        NodeId = node.Id,
        ContentTypeId = content.ContentTypeId,
        Published = content.Published,
        Edited = content.Edited,
        WriterId = content.WriterId,
        CurrentVersionId = versions[content.CurrentVersionId],
        PublishedVersionId = versions[content.PublishedVersionId!.Value],
        Cultures = Renamed(content.Cultures!, NumberOf(node)),
    };

    private static int NumberOf(NodeRow node) => int.Parse(node.Name!.Split(' ')[1], CultureInfo.InvariantCulture);

    private static string Renamed(string text, int number) =>
        text.Replace("Sample 0", string.Create(CultureInfo.InvariantCulture, $"Sample {number}"), StringComparison.Ordinal);
}
