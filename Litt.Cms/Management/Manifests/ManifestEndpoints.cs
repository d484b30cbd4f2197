using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Manifest;

namespace Litt.Cms.Management.Manifests;

/// <summary>What packages add to the backoffice; before signing in only what they open to all.</summary>
internal static class ManifestEndpoints
{
    public static void MapManifests(this IEndpointRouteBuilder api)
    {
        var manifests = api.MapGroup("/manifest/manifest");
        manifests.Get("", async (IPackageManifestService packages) => ToWire(await packages.GetAllPackageManifestsAsync()));
        manifests.Get("/private", async (IPackageManifestService packages) => ToWire(await packages.GetPrivatePackageManifestsAsync()));
        manifests.Get("/public", async (IPackageManifestService packages) => ToWire(await packages.GetPublicPackageManifestsAsync())).AllowAnonymous();
    }

    private static IEnumerable<ManifestAnswer> ToWire(IEnumerable<PackageManifest> manifests) => manifests.Select(ManifestAnswer.From);

    private sealed record ManifestAnswer(string Name, string? Id, string? Version, string? CacheBuster, IReadOnlyList<object> Extensions)
    {
        public static ManifestAnswer From(PackageManifest manifest) => new(
            manifest.Name, manifest.Id, manifest.Version, manifest.AllowCacheBusting ? manifest.Version : null, manifest.Extensions);
    }
}
