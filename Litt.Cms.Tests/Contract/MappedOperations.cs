using Litt.Cms.Management;
using Litt.Cms.Management.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Litt.Cms.Tests.Contract;

/// <summary>The routes of the backoffice's API, against its description.</summary>
public sealed class MappedOperations
{
    // Signing in is no part of the description, and one address is only in the client's code.
    private static readonly string[] Beside = ["/security/back-office/", "/document/{id}/permissions"];

    [Fact]
    public void Are_those_of_the_description_less_what_is_not_written_yet()
    {
        var described = Operation.All.Select(operation => operation.ToString()).Except(Unwritten.All).Order();
        Assert.Equal(described, Names().Where(name => !Beside.Any(name.Contains)).Order());
    }

    [Fact]
    public void Need_somebody_who_is_signed_in_but_for_those_that_the_description_opens()
    {
        var opened = Operation.All.Where(operation => operation.Anonymous).Select(operation => operation.ToString()).ToHashSet();

        // Signed out a login screen asks for these, though the client would send a token.
        opened.UnionWith(
        [
            "POST /umbraco/management/api/v1/security/forgot-password",
            "POST /umbraco/management/api/v1/security/forgot-password/reset",
            "GET /umbraco/management/api/v1/security/configuration",
        ]);

        var open = Routes().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Count == 0 && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null);
        Assert.Empty(open.Select(NameOf).Where(name => !name.Contains(Beside[0], StringComparison.Ordinal)).Except(opened));
    }

    [Fact]
    public void Are_listed_as_not_written_only_where_the_description_has_them() =>
        Assert.Empty(Unwritten.All.Except(Operation.All.Select(operation => operation.ToString())));

    private static IEnumerable<RouteEndpoint> Routes()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddRouting().AddAuthorization();
        IEndpointRouteBuilder site = builder.Build();
        site.MapManagement();
        return site.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.DisplayName != nameof(Unwritten));
    }

    private static IEnumerable<string> Names() => Routes().Select(NameOf);

    private static string NameOf(RouteEndpoint endpoint) =>
        Operation.Name(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single(), endpoint.RoutePattern.RawText!);
}
