using System.Text.Json.Nodes;
using System.Xml.Linq;
using Litt.Cms.Sync;
using Litt.Cms.Sync.Files;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Editors;

/// <summary>A document with a property of each editor, made as the backoffice makes it.</summary>
public sealed class EditorsOverHttp
{
    /// <summary>A label is only shown: what the backoffice sends for it is no value.</summary>
    private static readonly EditorCase[] Cases = [.. EditorCases.All.Where(row => row.Alias != "Umbraco.Label")];

    [Fact]
    public async Task Values_come_back_are_published_and_are_carried_to_another_site()
    {
        await using var cms = await TestCms.StartAsync();
        var user = await BackofficeUser.SignInAsync(cms);
        await MakePickedAsync(cms, user);
        var type = await MakeTypeAsync(user);

        var id = await user.CreateAsync("/document", new
        {
            DocumentType = new { Id = type },
            Parent = (object?)null,
            Template = (object?)null,
            Values = Cases.Select(row => new { Alias = Property(row), Value = JsonNode.Parse(row.Sent) }),
            Variants = new[] { new { Name = "Everything" } },
        });
        await user.PutAsync($"/document/{id}/publish", new { PublishSchedules = new[] { new { Culture = (string?)null } } });

        var read = await user.GetAsync($"/document/{id}");
        Assert.Equal("Published", (string?)read["variants"]![0]!["state"]);
        AssertAll(row => row.Sent, row => Value(read, row));

        var delivered = JsonNode.Parse(await cms.Visitor.GetStringAsync(new Uri($"/umbraco/delivery/api/v2/content/item/{id}", UriKind.Relative)))!["properties"]!;
        Assert.All(Cases, row => Assert.NotNull(delivered[Property(row)]));
        AssertAll(row => row.Delivered, row => delivered[Property(row)], row => !row.Picks);

        var referrers = await user.GetAsync($"/document/{EditorCases.Document}/referenced-by");
        Assert.Equal([id.ToString()], referrers["items"]!.AsArray().Select(item => (string?)item!["id"]));

        AssertWritten(cms);

        await using var other = await TestCms.StartAsync();
        var otherUser = await BackofficeUser.SignInAsync(other);
        await MakePickedAsync(other, otherUser);
        var report = await other.Services.GetRequiredService<SyncImport>().RunAsync(SyncSource.FromFolder(Path.Combine(cms.SyncFolder, "v18")));
        Assert.Empty(report.Results.Where(result => result.Change == SyncChange.Failed).Select(result => result.Message));

        var carried = await otherUser.GetAsync($"/document/{id}");
        Assert.Equal("Published", (string?)carried["variants"]![0]!["state"]);
        AssertAll(row => row.Sent, row => Value(carried, row));
    }

    private static void AssertAll(Func<EditorCase, string> expected, Func<EditorCase, JsonNode?> found, Func<EditorCase, bool>? where = null) => Assert.Equal(
        Cases.Where(where ?? (_ => true)).Select(row => $"{row.Alias}: {JsonNode.Parse(expected(row))?.ToJsonString()}"),
        Cases.Where(where ?? (_ => true)).Select(row =>
            $"{row.Alias}: {(JsonNode.DeepEquals(JsonNode.Parse(expected(row)), found(row)) ? JsonNode.Parse(expected(row)) : found(row))?.ToJsonString()}"));

    /// <summary>Each value is in the document's file: JSON in lines, all else to the letter.</summary>
    private static void AssertWritten(TestCms cms)
    {
        var file = XDocument.Load(Path.Combine(cms.SyncFolder, "v18", "Content", "everything.config"));

        Assert.All(Cases, row =>
        {
            var written = file.Root!.Element("Properties")!.Element(Property(row))!.Element("Value")!.Value;
            if (row.Synced is null && row.InFile is ['{' or '[', ..])
            {
                JsonAssert.Same(row.InFile, written);
                Assert.Contains('\n', written);
            }
            else
            {
                Assert.Equal(row.InFile, written);
            }
        });
    }

    private static JsonNode? Value(JsonNode document, EditorCase row) =>
        document["values"]!.AsArray().SingleOrDefault(value => (string?)value!["alias"] == Property(row))?["value"];

    private static string Property(EditorCase row)
    {
        var name = row.Alias["Umbraco.".Length..].Replace(".", string.Empty, StringComparison.Ordinal);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The document and the image that the values pick.</summary>
    private static async Task MakePickedAsync(TestCms cms, BackofficeUser user)
    {
        await user.CreateAsync("/document", new
        {
            Id = EditorCases.Document,
            DocumentType = new { Id = Author.PageType },
            Parent = new { Id = Author.Home },
            Template = (object?)null,
            Values = new[] { new { Alias = "heading", Value = "Picked" } },
            Variants = new[] { new { Name = "Picked" } },
        });
        await user.PutAsync($"/document/{EditorCases.Document}/publish", new { PublishSchedules = new[] { new { Culture = (string?)null } } });

        var media = cms.Services.GetRequiredService<IMediaService>();
        var image = media.CreateMedia("Hands", -1, "Image");
        image.Key = Guid.Parse(EditorCases.Image);
        Assert.True(media.Save(image).Success);
    }

    private static async Task<Guid> MakeTypeAsync(BackofficeUser user)
    {
        var properties = new List<object>();
        foreach (var row in Cases)
        {
            var dataType = await user.CreateAsync("/data-type", new
            {
                Name = row.Alias,
                EditorAlias = row.Alias,
                EditorUiAlias = "Umb.PropertyEditorUi.Any",
                Values = JsonNode.Parse(row.Configuration)!.AsObject().Select(value => new { Alias = value.Key, value.Value }),
            });
            properties.Add(new
            {
                Id = Guid.NewGuid(),
                SortOrder = properties.Count,
                Alias = Property(row),
                Name = row.Alias,
                DataType = new { Id = dataType },
                VariesByCulture = false,
                VariesBySegment = false,
                Validation = new { Mandatory = false },
                Appearance = new { LabelOnTop = false },
            });
        }

        return await user.CreateAsync("/document-type", new
        {
            Alias = "everything",
            Name = "Everything",
            Icon = "icon-document",
            AllowedAsRoot = true,
            VariesByCulture = false,
            VariesBySegment = false,
            IsElement = false,
            AllowedInLibrary = false,
            AllowedTemplates = Array.Empty<object>(),
            AllowedDocumentTypes = Array.Empty<object>(),
            Compositions = Array.Empty<object>(),
            Containers = Array.Empty<object>(),
            Cleanup = new { PreventCleanup = false },
            Properties = properties,
        });
    }
}
