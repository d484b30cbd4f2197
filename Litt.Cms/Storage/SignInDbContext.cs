using Microsoft.EntityFrameworkCore;

namespace Litt.Cms.Storage;

/// <summary>
/// A window onto the tables of OpenIddict, which brings its own queries and saves by itself, outside of scopes.
/// What it saves waits its turn among the writers like everything else.
/// </summary>
internal sealed class SignInDbContext(DbContextOptions<SignInDbContext> options, CmsDatabase database) : DbContext(options)
{
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        using var turn = WaitForTurn();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var turn = WaitForTurn();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseOpenIddict();

    // With a transaction open the database has let us in already; waiting for those who wait for it would never end.
    private IDisposable? WaitForTurn() => Database.CurrentTransaction is null ? database.WaitForTurn(null) : null;
}
