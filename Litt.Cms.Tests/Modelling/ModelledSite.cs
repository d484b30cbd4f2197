namespace Litt.Cms.Tests.Modelling;

/// <summary>One site in two languages for the tests of a class, and somebody who models it.</summary>
public sealed class ModelledSite : IAsyncLifetime
{
    private TestCms? cms;
    private Modeller? modeller;

    internal TestCms Cms => cms!;

    internal Modeller Modeller => modeller!;

    public async Task InitializeAsync()
    {
        cms = await TestCms.StartAsync();
        modeller = await Modeller.SignInAsync(cms);
        await modeller.AddDanishAsync();
    }

    public async Task DisposeAsync() => await Cms.DisposeAsync();
}
