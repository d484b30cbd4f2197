namespace Litt.Cms.Tests.Backoffice;

/// <summary>A test that needs the built client: skipped, with the reason, where the build left it out.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientFactAttribute : FactAttribute
{
    public ClientFactAttribute() => Skip = BuiltClient.WhyNot;
}

/// <summary>The same for a test with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientTheoryAttribute : TheoryAttribute
{
    public ClientTheoryAttribute() => Skip = BuiltClient.WhyNot;
}
