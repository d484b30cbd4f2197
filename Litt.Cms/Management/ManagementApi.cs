using Litt.Cms.Management.Common;
using Litt.Cms.Management.Documents;
using Litt.Cms.Management.Segments;

namespace Litt.Cms.Management;

/// <summary>The backoffice's API: its table of contents.</summary>
internal static class ManagementApi
{
    public static IServiceCollection AddManagement(this IServiceCollection services)
    {
        services.AddScoped<Caller>();
        services.AddScoped<TreeNodes>();
        services.AddScoped<ContentTreeReader>();
        services.AddScoped<NameSearch>();
        services.AddScoped<DocumentAccess>();
        services.AddSingleton<ContentReader>();
        return services;
    }

    public static void MapManagement(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/umbraco/management/api/v1.1").RequireAuthorization().MapDocumentValidation();

        var api = app.MapGroup(Answer.Root).RequireAuthorization();
        api.MapDocuments();
        api.MapSegments();
        app.MapGroup("/umbraco/management/api").RequireAuthorization().MapUnwritten();
    }
}
