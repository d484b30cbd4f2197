using Umbraco.Cms.Core.DeliveryApi;

namespace Litt.Cms.Delivery;

/// <summary>Tells Umbraco's builders whether drafts are asked for, by somebody who may have them.</summary>
internal sealed class PreviewRequests(IHttpContextAccessor http, DeliveryAccess access) : IRequestPreviewService
{
    public bool IsPreview() => http.HttpContext?.Request is { } request && DeliveryAccess.AsksForPreview(request) && access.AudienceOf(request, access.Content) == DeliveryAccess.Keyed;
}
