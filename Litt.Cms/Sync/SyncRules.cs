using Litt.Cms.Sync.Kinds;
using Microsoft.Extensions.Options;

namespace Litt.Cms.Sync;

/// <summary>A set of handlers, as it stands under uSync:Sets: which kinds are kept in step, and how.</summary>
internal sealed class SyncSet
{
    /// <summary>Where the sets stand.</summary>
    public const string Section = "uSync:Sets";

    /// <summary>The groups that are used; all where none is named.</summary>
    public IReadOnlyList<string> HandlerGroups { get; set; } = [];

    /// <summary>Kinds that are left alone, by the names of uSync's handlers: ContentHandler, DataTypeHandler ...</summary>
    public IReadOnlyList<string> DisabledHandlers { get; set; } = [];

    /// <summary>What holds for all kinds.</summary>
    public SyncHandler HandlerDefaults { get; set; } = new();

    /// <summary>What holds for single kinds, by the names of uSync's handlers.</summary>
    public IReadOnlyDictionary<string, SyncHandler> Handlers { get; set; } = new Dictionary<string, SyncHandler>();
}

/// <summary>How a kind is kept in step.</summary>
internal sealed class SyncHandler
{
    /// <summary>Whether it is at all.</summary>
    public bool? Enabled { get; set; }

    /// <summary>What is done with it: All, Report, Import, Export, Save; all where nothing is named.</summary>
    public IReadOnlyList<string> Actions { get; set; } = [];

    /// <summary>CreateOnly and NoRemove.</summary>
    public SyncHandlerSettings Settings { get; set; } = new();
}

/// <summary>uSync's settings of a handler that are honoured.</summary>
internal sealed class SyncHandlerSettings
{
    /// <summary>Whether imports leave items that are there as they are.</summary>
    public bool? CreateOnly { get; set; }

    /// <summary>Whether imports leave what a file does not name.</summary>
    public bool? NoRemove { get; set; }
}

/// <summary>What is done with a kind.</summary>
internal enum SyncAct
{
    Report,
    Import,
    Export,
    Save,
}

/// <summary>What the settings say of a kind: its own handler's word counts before that for all, and that before the general one.</summary>
internal sealed class SyncRules
{
    private const string Everything = "All";

    /// <summary>uSync's handlers of kinds that the site does not store yet: settings may name them.</summary>
    private static readonly string[] later = ["ElementHandler", "WebhookHandler"];

    private readonly SyncSettings settings;
    private readonly SyncSet set;

    /// <exception cref="OptionsValidationException">The set names a handler, a group or an action that there is not.</exception>
    public SyncRules(IOptions<SyncSettings> settings, IConfiguration configuration, IEnumerable<ItemKind> kinds)
    {
        this.settings = settings.Value;
        var section = $"{SyncSet.Section}:{this.settings.DefaultSet}";
        set = configuration.GetSection(section).Get<SyncSet>() ?? new SyncSet();
        var wrong = Wrong(section, [.. kinds.Select(kind => kind.Handler), .. later]).ToList();
        if (wrong.Count > 0)
            throw new OptionsValidationException(section, typeof(SyncSet), wrong);
    }

    /// <summary>Whether something is done with a kind.</summary>
    public bool Allows(ItemKind kind, SyncAct act)
    {
        var own = set.Handlers.GetValueOrDefault(kind.Handler);
        var actions = own?.Actions is { Count: > 0 } told ? told : set.HandlerDefaults.Actions;
        return !set.DisabledHandlers.Contains(kind.Handler, StringComparer.OrdinalIgnoreCase)
            && (set.HandlerGroups.Count == 0 || set.HandlerGroups.Any(group => SyncGroups.Includes(group, kind.Group)))
            && (own?.Enabled ?? set.HandlerDefaults.Enabled ?? true)
            && (actions.Count == 0 || actions.Contains(Everything, StringComparer.OrdinalIgnoreCase) || actions.Contains($"{act}", StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether imports leave items of a kind that are there as they are.</summary>
    public bool CreateOnly(ItemKind kind) =>
        set.Handlers.GetValueOrDefault(kind.Handler)?.Settings.CreateOnly ?? set.HandlerDefaults.Settings.CreateOnly ?? settings.CreateOnly;

    /// <summary>Whether imports leave what a file of a kind does not name.</summary>
    public bool NoRemove(ItemKind kind) =>
        set.Handlers.GetValueOrDefault(kind.Handler)?.Settings.NoRemove ?? set.HandlerDefaults.Settings.NoRemove ?? settings.NoRemove;

    /// <summary>Whether nothing of a kind is imported while two of its files have one key.</summary>
    public bool FailOnDuplicates => settings.FailOnDuplicates;

    private IEnumerable<string> Wrong(string section, IReadOnlyCollection<string> handlers)
    {
        foreach (var name in set.DisabledHandlers.Concat(set.Handlers.Keys).Where(name => !handlers.Contains(name, StringComparer.OrdinalIgnoreCase)))
            yield return $"{section} names the handler \"{name}\"; there are {string.Join(", ", handlers)}.";
        foreach (var group in set.HandlerGroups.Where(group => !SyncGroups.IsKnown(group)))
            yield return $"{section}:{nameof(SyncSet.HandlerGroups)} names \"{group}\"; it can be All, None, Settings or Content.";
        foreach (var action in set.Handlers.Values.Append(set.HandlerDefaults).SelectMany(handler => handler.Actions)
            .Where(action => !action.Equals(Everything, StringComparison.OrdinalIgnoreCase) && !Enum.TryParse<SyncAct>(action, ignoreCase: true, out _)))
            yield return $"{section} names the action \"{action}\"; it can be All, Report, Import, Export or Save.";
    }
}
