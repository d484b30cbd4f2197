using System.Text.Json;
using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Umbraco.Cms.Core;

namespace Litt.Cms.Storage.Items;

/// <summary>Finds the path of a media item's file in what its property umbracoFile holds.</summary>
internal static class MediaFile
{
    /// <param name="value">A path, or the JSON of an image cropper.</param>
    public static string? PathOf(string value)
    {
        if (!value.StartsWith('{'))
            return value;
        try
        {
            using var cropper = JsonDocument.Parse(value);
            return cropper.RootElement.TryGetProperty("src", out var source) ? source.GetString() : null;
        }
        catch (JsonException)
        {
            return value;
        }
    }

    /// <summary>The paths of the files by version; versions without file are left out.</summary>
    public static IReadOnlyDictionary<int, string> PathsOf(CmsDbContext context, TypeSet types, IReadOnlyCollection<int> versionIds)
    {
        var paths = new Dictionary<int, string>();
        if (versionIds.Count == 0)
            return paths;
        var properties = types.All
            .SelectMany(type => type.Definition.Properties)
            .Where(property => property.Alias == Constants.Conventions.Media.File)
            .Select(property => property.Id)
            .ToHashSet();
        foreach (var version in context.Set<VersionRow>().Where(version => versionIds.Contains(version.Id)).Select(version => new { version.Id, version.Data }))
        {
            var value = VersionData.FromJson(version.Data).Values.Find(value => properties.Contains(value.PropertyTypeId));
            if (value?.Text is { } text && PathOf(text) is { } path)
                paths[version.Id] = path;
        }

        return paths;
    }
}
