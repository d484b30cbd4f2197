using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Litt.Cms.Management.Common;

/// <summary>How this API reads and writes JSON: camelCase, enums by name, nulls written, and null refused where the model has none.</summary>
internal static class WireJson
{
    private const int DeepestBlocks = 256;

    public static JsonSerializerOptions Options { get; } = Create();

    public static IOptions<JsonOptions> ForHandlers { get; } = Microsoft.Extensions.Options.Options.Create(HandlerOptions());

    private static JsonOptions HandlerOptions()
    {
        var options = new JsonOptions();
        Configure(options.SerializerOptions);
        return options;
    }

    private static JsonSerializerOptions Create()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web);
        Configure(options);
        return options;
    }

    private static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { CompleteLists.Require } };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new UtcTimeConverter());
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowOutOfOrderMetadataProperties = true;
        options.MaxDepth = DeepestBlocks;
    }

    /// <summary>Times are stored in UTC without saying so; the client takes a time without offset for local.</summary>
    private sealed class UtcTimeConverter : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset().UtcDateTime;

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(new DateTimeOffset(value.Kind is DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc)));
    }
}
