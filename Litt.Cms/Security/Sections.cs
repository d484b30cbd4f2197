namespace Litt.Cms.Security;

/// <summary>
/// Names of the policies that ask for a section of the backoffice: <c>RequireAuthorization(Sections.Content)</c>.
/// Those with several sections ask for any one of them, since their items are picked and shown in all of these.
/// </summary>
internal static class Sections
{
    public const string Content = "Section:content";
    public const string Media = "Section:media";
    public const string Members = "Section:member";
    public const string Settings = "Section:settings";
    public const string Packages = "Section:packages";
    public const string Translation = "Section:translation";
    public const string Users = "Section:users";
    public const string Library = "Section:library";

    public const string ContentOrMedia = "Section:content,media";
    public const string ContentOrLibrary = "Section:content,library";
    public const string ContentOrSettings = "Section:content,settings";
    public const string ContentOrMediaOrSettings = "Section:content,media,settings";
    public const string ContentOrMediaOrMembersOrSettings = "Section:content,media,member,settings";
    public const string ContentOrMediaOrMembersOrLibraryOrSettings = "Section:content,media,member,library,settings";
    public const string LibraryOrSettings = "Section:library,settings";
    public const string MediaOrSettings = "Section:media,settings";
    public const string MembersOrSettings = "Section:member,settings";
    public const string TranslationOrSettings = "Section:translation,settings";

    /// <summary>Documents are picked in all these.</summary>
    public const string ContentTree = "Section:content,media,users,settings,packages,member";

    /// <summary>Media is picked in all these.</summary>
    public const string MediaTree = "Section:content,media,users,settings,packages,member";

    /// <summary>Elements are picked in all these.</summary>
    public const string ElementTree = "Section:content,media,users,settings,packages,member,library";

    /// <summary>Members are picked in all these.</summary>
    public const string MemberTree = "Section:content,media,member";

    /// <summary>Asks for an administrator, whatever the sections.</summary>
    public const string Administrators = "Administrators";

    internal const string Prefix = "Section:";

    internal const string Claim = "section";
}
