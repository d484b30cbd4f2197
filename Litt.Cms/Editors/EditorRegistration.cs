using Litt.Cms.Editors.Blocks;
using Litt.Cms.Editors.Dates;
using Litt.Cms.Editors.Files;
using Litt.Cms.Editors.Links;
using Litt.Cms.Editors.Lists;
using Litt.Cms.Editors.Media;
using Litt.Cms.Editors.RichText;
using Litt.Cms.Editors.Schemas;
using Litt.Cms.Editors.Serialization;
using Litt.Cms.Editors.Trees;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Litt.Cms.Editors;

/// <summary>Registers the property editors that Umbraco.Cms.Core leaves open, and what they need.</summary>
internal static class EditorRegistration
{
    /// <summary>To be called after Core's own registrations, some of which it replaces.</summary>
    public static IUmbracoBuilder AddEditors(this IUmbracoBuilder builder)
    {
        builder.AddSerializers();
        builder.AddDataEditors();
        builder.AddValueConverters();
        builder.AddBlocks();
        builder.Services.AddSingleton<TagPropertyIndexValueFactory>();
        builder.Services.AddUnique<IPropertyEditorSchemaService, PropertyEditorSchemaService>();
        builder.AddRichText();
        builder.AddMedia();
        return builder;
    }

    private static void AddSerializers(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IJsonSerializer, ValueJsonSerializer>();
        builder.Services.AddUnique<IConfigurationEditorJsonSerializer, ConfigurationJsonSerializer>();
        builder.Services.AddUnique<IWebhookJsonSerializer, WebhookJsonSerializer>();
    }

    private static void AddDataEditors(this IUmbracoBuilder builder) => builder.DataEditors()
        .Add<TextBoxPropertyEditor>()
        .Add<TextAreaPropertyEditor>()
        .Add<TrueFalsePropertyEditor>()
        .Add<DateTimePropertyEditor>()
        .Add<RichTextPropertyEditor>()
        .Add<MultiUrlPickerPropertyEditor>()
        .Add<MediaPickerPropertyEditor>()
        .Add<DateTimeUnspecifiedPropertyEditor>()
        .Add<DateTimeWithTimeZonePropertyEditor>()
        .Add<DateOnlyPropertyEditor>()
        .Add<TimeOnlyPropertyEditor>()
        .Add<DropDownPropertyEditor>()
        .Add<CheckBoxListPropertyEditor>()
        .Add<RadioButtonListPropertyEditor>()
        .Add<TagsPropertyEditor>()
        .Add<MultipleTextstringPropertyEditor>()
        .Add<SliderPropertyEditor>()
        .Add<ColorPickerPropertyEditor>()
        .Add<EmailAddressPropertyEditor>()
        .Add<MultiNodeTreePickerPropertyEditor>()
        .Add<UploadFieldPropertyEditor>()
        .Add<ImageCropperPropertyEditor>()
        .Add<ListViewPropertyEditor>()
        .Add<BlockListPropertyEditor>()
        .Add<BlockGridPropertyEditor>()
        .Add<SingleBlockPropertyEditor>();

    private static void AddValueConverters(this IUmbracoBuilder builder) => builder.PropertyValueConverters()
        .Append<RichTextValueConverter>()
        .Append<MultiUrlPickerValueConverter>()
        .Append<MediaPickerValueConverter>()
        .Append<JsonValueConverter>()
        .Append<DateValueConverter>()
        .Append<ImageCropperValueConverter>()
        .Append<EntityDataPickerValueConverter>()
        .Append<MarkdownValueConverter>()
        .Append<BlockListValueConverter>()
        .Append<BlockGridValueConverter>()
        .Append<SingleBlockValueConverter>();

    private static void AddBlocks(this IUmbracoBuilder builder) => builder.Services
        .AddSingleton<BlockTypes>()
        .AddSingleton<BlockVariance>()
        .AddSingleton<BlockMapping>()
        .AddSingleton<BlockMerging>()
        .AddSingleton<BlockValidation>()
        .AddSingleton<BlockModels>()
        .AddSingleton(typeof(BlockIndexValues<>));

    private static void AddRichText(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<EmbedHosts>();
        builder.Services.AddSingleton<PastedImages>();
        builder.Services.AddSingleton<RichTextIndexValues>();
        builder.Services.AddUnique<IHtmlSanitizer, HtmlCleaner>();
        builder.Services.AddUnique<IMarkdownToHtmlConverter, MarkdownHtml>();
        builder.Services.AddSingleton<RichTextRendering>();
        builder.Services.AddSingleton<DeliveryLinks>();
        builder.Services.AddUnique<IApiRichTextMarkupParser, RichTextMarkupParser>();
        builder.Services.AddUnique<IApiRichTextElementParser, RichTextElementParser>();
    }

    private static void AddMedia(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<MediaPickerValidator>();
        builder.Services.AddSingleton<MediaUploads>();
        builder.Services.AddSingleton<UploadedFiles>();
        builder.MediaUrlGenerators().Add<MediaPaths>();
    }
}
