using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Security.SignIn;

/// <summary>Makes failed logins take as long as successful ones use to, so that time does not tell whether a user exists.</summary>
internal sealed class LoginPace(IOptionsMonitor<SecuritySettings> settings, TimeProvider clock)
{
    private const double WeightOfTheLast = 0.2;
    private const double Most = 10_000;

    private double usual = double.NaN;

    /// <summary>Notes how long a successful login took.</summary>
    public void Note(TimeSpan took)
    {
        var before = Volatile.Read(ref usual);
        Volatile.Write(ref usual, double.IsNaN(before) ? took.TotalMilliseconds : before + (WeightOfTheLast * (took.TotalMilliseconds - before)));
    }

    /// <summary>Waits until a login that began at <paramref name="start"/> (a timestamp of the clock) has taken long enough to fail.</summary>
    public async Task WaitAsync(long start, CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref usual);
        var expected = double.IsNaN(known) ? settings.CurrentValue.UserDefaultFailedLoginDurationInMilliseconds : known;
        var wanted = TimeSpan.FromMilliseconds(Math.Max(settings.CurrentValue.UserMinimumFailedLoginDurationInMilliseconds, Math.Min(expected, Most)));
        var rest = wanted - clock.GetElapsedTime(start);
        if (rest > TimeSpan.Zero)
            await Task.Delay(rest, clock, cancellationToken);
    }
}
