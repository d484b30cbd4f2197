using System.Net;
using System.Text.Json.Nodes;
using Litt.Cms.Management.Sync;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Tests.Sync;

/// <summary>Somebody at the dashboard of uSync, speaking to the server as it does, with a principle and its file at hand.</summary>
internal sealed class SyncDesk(TestCms cms, BackofficeUser user)
{
    public const string Runs = SyncEndpoints.Root + "/runs";
    public const string Old = "for better or worse";
    public const string New = "for better and worse";

    public BackofficeUser User { get; } = user;

    public string File { get; } = Directory.GetFiles(Path.Combine(cms.SyncFolder, "v18", "Content"), "accepts-that-drug-use*").Single();

    public string? Statement => cms.Services.GetRequiredService<IContentService>().GetById(Author.FirstPrinciple)!.GetValue<string>("statement");

    public static async Task<SyncDesk> OpenAsync(TestCms cms) => new(cms, await BackofficeUser.SignInAsync(cms));

    public void ChangeFile() => Change(File, Old, New);

    /// <summary>A type comes early in an import: there is enough behind it to be cancelled.</summary>
    public void ChangeType() =>
        Change(Path.Combine(cms.SyncFolder, "v18", "ContentTypes", "principle.config"), "One principle in the list.", "One of the principles.");

    /// <summary>Changes the principle on the site.</summary>
    public void WriteHere(string words)
    {
        var contents = cms.Services.GetRequiredService<IContentService>();
        var principle = contents.GetById(Author.FirstPrinciple)!;
        principle.SetValue("statement", principle.GetValue<string>("statement")!.Replace(Old, words, StringComparison.Ordinal));
        contents.Save(principle);
        contents.Publish(principle, ["*"]);
    }

    /// <returns>What is told of a run when it is over.</returns>
    public async Task<JsonNode> RunAsync(object wish) => await EndAsync(await StartAsync(wish));

    /// <returns>The id of the run.</returns>
    public async Task<Guid> StartAsync(object wish)
    {
        using var answer = await User.SendAsync(HttpMethod.Post, Runs, wish);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, text);
        var id = (Guid)JsonNode.Parse(text)!["id"]!;
        Assert.Equal($"{Runs}/{id}", answer.Headers.Location!.ToString());
        return id;
    }

    public async Task<JsonNode> EndAsync(Guid run)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            var told = await User.GetAsync($"{Runs}/{run}");
            if ((string)told["run"]!["state"]! != "Running")
                return told;
        }
    }

    private static void Change(string file, string old, string words) =>
        System.IO.File.WriteAllText(file, System.IO.File.ReadAllText(file).Replace(old, words, StringComparison.Ordinal));
}
