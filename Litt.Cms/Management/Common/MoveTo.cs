namespace Litt.Cms.Management.Common;

/// <summary>Where an item goes; nowhere means to the root.</summary>
internal sealed record MoveTo(Reference? Target = null);
