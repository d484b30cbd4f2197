namespace Litt.Cms.Management.Common;

/// <summary>
/// Routes whose handlers are compiled on their first call. Compiling takes milliseconds for each, the API has hundreds,
/// and a visitor's first page must not wait for them.
/// </summary>
internal static class LazyRoutes
{
    public static IEndpointConventionBuilder Get(this IEndpointRouteBuilder api, string pattern, Delegate handler) =>
        api.Map(HttpMethods.Get, pattern, handler, bodyIsExplicit: true);

    public static IEndpointConventionBuilder Post(this IEndpointRouteBuilder api, string pattern, Delegate handler) =>
        api.Map(HttpMethods.Post, pattern, handler);

    public static IEndpointConventionBuilder Put(this IEndpointRouteBuilder api, string pattern, Delegate handler) =>
        api.Map(HttpMethods.Put, pattern, handler);

    public static IEndpointConventionBuilder Patch(this IEndpointRouteBuilder api, string pattern, Delegate handler) =>
        api.Map(HttpMethods.Patch, pattern, handler);

    public static IEndpointConventionBuilder Delete(this IEndpointRouteBuilder api, string pattern, Delegate handler) =>
        api.Map(HttpMethods.Delete, pattern, handler, bodyIsExplicit: true);

    private static IEndpointConventionBuilder Map(
        this IEndpointRouteBuilder api, string method, string pattern, Delegate handler, bool bodyIsExplicit = false)
    {
        var services = new ServicesWithOwnJson(api.ServiceProvider);
        Lazy<RequestDelegate> compiled = new(() => Compile(handler, services, bodyIsExplicit));
        RequestDelegate answer = context => Answering.RunAsync(context, compiled);
        return api.MapMethods(pattern, [method], answer);
    }

    private static RequestDelegate Compile(Delegate handler, IServiceProvider services, bool bodyIsExplicit) => RequestDelegateFactory.Create(handler, new()
    {
        ServiceProvider = services,
        ThrowOnBadRequest = true,
        DisableInferBodyFromParameters = bodyIsExplicit,
    }).RequestDelegate;
}
