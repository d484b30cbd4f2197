using System.Net;
using Litt.Cms.Security.SignIn;
using Microsoft.AspNetCore.Http;

namespace Litt.Cms.Tests.Security;

/// <summary>How often one address may try to log in.</summary>
public sealed class TryingPasswords : IDisposable
{
    private readonly LoginThrottle throttle = new();

    public void Dispose() => throttle.Dispose();

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", false)]
    [InlineData("203.0.113.7", "203.0.113.8", true)]
    [InlineData("2001:db8:1:2::3", "2001:db8:1:2:ffff::4", false)]
    [InlineData("2001:db8:1:2::3", "2001:db8:1:3::3", true)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    public async Task Ends_after_some_attempts_for_all_of_an_address(string many, string one, bool isStillLetIn)
    {
        for (var attempt = 0; attempt < LoginThrottle.AttemptsAMinute; attempt++)
            Assert.True(await IsLetInAsync(many));

        Assert.Equal(isStillLetIn, await IsLetInAsync(one));
    }

    private async Task<bool> IsLetInAsync(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        using var lease = await throttle.EnterAsync(context);
        return lease.IsAcquired;
    }
}
