using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Tests;

/// <summary>People who work with a site.</summary>
internal static class Staff
{
    private static int hired;

    /// <summary>Somebody in a group of their own, which begins as one of editors that may do all with documents.</summary>
    public static async Task<BackofficeUser> HireAsync(TestCms cms, Action<UserGroup> limit)
    {
        var number = Interlocked.Increment(ref hired);
        var name = $"Group {number}";
        UserGroup group = new(cms.Services.GetRequiredService<IShortStringHelper>(), 0, $"group{number}", name, "icon-users")
        {
            HasAccessToAllLanguages = true,
            StartContentId = Constants.System.Root,
            StartMediaId = Constants.System.Root,
            StartElementId = Constants.System.Root,
        };
        group.AddAllowedSection(Constants.Applications.Content);
        var groups = cms.Services.GetRequiredService<IUserGroupService>();
        group.Permissions = (await groups.GetAsync(Constants.Security.AdminGroupKey))!.Permissions.ToHashSet();
        limit(group);
        var made = await groups.CreateAsync(group, Constants.Security.SuperUserKey);
        Assert.True(made.Success, made.Status.ToString());

        var email = $"somebody{number}@litt.example";
        await using var scope = cms.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<IUserService>().CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = email, UserName = email, Name = name, UserGroupKeys = new HashSet<Guid> { made.Result.Key } },
            approveUser: true);
        Assert.True(user.Success, user.Status.ToString());
        return await BackofficeUser.SignInAsync(cms, email, user.Result.InitialPassword!);
    }
}
