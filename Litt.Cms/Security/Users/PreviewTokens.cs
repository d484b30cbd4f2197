using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Security.Users;

/// <summary>What the cookie of a preview holds: who looks, encrypted. It ends after a working day, with a new password, and with the account.</summary>
internal sealed class PreviewTokens(IDataProtectionProvider protection, IUserService users) : IPreviewTokenGenerator
{
    private const char Divider = '|';
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Litt.Cms.Preview").ToTimeLimitedDataProtector();

    public async Task<Attempt<string?>> GenerateTokenAsync(Guid userKey) => await users.GetAsync(userKey) is { } user && MaySignIn(user)
        ? Attempt<string?>.Succeed(protector.Protect($"{user.Key}{Divider}{user.SecurityStamp}", Lifetime))
        : Attempt<string?>.Fail();

    public async Task<Attempt<Guid?>> VerifyAsync(string token) =>
        Read(token) is [var id, var stamp] && Guid.TryParse(id, out var key) && await users.GetAsync(key) is { } user && MaySignIn(user) && stamp == (user.SecurityStamp ?? "")
            ? Attempt<Guid?>.Succeed(key)
            : Attempt<Guid?>.Fail();

    private string[]? Read(string token)
    {
        try
        {
            return protector.Unprotect(token).Split(Divider, 2);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static bool MaySignIn(IUser user) => user is { IsApproved: true, IsLockedOut: false };
}
