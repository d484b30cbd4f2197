using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.FileProviders;

namespace Litt.Cms.Website;

/// <summary>
/// Hands out views as they were built, and has only those compiled whose files are new or not any more as they were. Razor's own comparison is of no use:
/// it knows no checksums but SHA-1, and the build writes SHA-256.
/// </summary>
internal sealed class ViewCompilers(EditedViews views, ApplicationPartManager parts, IWebHostEnvironment environment, ILoggerFactory loggers) :
    IViewCompilerProvider, IViewCompiler, IDisposable
{
    private readonly Lazy<FrozenDictionary<string, RazorCompiledItem>> built = new(() => Built(parts));

    // The compiler takes seconds and a hundred megabytes: a site where nobody edits a view never loads it.
    private readonly Lazy<ServiceProvider> edited = new(() => Compiler(views, parts, environment, loggers));

    public IViewCompiler GetCompiler() => this;

    public Task<CompiledViewDescriptor> CompileAsync(string relativePath)
    {
        var path = relativePath.StartsWith('/') ? relativePath : '/' + relativePath;
        // Taken before the file is looked at: a change in between is not overlooked.
        var changes = views.Watch(path);
        if (built.Value.GetValueOrDefault(path) is { } item)
        {
            if (IsAsBuilt(item))
                return Task.FromResult(new CompiledViewDescriptor(item) { ExpirationTokens = [changes] });
        }
        else if (!views.GetFileInfo(path).Exists)
        {
            return Task.FromResult(new CompiledViewDescriptor { RelativePath = path, ExpirationTokens = [changes] });
        }

        return edited.Value.GetRequiredService<IViewCompilerProvider>().GetCompiler().CompileAsync(path);
    }

    public void Dispose()
    {
        if (edited.IsValueCreated)
            edited.Value.Dispose();
    }

    private static FrozenDictionary<string, RazorCompiledItem> Built(ApplicationPartManager parts)
    {
        var feature = new ViewsFeature();
        parts.PopulateFeature(feature);
        return feature.ViewDescriptors
            .Where(view => view.Item is not null)
            .GroupBy(view => view.RelativePath, view => view.Item!, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Razor's compiler in services of its own: among the site's it would be loaded with the first request.</summary>
    private static ServiceProvider Compiler(EditedViews views, ApplicationPartManager parts, IWebHostEnvironment environment, ILoggerFactory loggers)
    {
        var services = new ServiceCollection();
        services.AddSingleton(environment).AddSingleton(loggers).AddLogging().AddSingleton(parts);
#pragma warning disable ASPDEPR003 // What replaces it serves developers' tools; templates that staff edit in a running site have nothing else.
        services.AddMvcCore().AddRazorViewEngine().AddRazorRuntimeCompilation(options =>
#pragma warning restore ASPDEPR003
        {
            options.FileProviders.Clear();
            options.FileProviders.Add(views);
        });
        return services.BuildServiceProvider();
    }

    /// <summary>Whether the view's file, and what it imports, are what the view was built from. Files that are not there were left at home.</summary>
    private bool IsAsBuilt(RazorCompiledItem item) => item.GetChecksumMetadata().All(source =>
        views.GetFileInfo(source.Identifier) is not { Exists: true } file || IsSame(file, source.Checksum));

    private static bool IsSame(IFileInfo file, string checksum)
    {
        using var content = file.CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(content)).Equals(checksum, StringComparison.OrdinalIgnoreCase);
    }
}
