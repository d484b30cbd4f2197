using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Umbraco.Extensions;

namespace Litt.Cms.Management.ContentTypes;

/// <summary>What a value must be like.</summary>
internal sealed record PropertyValidation(bool Mandatory, string? MandatoryMessage = null, string? RegEx = null, string? RegExMessage = null);

/// <summary>How a property looks in the editor.</summary>
internal sealed record PropertyAppearance(bool LabelOnTop);

/// <summary>A property of a type, the same in what is read and in what is saved.</summary>
internal record PropertyWire(
    Guid Id,
    int SortOrder,
    string Alias,
    string Name,
    Reference DataType,
    bool VariesByCulture,
    bool VariesBySegment,
    PropertyValidation Validation,
    PropertyAppearance Appearance,
    string? Description = null,
    Reference? Container = null)
{
    /// <summary>The properties of the type itself; those of its compositions belong to them.</summary>
    public static IReadOnlyList<PropertyWire> From(IContentTypeBase type) =>
    [
        .. type.NoGroupPropertyTypes.Select(property => From(property, null)),
        .. type.PropertyGroups.SelectMany(group => group.PropertyTypes?.Select(property => From(property, group.Key)) ?? []),
    ];

    public static PropertyWire From(IPropertyType property, Guid? container) => new(
        property.Key,
        property.SortOrder,
        property.Alias,
        property.Name,
        new(property.DataTypeKey),
        property.VariesByCulture(),
        property.VariesBySegment(),
        new(property.Mandatory, property.MandatoryMessage, property.ValidationRegExp, property.ValidationRegExpMessage),
        new(property.LabelOnTop),
        property.Description,
        Reference.To(container));

    /// <summary>Gives the properties of a type their new aliases. Core knows them by these alone, and would take a renamed one for another without values.</summary>
    public static void Rename(IContentTypeBase type, IEnumerable<PropertyWire> wishes)
    {
        foreach (var wish in wishes)
        {
            if (type.PropertyTypes.FirstOrDefault(property => property.Key == wish.Id) is { } known && known.Alias != wish.Alias)
                known.Alias = wish.Alias;
        }
    }

    public TModel Fill<TModel>(TModel model)
        where TModel : PropertyTypeModelBase
    {
        model.Key = Id;
        model.ContainerKey = Container?.Id;
        model.SortOrder = SortOrder;
        model.Alias = Alias;
        model.Name = Name;
        model.Description = Description;
        model.DataTypeKey = DataType.Id;
        model.VariesByCulture = VariesByCulture;
        model.VariesBySegment = VariesBySegment;
        model.Validation = new()
        {
            Mandatory = Validation.Mandatory,
            MandatoryMessage = Validation.MandatoryMessage,
            RegularExpression = Validation.RegEx,
            RegularExpressionMessage = Validation.RegExMessage,
        };
        model.Appearance = new() { LabelOnTop = Appearance.LabelOnTop };
        return model;
    }
}

/// <summary>A tab or a group that properties lie in, the same in what is read and in what is saved.</summary>
internal sealed record ContainerWire(Guid Id, string Type, int SortOrder, string? Name = null, Reference? Parent = null)
{
    public static IReadOnlyList<ContainerWire> From(IContentTypeBase type) =>
    [
        .. type.PropertyGroups.Select(group => new ContainerWire(
            group.Key,
            group.Type.ToString(),
            group.SortOrder,
            group.Name,
            Reference.To(type.PropertyGroups.FirstOrDefault(other => other.Alias == group.GetParentAlias())?.Key))),
    ];

    public TModel Fill<TModel>(TModel model)
        where TModel : PropertyTypeContainerModelBase
    {
        model.Key = Id;
        model.ParentKey = Parent?.Id;
        model.Name = Name;
        model.Type = Type;
        model.SortOrder = SortOrder;
        return model;
    }
}
