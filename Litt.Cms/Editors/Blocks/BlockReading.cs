using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Litt.Cms.Editors.Blocks;

/// <summary>The context in which the blocks of a property are read.</summary>
/// <param name="OwnerVariations">By what the document or block varies that holds the property.</param>
/// <param name="Preview">Whether drafts count.</param>
/// <param name="ReferenceCacheLevel">For how long what the values refer to may be kept.</param>
/// <param name="DefaultCulture">The default language, to which values belong that once did not vary.</param>
/// <param name="Variation">The culture and segment that are read.</param>
internal sealed record BlockReading(
    ContentVariation OwnerVariations,
    bool Preview,
    PropertyCacheLevel ReferenceCacheLevel,
    string DefaultCulture,
    IVariationContextAccessor Variation);
