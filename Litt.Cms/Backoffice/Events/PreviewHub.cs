using Microsoft.AspNetCore.SignalR;

namespace Litt.Cms.Backoffice.Events;

/// <summary>What an open preview hears.</summary>
internal interface IPreviewClient
{
    /// <summary>The document with this key was saved; the name is the client's.</summary>
    Task refreshed(Guid key);
}

/// <summary>Tells open previews that the document they show was saved.</summary>
internal sealed class PreviewHub : Hub<IPreviewClient>;
