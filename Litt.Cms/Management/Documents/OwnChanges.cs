using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Litt.Cms.Management.Documents;

/// <summary>
/// Of a change that is sent, what the caller may make. The client sends along what its user may not edit, as it got it,
/// and not what its user may not see: what is stored of both is kept, so that it is no reason to refuse.
/// </summary>
internal sealed class OwnChanges(DocumentAccess access, PropertyAccess values, IContentEditingService editing, IContentTypeService types)
{
    public async Task<UpdateDocument> InAsync(Guid id, UpdateDocument wish) => await InAsync(await editing.GetAsync(id), wish);

    public async Task<UpdateDocument> InAsync(IContent? content, UpdateDocument wish) => wish with
    {
        Values = await values.OwnValuesAsync(content, wish.Values),
        Variants = await access.OwnNamesAsync(content, wish.Variants),
    };

    public async Task<ValidateDocument> InAsync(Guid id, ValidateDocument wish) =>
        wish with { Values = await values.OwnValuesAsync(await editing.GetAsync(id), wish.Values) };

    public async Task<CreateDocument> InAsync(CreateDocument wish) =>
        wish with { Values = await values.OwnValuesAsync(await types.GetAsync(wish.DocumentType.Id), wish.Values) };
}
