using System.Xml.Linq;
using Litt.Cms.Sync.Files;

namespace Litt.Cms.Sync.Kinds;

/// <summary>What uSync calls a group of kinds: what developers make, and what editors make.</summary>
internal enum SyncGroup
{
    Settings,
    Content,
}

/// <summary>An item as uSync writes it, and the name of its file.</summary>
internal sealed record WrittenItem(string FileName, XElement Root)
{
    public Guid Key { get; } = Root.KeyAttr();
}

/// <summary>One kind of item: how it is found, compared, imported and written.</summary>
internal abstract class ItemKind
{
    /// <summary>Its folder below the versioned root.</summary>
    public abstract string Folder { get; }

    /// <summary>The root element of its files.</summary>
    public abstract string Element { get; }

    /// <summary>What uSync calls the handler of its files; settings name it so.</summary>
    public virtual string Handler => $"{Element}Handler";

    /// <summary>The group that settings name it by.</summary>
    public virtual SyncGroup Group => SyncGroup.Settings;

    /// <summary>What its files are made of.</summary>
    public abstract SyncShape Shape { get; }

    /// <summary>The keys of items of the kind that have to be imported before the one in a file.</summary>
    public virtual IEnumerable<Guid> Needs(XElement root) => [];

    /// <summary>The place of a file's item among those of its level.</summary>
    /// <exception cref="SyncException">The file says it wrongly.</exception>
    public virtual int Rank(XElement root) => 0;

    /// <summary>
    /// By the key in its file, what changes whenever an item does and costs less than to write the item; null for an item that can change without it.
    /// Null for kinds that have nothing of the sort.
    /// </summary>
    /// <param name="keys">The items that are asked for; null for all.</param>
    public virtual IReadOnlyDictionary<Guid, string?>? Stamps(IReadOnlyCollection<Guid>? keys = null) => null;

    /// <summary>The item that a file is about as it is now, written with what the file holds; null where there is none.</summary>
    public abstract Task<XElement?> CurrentAsync(SyncItem file);

    /// <summary>Takes out of an item, as it is written now, what a file leaves open, so that the two can be compared.</summary>
    /// <param name="current">The item as it is; it is changed.</param>
    /// <param name="file">The file's root.</param>
    public virtual void Fit(XElement current, XElement file)
    {
    }

    /// <summary>Whether something got lost here, rather than was changed by somebody: the file makes it good, whatever was agreed.</summary>
    public virtual bool IsLoss(SyncDifference difference) => false;

    /// <summary>Writes what goes with an item's file, before the file names it.</summary>
    /// <param name="item">The item, as it is going to be written.</param>
    /// <param name="folder">The path of the kind's folder.</param>
    public virtual void WriteBeside(WrittenItem item, string folder)
    {
    }

    /// <summary>Removes what no file names any more, once all are written.</summary>
    /// <param name="folder">The path of the kind's folder.</param>
    public virtual void Tidy(string folder)
    {
    }

    /// <summary>Creates or changes the item that a file is about.</summary>
    /// <exception cref="SyncException">The file asks for something that can't be had.</exception>
    public abstract Task ImportAsync(SyncItem file, SyncRun run);

    /// <summary>Whether there may be something to do for an item once all of its kind are there.</summary>
    public virtual bool HasLinks(SyncItem file) => true;

    /// <summary>Sets what points to other items of the kind, once they are all there.</summary>
    public virtual Task LinkAsync(SyncItem file, SyncRun run) => Task.CompletedTask;

    /// <summary>Deletes the item that an Empty file is about.</summary>
    /// <returns>Whether there was one.</returns>
    public abstract Task<bool> DeleteAsync(SyncItem file);

    /// <summary>All items, written.</summary>
    /// <param name="files">Tells an item's present file, for what is written only where the file has it.</param>
    public abstract IAsyncEnumerable<WrittenItem> AllAsync(Func<Guid, XElement?> files);

    /// <summary>The item with a key, written; null where there is none.</summary>
    /// <param name="key">The key that Umbraco knows it by.</param>
    /// <param name="file">The item's present file, for what is written only where the file has it.</param>
    public abstract Task<WrittenItem?> OneAsync(Guid key, XElement? file = null);
}

/// <summary>A kind whose items are entities of Umbraco's.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal abstract class ItemKind<T> : ItemKind where T : class
{
    public sealed override async Task<XElement?> CurrentAsync(SyncItem file) =>
        await FindAsync(file) is { } item ? await WriteAsync(item, file.Root) : null;

    public sealed override async Task ImportAsync(SyncItem file, SyncRun run)
    {
        var item = await FindAsync(file);
        if (item is not null && Shape.KeyCounts && file.Key != Guid.Empty && KeyInFiles(item) is var key && key != file.Key)
        {
            // It was found by its alias.
            if (run.Files.Contains(key))
                item = null;
            else
                run.Warn($"it has another key here, {key}, which it keeps: what names it by the key in the file does not find it");
        }
        if (item is null && Shape.KeyCounts && file.Key == Guid.Empty)
            throw new SyncException($"<{Element}> has an empty Key", file.Root.LineOf());
        await SaveAsync(file, item, run);
    }

    public sealed override async Task LinkAsync(SyncItem file, SyncRun run)
    {
        if (await FindAsync(file) is { } item)
            await LinkAsync(file, item, run);
    }

    public sealed override async Task<bool> DeleteAsync(SyncItem file)
    {
        if (await FindAsync(file) is not { } item)
            return false;
        await DeleteAsync(item);
        return true;
    }

    public sealed override async Task<WrittenItem?> OneAsync(Guid key, XElement? file = null) =>
        await GetAsync(key) is { } item ? await OneAsync(item, file) : null;

    public override async IAsyncEnumerable<WrittenItem> AllAsync(Func<Guid, XElement?> files)
    {
        foreach (var item in await GetAllAsync())
            yield return await OneAsync(item, files(KeyInFiles(item)));
    }

    /// <summary>An item, written.</summary>
    public async Task<WrittenItem> OneAsync(T item, XElement? file) => new(FileName(item), await WriteAsync(item, file));

    /// <summary>The key that an item has in its file.</summary>
    public abstract Guid KeyInFiles(T item);

    /// <summary>The name of an item's file, without ".config".</summary>
    public abstract string FileName(T item);

    /// <summary>The item that a file is about: by key, then by alias.</summary>
    protected abstract Task<T?> FindAsync(SyncItem file);

    /// <summary>The item with a key.</summary>
    protected abstract Task<T?> GetAsync(Guid key);

    /// <summary>All items.</summary>
    protected abstract Task<IEnumerable<T>> GetAllAsync();

    /// <summary>Writes an item as uSync does.</summary>
    protected abstract Task<XElement> WriteAsync(T item, XElement? file);

    /// <summary>Saves what a file says.</summary>
    protected abstract Task SaveAsync(SyncItem file, T? item, SyncRun run);

    /// <summary>Saves what a file says of other items of the kind.</summary>
    protected virtual Task LinkAsync(SyncItem file, T item, SyncRun run) => Task.CompletedTask;

    /// <summary>Deletes an item.</summary>
    protected abstract Task DeleteAsync(T item);

    /// <summary>The root element that all files have.</summary>
    protected XElement Root(Guid key, string alias, int? level) => new(
        Element,
        new XAttribute("Key", key),
        new XAttribute("Alias", alias),
        level is null ? null : new XAttribute("Level", level));
}
