using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Litt.Cms.Backoffice;
using Litt.Cms.Backoffice.Events;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Moq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.ServerEvents;
using Umbraco.Cms.Core.Services;
using static Umbraco.Cms.Core.Constants.ServerEvents;

namespace Litt.Cms.Tests.Backoffice;

public sealed class TellingOpenBackoffices : IAsyncLifetime
{
    internal const string UserHeader = "X-User";

    private readonly Mock<IUserService> users = new();
    private WebApplication? site;

    private IServerEventRouter Router => site!.Services.GetRequiredService<IServerEventRouter>();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddAuthentication(UserHeader).AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(UserHeader, null);
        builder.Services.AddAuthorization();
        builder.Services.AddServerEvents();
        builder.Services.AddSingleton(users.Object);
        builder.Services.AddSingleton(new EventSourceAuthorizerCollection(() => [new SectionRights(users.Object)]));
        builder.Services.AddSingleton(new ServerEventAccessFilterCollection(() => [new DocumentStartNodeRights(Mock.Of<IEntityService>(), AppCaches.NoCache)]));
        builder.Services.AddTransient<UserRightsChanged>();
        site = builder.Build();
        site.UseWebSockets();
        site.MapHub<ServerEventHub>(BackofficePaths.ServerEventHub).RequireAuthorization();
        await site.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await site!.StopAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Reaches_those_whose_section_it_is()
    {
        await using var editor = await OpenAsync(User(Constants.Applications.Content));
        var happened = Happened(EventSource.DocumentType);

        await Router.RouteEventAsync(happened);

        Assert.Equal((EventSource.DocumentType, EventType.Updated, happened.Key), await editor.HearAsync());
    }

    [Fact]
    public async Task Passes_by_those_whose_section_it_is_not()
    {
        await using var editor = await OpenAsync(User(Constants.Applications.Content));
        var later = Happened(EventSource.Language);

        await Router.RouteEventAsync(Happened(EventSource.Webhook));
        await Router.RouteEventAsync(later);

        Assert.Equal(later.Key, (await editor.HearAsync()).Key);
    }

    [Fact]
    public async Task Passes_by_those_whose_start_node_lies_elsewhere()
    {
        await using var everywhere = await OpenAsync(User(Constants.Applications.Content));
        await using var elsewhere = await OpenAsync(User(Constants.Applications.Content, startNode: 2000));
        var document = Happened(EventSource.Document);
        var later = Happened(EventSource.Language);

        await Router.RouteEventAsync(document, new ServerEventRoutingContext { EntityPath = "-1,1000,1001" });
        await Router.RouteEventAsync(later);

        Assert.Equal(document.Key, (await everywhere.HearAsync()).Key);
        Assert.Equal(later.Key, (await elsewhere.HearAsync()).Key);
    }

    [Fact]
    public async Task Follows_a_change_of_rights_at_once()
    {
        var user = User(Constants.Applications.Content);
        await using var editor = await OpenAsync(user);
        user.Setup(known => known.AllowedSections).Returns([Constants.Applications.Settings]);

        await site!.Services.GetRequiredService<UserRightsChanged>()
            .HandleAsync(new UserSavedNotification(user.Object, new EventMessages()), CancellationToken.None);
        Assert.Equal(EventSource.CurrentUser, (await editor.HearAsync()).Source);

        await Router.RouteEventAsync(Happened(EventSource.Domain));
        var webhook = Happened(EventSource.Webhook);
        await Router.RouteEventAsync(webhook);
        Assert.Equal(webhook.Key, (await editor.HearAsync()).Key);
    }

    [Fact]
    public async Task Is_not_for_those_who_are_not_signed_in()
    {
        var answer = await site!.GetTestClient().PostAsync("/umbraco/serverEventHub/negotiate?negotiateVersion=1", null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Never_fails_what_it_tells_of()
    {
        var user = User(Constants.Applications.Content);
        await using var editor = await OpenAsync(user);
        users.Setup(service => service.GetAsync(user.Object.Key)).ThrowsAsync(new IOException());

        Assert.Null(await Record.ExceptionAsync(() => Router.RouteEventAsync(Happened(EventSource.Document), new ServerEventRoutingContext { EntityPath = "-1,5" })));
    }

    [Fact]
    public async Task Says_once_what_was_saved_twice()
    {
        var router = new Mock<IServerEventRouter>();
        var document = Mock.Of<IContent>(known => known.Key == Guid.NewGuid() && known.Path == "-1,5");
        var teller = new Teller<ContentSavedNotification>(router.Object, told => told.SavedEntities.Select(entity => new News(EventSource.Document, EventType.Updated, entity)));

        await teller.HandleAsync([new ContentSavedNotification(document, new EventMessages()), new ContentSavedNotification(document, new EventMessages())], CancellationToken.None);

        router.Verify(known => known.RouteEventAsync(It.Is<ServerEvent>(told => told.Key == document.Key), It.Is<ServerEventRoutingContext>(way => way.EntityPath == "-1,5")), Times.Once);
    }

    private static ServerEvent Happened(string source) => new() { EventSource = source, EventType = EventType.Updated, Key = Guid.NewGuid() };

    private Mock<IUser> User(string section, int startNode = Constants.System.Root)
    {
        var user = new Mock<IUser>();
        user.Setup(known => known.Key).Returns(Guid.NewGuid());
        user.Setup(known => known.AllowedSections).Returns([section]);
        user.Setup(known => known.StartContentIds).Returns([startNode]);
        user.Setup(known => known.Groups).Returns([]);
        users.Setup(service => service.GetAsync(user.Object.Key)).ReturnsAsync(user.Object);
        return user;
    }

    private Task<OpenBackoffice> OpenAsync(Mock<IUser> user) => OpenBackoffice.ConnectAsync(site!.GetTestServer(), user.Object.Key);

    private sealed class HeaderAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Headers[UserHeader] is [{ } key]
                ? AuthenticateResult.Success(new AuthenticationTicket(
                    new ClaimsPrincipal(new ClaimsIdentity([new Claim(Constants.Security.OpenIdDictSubClaimType, key)], Constants.Security.BackOfficeAuthenticationType)), UserHeader))
                : AuthenticateResult.NoResult());
    }
}
