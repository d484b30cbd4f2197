using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Management.Media;

/// <summary>A new media item.</summary>
internal sealed record CreateMedia(
    Reference MediaType, IReadOnlyList<ContentValue> Values, IReadOnlyList<VariantName> Variants, Reference? Parent = null, Guid? Id = null) : IContentRequest
{
    public MediaCreateModel ToModel(IJsonSerializer json) =>
        this.Fill(new MediaCreateModel { Key = Id, ContentTypeKey = MediaType.Id, ParentKey = Parent?.Id }, json);
}

/// <summary>The new state of a media item.</summary>
internal sealed record UpdateMedia(IReadOnlyList<ContentValue> Values, IReadOnlyList<VariantName> Variants) : IContentRequest
{
    public MediaUpdateModel ToModel(IJsonSerializer json) => this.Fill(new MediaUpdateModel(), json);
}

/// <summary>Creating and changing media.</summary>
internal static class MediaSaving
{
    public static void MapMediaSaving(this IEndpointRouteBuilder media)
    {
        media.Post("", Create);
        media.Post("/validate", ValidateNew);
        media.Put("/{id:guid}", Update);
        media.Put("/{id:guid}/validate", Validate);
        media.Delete("/{id:guid}", Delete).RequireAuthorization(Sections.Media);
    }

    private static async Task<IResult> Create(
        CreateMedia wish, MediaAccess access, IMediaEditingService editing, IEntityService entities, IJsonSerializer json, Editor editor)
    {
        if (!await access.MayAsync(wish.Parent?.Id))
            return Problem.Forbidden;

        if (wish.Id is { } key && entities.Exists(key))
            return ContentEditingOperationStatus.DuplicateKey.ToProblem();

        return (await editing.CreateAsync(wish.ToModel(json), editor.Key)).ToHttp(made => Answer.Created("media", made.Content!.Key));
    }

    private static async Task<IResult> ValidateNew(CreateMedia wish, MediaAccess access, IMediaEditingService editing, IJsonSerializer json) =>
        await access.MayAsync(wish.Parent?.Id)
            ? (await editing.ValidateCreateAsync(wish.ToModel(json))).ToHttp(wish)
            : Problem.Forbidden;

    private static async Task<IResult> Update(Guid id, UpdateMedia wish, MediaAccess access, IMediaEditingService editing, IJsonSerializer json, Editor editor) =>
        await access.MayAsync(id)
            ? (await editing.UpdateAsync(id, wish.ToModel(json), editor.Key)).ToHttp()
            : Problem.Forbidden;

    private static async Task<IResult> Validate(Guid id, UpdateMedia wish, MediaAccess access, IMediaEditingService editing, IJsonSerializer json) =>
        await access.MayAsync(id)
            ? (await editing.ValidateUpdateAsync(id, wish.ToModel(json))).ToHttp(wish)
            : Problem.Forbidden;

    private static async Task<IResult> Delete(Guid id, MediaAccess access, IMediaEditingService editing, Editor editor) =>
        await access.MayAsync(id)
            ? (await editing.DeleteAsync(id, editor.Key)).ToHttp()
            : Problem.Forbidden;
}
