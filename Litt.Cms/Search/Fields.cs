namespace Litt.Cms.Search;

/// <summary>The names of fields. Those that begin with a low line and a small letter are for searching alone; the others are Umbraco's and are shown.</summary>
internal static class Fields
{
    public const string Id = "id";

    public const string NodeId = "__NodeId";

    public const string Key = "__Key";

    /// <summary>What the item is: "content" or "media".</summary>
    public const string Kind = "__IndexType";

    public const string TypeAlias = "__NodeTypeAlias";

    public const string Published = "__Published";

    public const string VariesByCulture = "__VariesByCulture";

    public const string NodeName = "nodeName";

    /// <summary>The words of the name; <see cref="In"/> a culture, of the name there.</summary>
    public const string Name = "_name";

    /// <summary>The words of all values; <see cref="In"/> a culture, of the values there.</summary>
    public const string Text = "_text";

    /// <summary>The whole name, for items that are named exactly as is typed, and for the order of names.</summary>
    public const string WholeName = "_wholeName";

    /// <summary>The ids of the item and of all above it.</summary>
    public const string Path = "_path";

    public const string TypeKey = "_typeKey";

    public const string Trashed = "_trashed";

    /// <summary>The cultures that the item exists in, or <see cref="Invariant"/>.</summary>
    public const string Culture = "_culture";

    public const string KeyValue = "_keyValue";

    /// <summary>Where the words stand that are the same in all cultures.</summary>
    public const string Invariant = "invariant";

    public static string In(this string field, string culture) => $"{field}_{culture.ToLowerInvariant()}";
}
