using System.Text.Json;
using Litt.Cms.Storage.Rows;
using Litt.Cms.Storage.Types;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Items;

/// <summary>Keeps the media items. Their files are kept elsewhere.</summary>
internal sealed class MediaRepository(ItemServices services) : ContentRepository<IMedia>(services, NodeKind.Media), IMediaRepository
{
    public override int RecycleBinId => Constants.System.RecycleBinMedia;

    public IMedia? GetMediaByPath(string mediaPath)
    {
        // As text within a text within JSON; what is found by it is looked at again.
        var text = JsonEncodedText.Encode(mediaPath, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        var items = Items.Where(item => Reading.Set<VersionRow>().Any(version => version.Id == item.Content.CurrentVersionId && version.Data.Contains(text)));
        return Load(items).Find(media => media.GetValue<string>(Constants.Conventions.Media.File) is { } file && MediaFile.PathOf(file) == mediaPath);
    }

    protected override IMedia New(LoadedItem item, SharedType type, PropertyCollection properties) =>
        new Umbraco.Cms.Core.Models.Media(item.Version.Name ?? string.Empty, item.Node.ParentId, (IMediaType)type.Face, properties);
}
