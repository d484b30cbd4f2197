namespace Litt.Cms.Backoffice;

/// <summary>Where the backoffice stands: the client knows these addresses by heart.</summary>
internal static class BackofficePaths
{
    public const string Root = "/umbraco";
    public const string Assets = "/umbraco/backoffice";
    public const string SignIn = "/umbraco/login";
    public const string Api = "/umbraco/management/api/v1";
    public const string Security = $"{Api}/security/back-office";
    public const string ServerEventHub = "/umbraco/serverEventHub";
    public const string PreviewHub = "/umbraco/PreviewHub";

    /// <summary>What stands under the root but is no screen of the client: where nothing answers there, there is nothing.</summary>
    public static readonly string[] NotScreens = ["backoffice", "management", "delivery", "litt", "serverEventHub", "PreviewHub", "swagger", "openapi"];
}
