using System.Net.Mime;
using System.Text;
using System.Xml.Linq;
using Litt.Cms.Management.Common;
using Litt.Cms.Security;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Litt.Cms.Management.ContentTypes;

/// <summary>The uploaded file that is imported.</summary>
internal sealed record ImportType(Reference File);

/// <summary>Types as files that other sites can import, as Umbraco writes and reads them.</summary>
internal static class TypeFiles
{
    /// <typeparam name="TType">The type.</typeparam>
    /// <typeparam name="TService">Core's service for it.</typeparam>
    /// <typeparam name="TImport">Core's service for importing it.</typeparam>
    /// <typeparam name="TStatus">What that answers.</typeparam>
    /// <param name="types">The group at the entity's address.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="write">Writes a type.</param>
    /// <param name="import">Reads an uploaded file as a user, into a type that is there or as a new one.</param>
    public static void MapTypeFiles<TType, TService, TImport, TStatus>(
        this IEndpointRouteBuilder types,
        TypeKind kind,
        Func<IEntityXmlSerializer, TType, XElement> write,
        Func<TImport, Guid, Guid, Guid?, Task<Attempt<TType?, TStatus>>> import)
        where TType : class, IContentTypeComposition
        where TService : IContentTypeBaseService<TType>
        where TImport : class
        where TStatus : struct, Enum
    {
        types.Get("/{id:guid}/export", async (Guid id, TService service, IEntityXmlSerializer xml) => await service.GetAsync(id) is { } type
                ? write(xml, type).ToFile(type.Alias)
                : ContentTypeOperationStatus.NotFound.ToProblem())
            .RequireAuthorization(Sections.Settings);
        types.Post("/import", (ImportType wish, TImport service, Editor editor) =>
                ImportAsync(() => import(service, wish.File.Id, editor.Key, null), type => Answer.Created(kind.Entity, type.Key)))
            .RequireAuthorization(Sections.Settings);
        types.Put("/{id:guid}/import", (Guid id, ImportType wish, TImport service, Editor editor) =>
                ImportAsync(() => import(service, wish.File.Id, editor.Key, id), _ => Answer.Done))
            .RequireAuthorization(Sections.Settings);
    }

    /// <summary>The XML as a file to save.</summary>
    public static IResult ToFile(this XElement xml, string name) =>
        TypedResults.File(Encoding.UTF8.GetBytes(xml.ToDataString()), MediaTypeNames.Application.Octet, $"{name}.udt");

    private static async Task<IResult> ImportAsync<TType, TStatus>(Func<Task<Attempt<TType?, TStatus>>> import, Func<TType, IResult> answer)
        where TType : class
        where TStatus : struct, Enum
    {
        try
        {
            return (await import()).ToHttp(type => answer(type!));
        }
        catch (InvalidDataException refused)
        {
            return Problem.Invalid("$.file", refused.Message);
        }
    }
}
