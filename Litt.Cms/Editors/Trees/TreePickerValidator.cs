using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Editors.Trees;

/// <summary>Checks picked items against the configuration: how many, of which kind and of which types.</summary>
internal sealed class TreePickerValidator(ILocalizedTextService texts, IEntityService entities) : ITypedValidator<PickedNode[], MultiNodePickerConfiguration>
{
    public IEnumerable<ValidationResult> Validate(
        PickedNode[]? value, MultiNodePickerConfiguration? configuration, string? valueType, PropertyValidationContext validationContext)
    {
        if (configuration is null)
            return [];

        PickedNode[] picked = value ?? [];
        return Limits.Check(texts, picked.Length, configuration.MinNumber, configuration.MaxNumber > 0 ? configuration.MaxNumber : null)
            .Concat(Kinds(picked, configuration));
    }

    private IEnumerable<ValidationResult> Kinds(PickedNode[] picked, MultiNodePickerConfiguration configuration)
    {
        if (configuration.TreeSource?.ObjectType is not { Length: > 0 } kind || picked.Length == 0)
            yield break;

        var type = kind == "content" ? Constants.UdiEntityType.Document : kind;
        if (picked.Any(node => node.Type != type))
        {
            yield return Limits.Invalid(texts, "invalidObjectType");
            yield break;
        }

        HashSet<Guid> allowed = [.. (configuration.Filter ?? string.Empty).Split(',').Select(key => Guid.TryParse(key, out var parsed) ? parsed : Guid.Empty).Where(key => key != Guid.Empty)];
        if (allowed.Count == 0)
            yield break;

        Guid[] keys = [.. picked.Select(node => node.Unique).Distinct()];
        var found = entities.GetAll(ObjectType(type), keys).OfType<IContentEntitySlim>().ToArray();
        if (found.Length < keys.Length)
            yield return Limits.Invalid(texts, "missingContent");

        if (found.Any(node => !allowed.Contains(node.ContentTypeKey)))
            yield return Limits.Invalid(texts, "invalidContentType");
    }

    private static UmbracoObjectTypes ObjectType(string type) => type switch
    {
        Constants.UdiEntityType.Media => UmbracoObjectTypes.Media,
        Constants.UdiEntityType.Member => UmbracoObjectTypes.Member,
        _ => UmbracoObjectTypes.Document,
    };
}
