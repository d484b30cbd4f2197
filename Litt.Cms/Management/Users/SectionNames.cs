using Umbraco.Cms.Core;

namespace Litt.Cms.Management.Users;

/// <summary>The client's names for the sections, which the database knows by their old aliases.</summary>
internal static class SectionNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        [Constants.Applications.Content] = "Umb.Section.Content",
        [Constants.Applications.Media] = "Umb.Section.Media",
        [Constants.Applications.Members] = "Umb.Section.Members",
        [Constants.Applications.Settings] = "Umb.Section.Settings",
        [Constants.Applications.Packages] = "Umb.Section.Packages",
        [Constants.Applications.Translation] = "Umb.Section.Translation",
        [Constants.Applications.Users] = "Umb.Section.Users",
        [Constants.Applications.Forms] = "Umb.Section.Forms",
        [Constants.Applications.Library] = "Umb.Section.Library",
    };

    private static readonly Dictionary<string, string> Aliases = Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Sections of packages have one name only.</summary>
    public static string ToName(string alias) => Names.GetValueOrDefault(alias, alias);

    public static string ToAlias(string name) => Aliases.GetValueOrDefault(name, name);
}
