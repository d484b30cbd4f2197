using Umbraco.Cms.Core.Runtime;

namespace Litt.Cms.Hosting;

/// <summary>This process is always the main one of its site: what must not run twice is guarded in the database, not by a lock of the machine.</summary>
internal sealed class OnlyMainDom : IMainDomLock
{
    public Task<bool> AcquireLockAsync(int millisecondsTimeout) => Task.FromResult(true);

    public Task ListenAsync() => Task.Delay(Timeout.Infinite);

    public void Dispose()
    {
    }
}
