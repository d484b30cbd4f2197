using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Litt.Cms.Tests.Website;

/// <summary>Somebody who writes: what the backoffice does, by way of Umbraco's own services.</summary>
internal sealed class Author(TestCms cms)
{
    /// <summary>Keys of LITT's own documents and types, as the uSync folder has them.</summary>
    public static readonly Guid Home = new("93a2faef-714b-4b76-b4f3-1ea57319f1c6");

    public static readonly Guid Principles = new("0eb2181f-875d-495b-a120-4408dd6f8333");
    public static readonly Guid Statement = new("345f3b78-07e2-45db-a7a2-bc20e4a9f258");
    public static readonly Guid FirstPrinciple = new("6e9a2268-5e29-464a-bed5-8100bc750339");
    public static readonly Guid PageType = new("585847b6-5172-4db2-8fd7-904875bd26a1");
    public static readonly Guid PrincipleType = new("59fd3616-c906-485b-939d-53663b63f452");
    private static readonly Guid PageTemplate = new("3ffea1f0-9dcf-4f64-98b2-d9328e7ba8b9");

    private static Guid Self => Constants.Security.SuperUserKey;

    private IContentEditingService Editing => cms.Services.GetRequiredService<IContentEditingService>();

    private IContentPublishingService Publishing => cms.Services.GetRequiredService<IContentPublishingService>();

    /// <summary>A draft of a page.</summary>
    public async Task<Guid> WritePageAsync(string name, Guid? below = null, params (string Alias, object? Value)[] values)
    {
        var made = await Editing.CreateAsync(
            new ContentCreateModel
            {
                ContentTypeKey = PageType,
                TemplateKey = PageTemplate,
                ParentKey = below ?? Home,
                Variants = [new VariantModel { Name = name }],
                Properties = Properties(values.Any(value => value.Alias == "heading") ? values : [("heading", name), .. values]),
            },
            Self);
        Assert.Equal(ContentEditingOperationStatus.Success, made.Status);
        return made.Result.Content!.Key;
    }

    /// <summary>A page that visitors can read.</summary>
    public async Task<Guid> PublishPageAsync(string name, Guid? below = null, params (string Alias, object? Value)[] values)
    {
        var key = await WritePageAsync(name, below, values);
        await PublishAsync(key);
        return key;
    }

    /// <summary>Changes the draft; what is not named stays as it is.</summary>
    public async Task ChangeAsync(Guid key, string? name = null, params (string Alias, object? Value)[] values)
    {
        var now = await Editing.GetAsync(key) ?? throw new InvalidOperationException("There is no such document.");
        var kept = now.Properties.Where(property => values.All(value => value.Alias != property.Alias)).Select(property => (property.Alias, Value: property.GetValue()));
        var changed = await Editing.UpdateAsync(
            key,
            new ContentUpdateModel
            {
                TemplateKey = now.TemplateId is { } template ? (await cms.Services.GetRequiredService<ITemplateService>().GetAsync(template))?.Key : null,
                Variants = [new VariantModel { Name = name ?? now.Name! }],
                Properties = Properties([.. kept.Where(value => value.Value is string or int && value.Alias is not ("introduction" or "callToAction" or "footerLinks" or "featuredPage")), .. values]),
            },
            Self);
        Assert.Equal(ContentEditingOperationStatus.Success, changed.Status);
    }

    public async Task PublishAsync(Guid key) =>
        Assert.Equal(ContentPublishingOperationStatus.Success, (await Publishing.PublishAsync(key, [new CulturePublishScheduleModel()], Self)).Status);

    public async Task UnpublishAsync(Guid key) =>
        Assert.Equal(ContentPublishingOperationStatus.Success, (await Publishing.UnpublishAsync(key, null, Self)).Result);

    public async Task MoveAsync(Guid key, Guid to) => Assert.Equal(ContentEditingOperationStatus.Success, (await Editing.MoveAsync(key, to, Self)).Status);

    public async Task TrashAsync(Guid key) => Assert.Equal(ContentEditingOperationStatus.Success, (await Editing.MoveToRecycleBinAsync(key, Self)).Status);

    public async Task SortAsync(Guid parent, params Guid[] keys) => Assert.Equal(
        ContentEditingOperationStatus.Success,
        await Editing.SortAsync(parent, keys.Select((key, place) => new SortingModel { Key = key, SortOrder = place }), Self));

    private static IEnumerable<PropertyValueModel> Properties((string Alias, object? Value)[] values) =>
        values.Select(value => new PropertyValueModel { Alias = value.Alias, Value = value.Value });
}
