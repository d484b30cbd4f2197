using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Sync.Kinds;

/// <summary>What changes whenever an item of content does, read for thousands of items at once.</summary>
internal sealed class ContentStamps(IEntityService entities, IContentTypeService contentTypes, IMediaTypeService mediaTypes)
{
    /// <summary>What stands in a stamp before the time of the item's type.</summary>
    private const char OfType = '|';

    /// <summary>What a stamp says of the item alone: nobody edited it where its type was changed.</summary>
    public static string? OfItem(string? stamp) => stamp?.Split(OfType)[0];

    /// <summary>The stamps, by key.</summary>
    /// <param name="kind">Documents, blueprints or media.</param>
    /// <param name="keys">The items; null for all.</param>
    /// <param name="unstamped">The ids of items that change without it.</param>
    public Dictionary<Guid, string?> Of(UmbracoObjectTypes kind, IReadOnlyCollection<Guid>? keys, IReadOnlySet<int> unstamped)
    {
        IEnumerable<IContentTypeComposition> types = kind == UmbracoObjectTypes.Media ? mediaTypes.GetAll() : contentTypes.GetAll();
        var times = types.ToDictionary(type => type.Alias, type => type.ContentTypeComposition.Select(part => part.UpdateDate).Append(type.UpdateDate).Max());
        var found = keys is null ? entities.GetAll(kind) : entities.GetAll(kind, [.. keys]);
        return found.ToDictionary(item => item.Key, item => unstamped.Contains(item.Id) ? null : Of(item, times));
    }

    /// <summary>Every save moves an item's time. What it says also changes with its type, and its place and order when others are sorted or deleted.</summary>
    private static string Of(IEntitySlim item, Dictionary<string, DateTime> types)
    {
        var type = item is IContentEntitySlim content ? types.GetValueOrDefault(content.ContentTypeAlias) : default;
        var state = item is IPublishableContentEntitySlim document ? (document.Published ? 1 : 0) + (document.Edited ? 2 : 0) : 0;
        return string.Create(CultureInfo.InvariantCulture,
            $"{item.UpdateDate.Ticks:x} {item.ParentId} {item.SortOrder} {state}{(item.Trashed ? "t" : "")}{OfType}{type.Ticks:x}");
    }
}
