namespace Litt.Cms.Install;

/// <summary>What a start has installed, in lines for the operator.</summary>
internal sealed record Installation(IReadOnlyList<string> Lines);

/// <summary>Makes a new database a site; on a database that is one already, brings its schema up to date.</summary>
internal sealed class Installer(Schema schema)
{
    public Task<Installation> InstallAsync(CancellationToken cancellationToken)
    {
        schema.Bring();
        return Task.FromResult(new Installation([]));
    }
}
