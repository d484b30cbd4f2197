using Litt.Cms.Published;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Litt.Cms.Website;

/// <summary>
/// The files of the views, as Razor's compiler watches them: a page shows a change at once, made in the backoffice or on the disk, and no page is kept
/// that was made from what a view was before. A view that is as it was built is not compiled again.
/// </summary>
internal sealed class EditedViews : IFileProvider, IDisposable
{
    private const string Root = "/Views/";

    private readonly Lock changing = new();
    private readonly Snapshots snapshots;
    private readonly IFileProvider files;
    private CancellationTokenSource unchanged = new();
    private IDisposable? watching;

    public EditedViews(IWebHostEnvironment site, Snapshots snapshots)
    {
        this.snapshots = snapshots;
        // Not the whole content root: every folder that is watched costs the operating system something.
        var folder = Path.Combine(site.ContentRootPath, Root.Trim('/'));
        files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();
    }

    public IFileInfo GetFileInfo(string subpath) =>
        subpath.StartsWith(Root, StringComparison.OrdinalIgnoreCase) ? files.GetFileInfo(subpath[Root.Length..]) : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) =>
        subpath.StartsWith(Root, StringComparison.OrdinalIgnoreCase) ? files.GetDirectoryContents(subpath[Root.Length..]) : NotFoundDirectoryContents.Singleton;

    /// <summary>One sign for all views: a view is made of others, and Razor does not tell of which.</summary>
    public IChangeToken Watch(string filter)
    {
        lock (changing)
        {
            watching ??= ChangeToken.OnChange(() => files.Watch("**/*.cshtml"), Change);
            return new CancellationChangeToken(unchanged.Token);
        }
    }

    public void Change()
    {
        CancellationTokenSource before;
        lock (changing)
            (before, unchanged) = (unchanged, new CancellationTokenSource());

        // In this order: a page that is made between the two is made from the new view, and only forgotten.
        before.Cancel();
        before.Dispose();
        snapshots.Forget();
    }

    public void Dispose()
    {
        watching?.Dispose();
        (files as IDisposable)?.Dispose();
        unchanged.Dispose();
    }
}
