using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Notifications;
using SocketSecurity = MailKit.Security.SecureSocketOptions;

namespace Litt.Cms.Upkeep.Mail;

/// <summary>Sends mail as the settings Umbraco:CMS:Global:Smtp say. Without them it sends nothing, and says so once.</summary>
internal sealed partial class MailSender(IOptionsMonitor<GlobalSettings> settings, IEventAggregator events, ILogger<MailSender> logger) : IEmailSender
{
    private int toldThatThereIsNone;

    public bool CanSendRequiredEmail() => settings.CurrentValue is { IsSmtpServerConfigured: true } or { IsPickupDirectoryLocationConfigured: true };

    /// <summary>Hands the mail to a handler of the site's own, if one takes it, or else to the server or folder of the settings.</summary>
    public async Task SendAsync(EmailMessage message, string emailType, bool enableNotification = false, TimeSpan? expires = null)
    {
        var smtp = settings.CurrentValue.Smtp;
        if (enableNotification && await IsTakenAsync(message, emailType, smtp))
            return;

        if (smtp is null || !CanSendRequiredEmail())
        {
            if (Interlocked.Exchange(ref toldThatThereIsNone, 1) == 0)
                LogNone(logger);

            return;
        }

        using var mail = Compose(message, smtp);
        if (settings.CurrentValue.IsPickupDirectoryLocationConfigured)
            await DropAsync(mail, smtp.PickupDirectoryLocation!);
        else
            await SendAsync(mail, smtp);
    }

    private async Task<bool> IsTakenAsync(EmailMessage message, string emailType, SmtpSettings? smtp)
    {
        NotificationEmailModel mail = new(
            Address(message.From ?? smtp?.From ?? string.Empty),
            Named(message.To).Select(Address),
            Named(message.Cc).Select(Address),
            Named(message.Bcc).Select(Address),
            Named(message.ReplyTo).Select(Address),
            message.Subject,
            message.Body,
            message.Attachments,
            message.IsBodyHtml);
        SendEmailNotification offer = new(mail, emailType);
        await events.PublishAsync(offer);
        return offer.IsHandled;

        static NotificationEmailAddress Address(string address) => new(address, string.Empty);
    }

    private static MimeMessage Compose(EmailMessage message, SmtpSettings smtp)
    {
        BodyBuilder body = message.IsBodyHtml ? new() { HtmlBody = message.Body } : new() { TextBody = message.Body };
        foreach (var attachment in message.Attachments ?? [])
            body.Attachments.Add(attachment.FileName, attachment.Stream);

        MimeMessage mail = new() { Subject = message.Subject ?? string.Empty, Body = body.ToMessageBody() };
        mail.From.Add(MailboxAddress.Parse(string.IsNullOrEmpty(message.From) ? smtp.From : message.From));
        Add(mail.To, message.To);
        Add(mail.Cc, message.Cc);
        Add(mail.Bcc, message.Bcc);
        Add(mail.ReplyTo, message.ReplyTo);
        return mail;
    }

    private static void Add(InternetAddressList list, IEnumerable<string?>? addresses) => list.AddRange(Named(addresses).Select(MailboxAddress.Parse));

    private static IEnumerable<string> Named(IEnumerable<string?>? addresses) => (addresses ?? []).OfType<string>().Where(address => address.Length > 0);

    /// <summary>Whoever watches the folder sees whole mails only.</summary>
    private static async Task DropAsync(MimeMessage mail, string folder)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid()}.eml");
        await mail.WriteToAsync($"{file}.part");
        File.Move($"{file}.part", file);
    }

    private static async Task SendAsync(MimeMessage mail, SmtpSettings smtp)
    {
        using SmtpClient client = new();
        await client.ConnectAsync(smtp.Host!, smtp.Port, Enum.Parse<SocketSecurity>(smtp.SecureSocketOptions.ToString()));
        if (!string.IsNullOrEmpty(smtp.Username))
            await client.AuthenticateAsync(smtp.Username, smtp.Password ?? string.Empty);

        await client.SendAsync(mail);
        await client.DisconnectAsync(quit: true);
    }

    [LoggerMessage(LogLevel.Warning, "Mail can't be sent: Umbraco:CMS:Global:Smtp is not set.")]
    private static partial void LogNone(ILogger logger);
}
