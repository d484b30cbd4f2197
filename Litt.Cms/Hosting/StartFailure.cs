using System.Data.Common;
using Litt.Cms.Install;
using Microsoft.Extensions.Options;

namespace Litt.Cms.Hosting;

/// <summary>Turns what can go wrong at the start into one clear line for the operator.</summary>
internal static class StartFailure
{
    /// <summary>The line, or null where the failure is a bug whose stack is wanted.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        StartException start => start.Message,
        InstallException install => install.Message,
        OptionsValidationException options => $"A setting is wrong: {string.Join(" ", options.Failures)}",
        DbException database => $"The database can't be used: {FirstLine(database.Message)}",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken => $"The site can't listen: {FirstLine(taken.Message)}",
        _ => null,
    };

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd();
}
