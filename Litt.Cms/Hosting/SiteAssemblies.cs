using System.Reflection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Composing;

namespace Litt.Cms.Hosting;

/// <summary>Where Umbraco looks for editors, converters, cache refreshers and the like: in itself and in this program, nowhere else.</summary>
internal sealed class SiteAssemblies : IAssemblyProvider
{
    public static readonly Assembly[] All = [typeof(Udi).Assembly, typeof(SiteAssemblies).Assembly];

    public IEnumerable<Assembly> Assemblies => All;
}
