using Microsoft.AspNetCore.SignalR;

namespace Litt.Cms.Backoffice.Events;

/// <summary>Tells open previews that the document they show was saved.</summary>
internal sealed class PreviewHub : Hub
{
    /// <summary>What the client listens to; it is sent the key of the document.</summary>
    public const string Refreshed = "refreshed";
}
