using System.Net;
using System.Threading.RateLimiting;

namespace Litt.Cms.Security.SignIn;

/// <summary>Bounds how often one address may try to log in, and how many passwords are hashed at a time: hashing is made to be slow.</summary>
internal sealed class LoginThrottle : IDisposable
{
    /// <summary>A person with a bad memory and a few colleagues behind the same address does not need more.</summary>
    internal const int AttemptsAMinute = 30;

    private readonly PartitionedRateLimiter<HttpContext> byAddress = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
        context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)
            ? RateLimitPartition.GetSlidingWindowLimiter(Network(address), _ => new SlidingWindowRateLimiterOptions { PermitLimit = AttemptsAMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
            : RateLimitPartition.GetNoLimiter(IPAddress.Loopback));

    private readonly ConcurrencyLimiter hashing = new(new ConcurrencyLimiterOptions { PermitLimit = Math.Max(2, Environment.ProcessorCount), QueueLimit = 64 });

    /// <summary>A lease to dispose after the attempt; one that was not acquired says to try later.</summary>
    public async Task<RateLimitLease> EnterAsync(HttpContext context)
    {
        var attempt = byAddress.AttemptAcquire(context);
        return attempt.IsAcquired ? await hashing.AcquireAsync(cancellationToken: context.RequestAborted) : attempt;
    }

    public void Dispose()
    {
        byAddress.Dispose();
        hashing.Dispose();
    }

    // Whoever has an IPv6 address has the 2^64 of its network.
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (bytes.Length == 16)
            bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
