using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Storage.Rows;

/// <summary>All that a document, media or member type says beside its name and place.</summary>
internal sealed record TypeDefinition
{
    public string? Description { get; init; }

    public string? Icon { get; init; }

    public string? Thumbnail { get; init; }

    public bool AllowedAsRoot { get; init; }

    /// <summary>The key of the data type that lists what lies below.</summary>
    public Guid? ListView { get; init; }

    public bool IsElement { get; init; }

    public bool AllowedInLibrary { get; init; }

    public ContentVariation Variations { get; init; }

    public List<AllowedType> AllowedTypes { get; init; } = [];

    /// <summary>Ids of the types that this one is composed of; a parent type is among them.</summary>
    public List<int> Compositions { get; init; } = [];

    /// <summary>Ids of the templates that documents may use.</summary>
    public List<int> Templates { get; init; } = [];

    public int DefaultTemplate { get; init; }

    public CleanupDefinition? HistoryCleanup { get; init; }

    public List<GroupDefinition> Groups { get; init; } = [];

    public List<PropertyDefinition> Properties { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, StorageJson.Compact.TypeDefinition);

    public static TypeDefinition FromJson(string json) =>
        JsonSerializer.Deserialize(json, StorageJson.Default.TypeDefinition) ?? throw new InvalidDataException("A type without definition.");
}

/// <summary>A type that may be created below.</summary>
internal sealed record AllowedType(Guid Key, int SortOrder, string Alias);

/// <summary>How long versions are kept where the type says so.</summary>
internal sealed record CleanupDefinition(bool PreventCleanup, int? KeepAllVersionsNewerThanDays, int? KeepLatestVersionPerDayForDays);

/// <summary>A tab or group of a type.</summary>
internal sealed record GroupDefinition(int Id, Guid Key, PropertyGroupType Type, string Alias, string? Name, int SortOrder);

/// <summary>A property of a type.</summary>
internal sealed record PropertyDefinition
{
    public required int Id { get; init; }

    public required Guid Key { get; init; }

    public required string Alias { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required int DataTypeId { get; init; }

    /// <summary>Null for a property outside all tabs and groups.</summary>
    public int? GroupId { get; init; }

    public int SortOrder { get; init; }

    public ContentVariation Variations { get; init; }

    public bool Mandatory { get; init; }

    public string? MandatoryMessage { get; init; }

    public string? ValidationRegExp { get; init; }

    public string? ValidationRegExpMessage { get; init; }

    public bool LabelOnTop { get; init; }

    /// <summary>For properties of members: whether they see and change it themselves, and whether it is kept from most editors.</summary>
    public MemberAccess? MemberAccess { get; init; }
}

/// <summary>Who may do what with a property of a member.</summary>
internal sealed record MemberAccess(bool CanView, bool CanEdit, bool IsSensitive);
