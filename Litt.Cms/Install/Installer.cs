using Litt.Cms.Security.Users;

namespace Litt.Cms.Install;

/// <summary>What a start has installed, in lines for the operator.</summary>
internal sealed record Installation(IReadOnlyList<string> Lines);

/// <summary>Makes a new database a site; on a database that is one already, brings its schema up to date.</summary>
internal sealed class Installer(Schema schema, DefaultUserGroups groups, FirstAdministrator administrator)
{
    public async Task<Installation> InstallAsync(CancellationToken cancellationToken)
    {
        schema.Bring();
        cancellationToken.ThrowIfCancellationRequested();
        groups.Ensure();
        return new Installation(Lines(await administrator.EnsureAsync()));
    }

    private static string[] Lines(FirstSignIn? first) => first switch
    {
        null => [],
        { RandomPassword: { } password } => [$"Sign in as {first.Email} with the password {password} (it is shown only now)"],
        _ => [$"Sign in as {first.Email} with the password of the settings"],
    };
}
