using Litt.Cms.Management.Common;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Serialization;

namespace Litt.Cms.Management.Documents;

/// <summary>A new document.</summary>
internal record CreateDocument(
    Reference DocumentType,
    IReadOnlyList<ContentValue> Values,
    IReadOnlyList<VariantName> Variants,
    Reference? Parent = null,
    Reference? Template = null,
    Guid? Id = null) : IContentRequest
{
    public ContentCreateModel ToModel(IJsonSerializer json) => this.Fill(
        new ContentCreateModel { Key = Id, ContentTypeKey = DocumentType.Id, ParentKey = Parent?.Id, TemplateKey = Template?.Id }, json);
}

/// <summary>A new document that is published at once.</summary>
internal sealed record CreateAndPublishDocument(
    IReadOnlyList<string> CulturesToPublish,
    Reference DocumentType,
    IReadOnlyList<ContentValue> Values,
    IReadOnlyList<VariantName> Variants,
    Reference? Parent = null,
    Reference? Template = null,
    Guid? Id = null) : CreateDocument(DocumentType, Values, Variants, Parent, Template, Id);

/// <summary>The new state of a document.</summary>
internal record UpdateDocument(IReadOnlyList<ContentValue> Values, IReadOnlyList<VariantName> Variants, Reference? Template = null) : IContentRequest
{
    public ContentUpdateModel ToModel(IJsonSerializer json) => this.Fill(new ContentUpdateModel { TemplateKey = Template?.Id }, json);
}

/// <summary>The new state of a document, to be published at once.</summary>
internal sealed record UpdateAndPublishDocument(
    IReadOnlyList<string> CulturesToPublish,
    IReadOnlyList<ContentValue> Values,
    IReadOnlyList<VariantName> Variants,
    Reference? Template = null) : UpdateDocument(Values, Variants, Template);

/// <summary>A new state to be looked at, not saved, in some cultures or in all.</summary>
internal sealed record ValidateDocument(
    IReadOnlyList<ContentValue> Values, IReadOnlyList<VariantName> Variants, Reference? Template = null, IReadOnlyList<string?>? Cultures = null) : IContentRequest
{
    public ValidateContentUpdateModel ToValidation(IJsonSerializer json) => this.Fill(
        new ValidateContentUpdateModel { TemplateKey = Template?.Id, Cultures = Cultures?.OfType<string>().ToHashSet() }, json);
}

/// <summary>Where a copy goes, and what goes with it.</summary>
internal sealed record CopyDocument(bool RelateToOriginal, bool IncludeDescendants, Reference? Target = null);

/// <summary>Which languages go offline; none named means the document as a whole.</summary>
internal sealed record UnpublishDocument(IReadOnlyList<string>? Cultures = null);

/// <summary>Which languages of a document and of all below it go online.</summary>
internal sealed record PublishBranch(bool IncludeUnpublishedDescendants, IReadOnlyList<string> Cultures);

/// <summary>When a culture goes online and offline again.</summary>
internal sealed record Times(DateTimeOffset? PublishTime = null, DateTimeOffset? UnpublishTime = null);

/// <summary>A culture, or null for a document that does not vary, and when it goes online: at once where no times are given.</summary>
internal sealed record CultureTimes(string? Culture = null, Times? Schedule = null);

/// <summary>Which cultures of a document go online, and when.</summary>
internal sealed record PublishDocument(IReadOnlyList<CultureTimes> PublishSchedules);
