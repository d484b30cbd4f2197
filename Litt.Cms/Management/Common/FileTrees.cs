namespace Litt.Cms.Management.Common;

/// <summary>The trees of files: root, children, ancestors and siblings, and their items by path.</summary>
internal static class FileTrees
{
    /// <summary>Answers the root, the children of a folder, and the way to a file.</summary>
    public static RouteGroupBuilder MapFileTree(this IEndpointRouteBuilder api, string entity, Func<IServiceProvider, FileTree> find)
    {
        var tree = api.MapGroup($"/tree/{entity}");
        tree.Get("/root", (Page page, HttpContext context) => page.Cut(find(context.RequestServices).Children(null), item => item));
        tree.Get("/children", (Page page, HttpContext context, string? parentPath) =>
            FilePaths.ToDisk(parentPath) is { } folder ? page.Cut(find(context.RequestServices).Children(folder), item => item) : new(0, []));
        tree.Get("/ancestors", (HttpContext context, string? descendantPath) => Ancestors(find(context.RequestServices), FilePaths.ToDisk(descendantPath)));
        return tree;
    }

    /// <summary>Answers what lies before and behind a file in its folder.</summary>
    public static void MapFileSiblings(this RouteGroupBuilder tree, Func<IServiceProvider, FileTree> find) =>
        tree.Get("/siblings", (HttpContext context, string? path, int before = 0, int after = 0) =>
            before < 0 || after < 0
                ? Problem.Invalid(before < 0 ? "before" : "after", "The number of siblings is zero or more.")
                : Siblings(find(context.RequestServices), FilePaths.ToDisk(path), before, after));

    /// <summary>Answers the files and folders with the paths that are asked for; those that do not exist are left out.</summary>
    public static void MapFileItems(this IEndpointRouteBuilder api, string entity, Func<IServiceProvider, FileTree> find) =>
        api.Get($"/item/{entity}", (HttpContext context, string[] path) =>
        {
            var tree = find(context.RequestServices);
            return path.Select(FilePaths.ToDisk).Select(tree.Find).OfType<FileTreeItem>().Select(item => new FileItem(item.Name, item.Path, item.Parent, item.IsFolder));
        });

    private static IResult Ancestors(FileTree tree, string? path)
    {
        List<FileTreeItem> line = [];
        for (var item = tree.Find(path); item is not null; item = tree.Find(FilePaths.ToDisk(item.Parent?.Path)))
            line.Insert(0, item);
        return line.Count > 0 ? Answer.With(line) : Problem.NotFound("file");
    }

    private static IResult Siblings(FileTree tree, string? path, int before, int after)
    {
        if (tree.Find(path) is not { } target)
            return Problem.NotFound("file");

        var all = tree.Children(FilePaths.ToDisk(target.Parent?.Path));
        var at = Array.IndexOf(all, target);
        var (first, end) = (Math.Max(at - before, 0), (int)Math.Min((long)at + after + 1, all.Length));
        return Answer.With(new Subset<FileTreeItem>(first, all.Length - end, all[first..end]));
    }
}
