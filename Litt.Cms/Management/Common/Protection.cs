using System.Globalization;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Common;

/// <summary>Which documents only some members may see, read once for many documents.</summary>
internal sealed class Protection
{
    private readonly HashSet<int> nodes;

    private Protection(HashSet<int> nodes) => this.nodes = nodes;

    public static Protection None { get; } = new([]);

    public static Protection Read(IPublicAccessService service) => new([.. service.GetAll().Select(entry => entry.ProtectedNodeId)]);

    /// <summary>Whether the document at this place, or one above it, is protected.</summary>
    /// <param name="path">The ids from the root to the document, as Umbraco writes them.</param>
    public bool Covers(string path) => nodes.Count > 0 && path.Split(',').Any(id => nodes.Contains(int.Parse(id, CultureInfo.InvariantCulture)));
}
