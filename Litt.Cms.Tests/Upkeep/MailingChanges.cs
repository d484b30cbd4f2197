using System.Net;
using Litt.Cms.Tests.Website;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;

namespace Litt.Cms.Tests.Upkeep;

public sealed class MailingChanges
{
    [Fact]
    public async Task Tells_those_who_asked_what_others_did()
    {
        var folder = Directory.CreateTempSubdirectory("litt-mail-");
        try
        {
            await using var cms = await TestCms.StartAsync(WithMail(folder.FullName));
            var page = await new Author(cms).PublishPageAsync("Watched");
            var editor = await BackofficeUser.SignInAsync(cms);
            Assert.Empty(await WarningsAsync(editor, page, "Umb.Document.Unpublish"));
            using FileSystemWatcher watcher = new(folder.FullName, "*.eml") { EnableRaisingEvents = true };
            TaskCompletionSource came = new(TaskCreationOptions.RunContinuationsAsynchronously);
            watcher.Renamed += (_, _) => came.TrySetResult();

            await new Author(cms).UnpublishAsync(page);

            await came.Task.WaitAsync(TimeSpan.FromSeconds(60));
            var mail = await MimeMessage.LoadAsync(folder.GetFiles("*.eml").Single().FullName);
            Assert.Equal(TestCms.AdminEmail, mail.To.Mailboxes.Single().Address);
            Assert.Equal("site@litt.example", mail.From.Mailboxes.Single().Address);
            Assert.Contains("Watched", mail.Subject + mail.TextBody + mail.HtmlBody, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Sends_nothing_without_a_server()
    {
        await using var cms = await TestCms.StartAsync();
        var sender = cms.Services.GetRequiredService<IEmailSender>();

        Assert.False(sender.CanSendRequiredEmail());
        await sender.SendAsync(new EmailMessage("a@litt.example", "b@litt.example", "Subject", "Body", false), "Test");
    }

    [Fact]
    public async Task Warns_who_asks_for_it_where_none_can_be_sent()
    {
        await using var cms = await TestCms.StartAsync();
        var editor = await BackofficeUser.SignInAsync(cms);

        Assert.Contains("no mail will come", Assert.Single(await WarningsAsync(editor, Author.Principles, "Umb.Document.Publish")), StringComparison.Ordinal);
        var choices = (await editor.GetAsync($"/document/{Author.Principles}/notifications")).AsArray();
        Assert.Equal(["Umb.Document.Publish"], choices.Where(choice => (bool)choice!["subscribed"]!).Select(choice => (string?)choice!["actionId"]));
        Assert.Empty(await WarningsAsync(editor, Author.Principles));
    }

    private static async Task<IEnumerable<string>> WarningsAsync(BackofficeUser editor, Guid document, params string[] actions)
    {
        using var answer = await editor.SendAsync(HttpMethod.Put, $"/document/{document}/notifications", new { SubscribedActionIds = actions });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.TryGetValues("Umb-Notifications", out var warnings) ? warnings : [];
    }

    private static Dictionary<string, string?> WithMail(string folder) => new()
    {
        ["Umbraco:CMS:Global:Smtp:From"] = "site@litt.example",
        ["Umbraco:CMS:Global:Smtp:DeliveryMethod"] = "SpecifiedPickupDirectory",
        ["Umbraco:CMS:Global:Smtp:PickupDirectoryLocation"] = folder,
        ["Umbraco:CMS:WebRouting:UmbracoApplicationUrl"] = "https://litt.example/",
    };
}
