using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Litt.Cms.Storage.Rows;

/// <summary>An address that is called when something happens.</summary>
internal sealed class WebhookRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string Url { get; set; } = string.Empty;

    public bool Enabled { get; set; }

    /// <summary>The aliases of the events.</summary>
    public List<string> Events { get; set; } = [];

    /// <summary>The types whose items count; empty for all.</summary>
    public List<Guid> ContentTypeKeys { get; set; } = [];

    public Dictionary<string, string> Headers { get; set; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<WebhookRow>
    {
        public void Configure(EntityTypeBuilder<WebhookRow> builder)
        {
            builder.ToTable("Webhooks");
            builder.HasIndex(webhook => webhook.Key).IsUnique();
            builder.Property(webhook => webhook.Name).HasMaxLength(255);
            builder.Property(webhook => webhook.Url).HasMaxLength(2048);
            builder.Property(webhook => webhook.Headers).HasConversion(
                headers => JsonSerializer.Serialize(headers, WebhookJson.Default.DictionaryStringString),
                text => JsonSerializer.Deserialize(text, WebhookJson.Default.DictionaryStringString)!,
                new ValueComparer<Dictionary<string, string>>(
                    (left, right) => left!.Count == right!.Count && !left.Except(right).Any(),
                    headers => headers.Count,
                    headers => new Dictionary<string, string>(headers)));
        }
    }
}

/// <summary>A call that waits to be made.</summary>
internal sealed class WebhookRequestRow
{
    public int Id { get; set; }

    public Guid WebhookKey { get; set; }

    public required string EventAlias { get; set; }

    /// <summary>The body, as JSON.</summary>
    public string? RequestObject { get; set; }

    public int RetryCount { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WebhookRequestRow>
    {
        public void Configure(EntityTypeBuilder<WebhookRequestRow> builder)
        {
            builder.ToTable("WebhookRequests");
            builder.Property(request => request.EventAlias).HasMaxLength(255);
        }
    }
}

/// <summary>A call that was made, and what came back. It outlives the webhook.</summary>
internal sealed class WebhookLogRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public Guid WebhookKey { get; set; }

    public required string Url { get; set; }

    public required string StatusCode { get; set; }

    public bool IsSuccessStatusCode { get; set; }

    public bool ExceptionOccured { get; set; }

    /// <summary>UTC.</summary>
    public DateTime Date { get; set; }

    public required string EventAlias { get; set; }

    public int RetryCount { get; set; }

    public required string RequestHeaders { get; set; }

    public string? RequestBody { get; set; }

    public required string ResponseHeaders { get; set; }

    public required string ResponseBody { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WebhookLogRow>
    {
        public void Configure(EntityTypeBuilder<WebhookLogRow> builder)
        {
            builder.ToTable("WebhookLogs");
            builder.Property(log => log.Url).HasMaxLength(2048);
            builder.Property(log => log.StatusCode).HasMaxLength(255);
            builder.Property(log => log.EventAlias).HasMaxLength(255);
            builder.HasIndex(log => log.Date);
            builder.HasIndex(log => log.WebhookKey);
        }
    }
}

/// <summary>The JSON contract of the headers.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WebhookJson : JsonSerializerContext;
