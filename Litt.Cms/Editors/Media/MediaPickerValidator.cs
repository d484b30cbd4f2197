using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Litt.Cms.Editors.Media;

/// <summary>Checks picked media against the configuration: how many, of which types, below which folder.</summary>
internal sealed class MediaPickerValidator(
    ILocalizedTextService texts, IEntityService entities, IMediaTypeService mediaTypes, IMediaNavigationQueryService navigation)
    : ITypedValidator<PickedMedia[], MediaPicker3Configuration>
{
    public IEnumerable<ValidationResult> Validate(
        PickedMedia[]? value, MediaPicker3Configuration? configuration, string? valueType, PropertyValidationContext validationContext)
    {
        if (value is null || configuration is null)
            yield break;

        if (!configuration.Multiple && value.Length > 1)
            yield return Limits.Invalid(texts, "multipleMediaNotAllowed");

        foreach (var result in Limits.Check(texts, value.Length, configuration.ValidationLimit.Min, configuration.ValidationLimit.Max))
            yield return result;

        if (!AreAllowedTypes(value, configuration.Filter))
            yield return Limits.Invalid(texts, "invalidMediaType");

        if (configuration.StartNodeId is { } folder && !ValidationHelper.HasValidStartNode(value.Select(media => media.MediaKey), folder, navigation))
            yield return Limits.Invalid(texts, "invalidStartNode");
    }

    private bool AreAllowedTypes(PickedMedia[] value, string? filter)
    {
        HashSet<Guid> allowed = [.. (filter ?? string.Empty).Split(',').Select(key => Guid.TryParse(key, out var type) ? type : Guid.Empty).Where(key => key != Guid.Empty)];
        if (allowed.Count == 0 || value.Length == 0)
            return true;

        var named = value.Select(media => media.MediaTypeAlias).Where(alias => alias.Length > 0).Distinct()
            .Select(alias => mediaTypes.Get(alias))
            .OfType<IMediaType>()
            .Select(type => type.Key);

        Guid[] nameless = [.. value.Where(media => media.MediaTypeAlias.Length == 0).Select(media => media.MediaKey).Distinct()];
        var found = nameless.Length == 0
            ? []
            : entities.GetAll(UmbracoObjectTypes.Media, nameless).OfType<IContentEntitySlim>().Select(item => item.ContentTypeKey);

        return named.Concat(found).All(allowed.Contains);
    }
}
