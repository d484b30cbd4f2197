using Umbraco.Cms.Core.Configuration.Models;

namespace Litt.Cms.Management.Documents;

/// <summary>The settings that the client obeys when it edits documents.</summary>
internal sealed record DocumentConfiguration(
    bool DisableDeleteWhenReferenced,
    bool DisableUnpublishWhenReferenced,
    bool AllowEditInvariantFromNonDefault,
    bool AllowNonExistingSegmentsCreation)
{
    public static DocumentConfiguration From(ContentSettings content, SegmentSettings segments) => new(
        content.DisableDeleteWhenReferenced,
        content.DisableUnpublishWhenReferenced,
        content.AllowEditInvariantFromNonDefault,
        segments is { Enabled: true, AllowCreation: true });
}
