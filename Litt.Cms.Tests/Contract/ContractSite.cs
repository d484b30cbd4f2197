using Litt.Cms.Tests.Media;
using Litt.Cms.Tests.Modelling;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Tests.Contract;

/// <summary>One site for the tests of a class, with somebody signed in for each role.</summary>
public sealed class ContractSite : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Extensions = new() { ["partial-view"] = ".cshtml", ["script"] = ".js", ["stylesheet"] = ".css" };

    private TestCms? cms;

    internal TestCms Cms => cms!;

    internal BackofficeUser Administrator { get; private set; } = null!;

    internal BackofficeUser Editor { get; private set; } = null!;

    internal BackofficeUser Writer { get; private set; } = null!;

    /// <summary>A document with something above and below it.</summary>
    internal Guid Principles { get; private set; }

    /// <summary>A document at the end of the tree.</summary>
    internal Guid Principle { get; private set; }

    internal Guid Home { get; private set; }

    internal Guid PrincipleType { get; private set; }

    /// <summary>An uploaded file with a document type in it.</summary>
    internal Guid Uploaded { get; private set; }

    internal Guid MemberGroup { get; private set; }

    /// <summary>A document in the recycle bin.</summary>
    internal Guid Trashed { get; private set; }

    /// <summary>A document whose children are shown as a list.</summary>
    internal Guid Listed { get; private set; }

    /// <summary>A document that others begin as, and the folder that it lies in.</summary>
    internal Guid Blueprint { get; private set; }

    internal Guid BlueprintFolder { get; private set; }

    /// <summary>A picture in a folder, and the folder.</summary>
    internal Guid Picture { get; private set; }

    internal Guid Pictures { get; private set; }

    /// <summary>A picture in the recycle bin.</summary>
    internal Guid TrashedPicture { get; private set; }

    /// <summary>A media type in a folder, and the folder.</summary>
    internal Guid ScanType { get; private set; }

    internal Guid MediaTypeFolder { get; private set; }

    public async Task InitializeAsync()
    {
        // With files of its own, since a test must not write into the project.
        cms = await TestCms.StartAsync(ownFiles: true, services: VideoSite.Answer);
        Administrator = await BackofficeUser.SignInAsync(cms);
        foreach (var (kind, extension) in Extensions)
        {
            await MakeFileAsync($"/{kind}/folder", new { Name = "examples" });
            await MakeFileAsync($"/{kind}", new { Name = $"example{extension}", Content = "" });
        }
        Editor = await HireAsync("editor@litt.example", Constants.Security.EditorGroupKey);
        Writer = await HireAsync("writer@litt.example", Constants.Security.WriterGroupKey);

        Home = await FirstAsync("/tree/document/root", "home");
        Principles = await FirstAsync($"/tree/document/children?parentId={Home}", "principles");
        Principle = await FirstAsync($"/tree/document/children?parentId={Principles}", "principle");
        var principle = await Administrator.GetAsync($"/document/{Principle}");
        PrincipleType = principle["documentType"]!["id"]!.GetValue<Guid>();
        Trashed = await Administrator.CreateAsync("/document", new
        {
            DocumentType = new { Id = PrincipleType },
            Parent = new { Id = Principles },
            Template = (object?)null,
            Values = Array.Empty<object>(),
            Variants = new[] { new { Name = "Thrown away" } },
        });
        await Administrator.PutAsync($"/document/{Trashed}/move-to-recycle-bin", null);
        MemberGroup = await Administrator.CreateAsync("/member-group", new { Name = "Volunteers" });
        await Administrator.CreateAsync("/dictionary", new { Name = "Read on", Translations = Array.Empty<object>() });
        var modeller = new Modeller(cms, Administrator);
        Uploaded = await modeller.UploadAsync("principle.udt", await modeller.ReadAsync($"/document-type/{PrincipleType}/export"));
        await WriteBlueprintAsync();
        await WriteListAsync();
        await UploadAsync(new(Cms.Visitor, Administrator));
    }

    /// <summary>A file of a kind, by its entity's name in the API.</summary>
    internal static string FileOf(string kind) => kind == "static-file" ? "/wwwroot/css/site.css" : $"/example{Extensions[kind]}";

    /// <summary>A folder of a kind of files.</summary>
    internal static string FolderOf(string kind) => kind == "static-file" ? "/wwwroot/css" : "/examples";

    /// <summary>Whether the entity is a kind of files.</summary>
    internal static bool IsFile(string kind) => kind == "static-file" || Extensions.ContainsKey(kind);

    public async Task DisposeAsync() => await Cms.DisposeAsync();

    private async Task MakeFileAsync(string path, object body)
    {
        var answer = await Administrator.SendAsync(HttpMethod.Post, path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task WriteBlueprintAsync()
    {
        BlueprintFolder = await Administrator.CreateAsync("/document-blueprint/folder", new { Name = "Beginnings" });
        Blueprint = await Administrator.CreateAsync("/document-blueprint", new
        {
            DocumentType = new { Id = PrincipleType },
            Parent = new { Id = BlueprintFolder },
            Values = new[] { new { Alias = "statement", Value = "Begins like this." } },
            Variants = new[] { new { Name = "A beginning" } },
        });
    }

    private async Task UploadAsync(Photographer photographer)
    {
        Pictures = await photographer.MakeFolderAsync("Pictures");
        Picture = await photographer.UploadAsync("picture.png", Pictures);
        TrashedPicture = await photographer.UploadAsync("thrown-away.png", Pictures);
        await Administrator.PutAsync($"/media/{TrashedPicture}/move-to-recycle-bin", null);
        MediaTypeFolder = await Administrator.CreateAsync("/media-type/folder", new { Name = "Kinds of files" });
        var scan = Modeller.MediaType("scan", Modeller.Property("pages"));
        scan["parent"] = Modeller.Reference(MediaTypeFolder.ToString());
        ScanType = await Administrator.CreateAsync("/media-type", scan);
    }

    private async Task WriteListAsync()
    {
        ContentType type = new(Cms.Services.GetRequiredService<IShortStringHelper>(), Constants.System.Root)
        {
            Alias = "listed",
            Name = "Listed",
            Icon = "icon-list",
            AllowedAsRoot = true,
            ListView = Constants.DataTypes.Guids.ListViewContentGuid,
        };
        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, type.Alias)];
        var made = await Cms.Services.GetRequiredService<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        Assert.True(made.Success, made.Result.ToString());
        Listed = await WriteAsync("The list", null);
        foreach (var name in (string[])["Second", "First"])
            await WriteAsync(name, Listed);

        Task<Guid> WriteAsync(string name, Guid? parent) => Administrator.CreateAsync("/document", new
        {
            DocumentType = new { Id = type.Key },
            Parent = parent is null ? null : new { Id = parent },
            Template = (object?)null,
            Values = Array.Empty<object>(),
            Variants = new[] { new { Name = name } },
        });
    }

    private async Task<Guid> FirstAsync(string tree, string what)
    {
        var items = (await Administrator.GetAsync(tree))["items"]!.AsArray();
        return items.FirstOrDefault(item => item!["hasChildren"]!.GetValue<bool>() || what == "principle")!["id"]!.GetValue<Guid>();
    }

    private async Task<BackofficeUser> HireAsync(string email, Guid group)
    {
        await using var scope = Cms.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<IUserService>();
        var made = await users.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = email, UserName = email, Name = email, UserGroupKeys = new HashSet<Guid> { group } },
            approveUser: true);
        Assert.True(made.Success, made.Status.ToString());
        return await BackofficeUser.SignInAsync(Cms, email, made.Result.InitialPassword!);
    }
}
