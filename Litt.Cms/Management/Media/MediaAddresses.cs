using System.Text.Json.Nodes;
using Litt.Cms.Management.Common;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Litt.Cms.Management.Media;

/// <summary>
/// Where the files of media are found by staff: what is trashed has another name on the disk, so that visitors do not find it,
/// and its values keep the address that it has again once it is restored.
/// </summary>
internal sealed class MediaAddresses(IOptionsMonitor<ContentSettings> settings, MediaUrlGeneratorCollection generators)
{
    private const string Source = "src";

    public IEnumerable<string> Of(IMedia item) =>
        item.GetUrls(settings.CurrentValue, generators).WhereNotNull().Select(url => IsHidden(item) ? Hidden(url) : url);

    /// <summary>The values of an item, in which its files are named as they are found now.</summary>
    public IReadOnlyList<ContentValueAnswer> In(IMedia item, IReadOnlyList<ContentValueAnswer> values) =>
        IsHidden(item) ? [.. values.Select(value => value with { Value = Hidden(value) })] : values;

    private bool IsHidden(IMedia item) => item.Trashed && settings.CurrentValue.EnableMediaRecycleBinProtection;

    private static RawJson Hidden(ContentValueAnswer value)
    {
        if (value.EditorAlias is not (Constants.PropertyEditors.Aliases.ImageCropper or Constants.PropertyEditors.Aliases.UploadField)
            || JsonNode.Parse(value.Value.Text ?? "null") is not JsonObject file || file[Source]?.GetValue<string>() is not { Length: > 0 } url)
            return value.Value;
        file[Source] = Hidden(url);
        return new(file.ToJsonString());
    }

    private static string Hidden(string url) => Path.ChangeExtension(url, Constants.Conventions.Media.TrashedMediaSuffix + Path.GetExtension(url));
}
