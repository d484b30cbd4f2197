using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Litt.Cms.Editors.Links;

/// <summary>Turns links between what the editor shows (with icon, state and current address) and what is stored.</summary>
internal sealed class MultiUrlPickerValueEditor : DataValueEditor, IDataValueReference
{
    private const string DefaultIcon = "icon-link";

    private readonly IJsonSerializer _json;
    private readonly IEntityService _entities;
    private readonly IPublishedUrlProvider _urls;

    public MultiUrlPickerValueEditor(
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper io,
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IEntityService entities,
        IPublishedUrlProvider urls)
        : base(shortStrings, json, io, attribute)
    {
        _json = json;
        _entities = entities;
        _urls = urls;
        Validators.Add(new TypedJsonValidatorRunner<LinkDisplay[], MultiUrlPickerConfiguration>(json, new NumberOfLinks(texts)));
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        StoredLink.Read(value, _json).Select(link => link.Destination()).OfType<GuidUdi>().Select(udi => new UmbracoEntityReference(udi));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        editorValue.Value is { } value && _json.TryDeserialize(value, out LinkDisplay[]? links) && links.Length > 0
            ? _json.Serialize(links.Select(StoredLink.From))
            : null;

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var links = StoredLink.Read(property.GetValue(culture, segment), _json);
        var documents = Find(links, Constants.UdiEntityType.Document, UmbracoObjectTypes.Document);
        var media = Find(links, Constants.UdiEntityType.Media, UmbracoObjectTypes.Media);
        return links.Select(link => Display(link)).ToArray();

        LinkDisplay Display(StoredLink link) => link.Destination() switch
        {
            null => Basics(link, LinkDisplay.Types.External, null, link.Url),
            { EntityType: Constants.UdiEntityType.Media } udi => ToMedia(link, udi, media, culture),
            { } udi => ToDocument(link, udi, documents, culture),
        };
    }

    private LinkDisplay ToDocument(StoredLink link, GuidUdi udi, Dictionary<Guid, IEntitySlim> documents, string? culture)
    {
        var display = Basics(link, udi.EntityType, udi.Guid, _urls.GetUrl(udi.Guid, UrlMode.Relative, link.Culture ?? culture));
        if (documents.GetValueOrDefault(udi.Guid) is not { } document)
            return display;

        display.Trashed = document.Trashed;
        display.Icon = (document as IContentEntitySlim)?.ContentTypeIcon ?? DefaultIcon;
        if (document is IPublishableContentEntitySlim publishable)
            display.Published = culture is null ? publishable.Published : publishable.PublishedCultures.Contains(culture) || publishable is { Published: true, Variations: ContentVariation.Nothing };

        return display;
    }

    private LinkDisplay ToMedia(StoredLink link, GuidUdi udi, Dictionary<Guid, IEntitySlim> media, string? culture)
    {
        var display = Basics(link, udi.EntityType, udi.Guid, _urls.GetMediaUrl(udi.Guid, UrlMode.Relative, culture));
        if (media.GetValueOrDefault(udi.Guid) is not { } item)
            return display;

        display.Trashed = item.Trashed;
        display.Published = !item.Trashed;
        display.Icon = (item as IContentEntitySlim)?.ContentTypeIcon ?? DefaultIcon;
        return display;
    }

    private static LinkDisplay Basics(StoredLink link, string type, Guid? unique, string? url) => new()
    {
        Icon = DefaultIcon,
        Name = link.Name,
        Published = true,
        QueryString = link.QueryString,
        Target = link.Target,
        Type = type,
        Unique = unique,
        Url = url ?? string.Empty,
        Culture = link.Culture,
    };

    private Dictionary<Guid, IEntitySlim> Find(StoredLink[] links, string udiType, UmbracoObjectTypes kind)
    {
        Guid[] keys = [.. links.Select(link => link.Destination()).Where(udi => udi?.EntityType == udiType).Select(udi => udi!.Guid).Distinct()];

        // Without keys the service would answer every item there is.
        return keys.Length == 0 ? [] : _entities.GetAll(kind, keys).ToDictionary(entity => entity.Key);
    }

    private sealed class NumberOfLinks(ILocalizedTextService texts) : ITypedValidator<LinkDisplay[], MultiUrlPickerConfiguration>
    {
        public IEnumerable<ValidationResult> Validate(
            LinkDisplay[]? value, MultiUrlPickerConfiguration? configuration, string? valueType, PropertyValidationContext validationContext) =>
            configuration is null ? [] : Limits.Check(texts, value?.Length ?? 0, configuration.MinNumber, configuration.MaxNumber > 0 ? configuration.MaxNumber : null);
    }
}
