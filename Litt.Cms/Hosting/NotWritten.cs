using System.Reflection;

namespace Litt.Cms.Hosting;

/// <summary>
/// Stands for a service of Umbraco that this site does not have yet. Whatever is asked of it throws and names what is missing:
/// an empty answer would lose data in silence.
/// </summary>
internal class NotWritten : DispatchProxy
{
    public static object Create(Type service) => Create(service, typeof(NotWritten));

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new NotSupportedException($"{targetMethod?.DeclaringType?.Name}.{targetMethod?.Name} is not written yet.");
}
