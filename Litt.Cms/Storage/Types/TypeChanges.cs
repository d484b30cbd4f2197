using Litt.Cms.Storage.Items;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Types;

/// <summary>
/// Lets content follow a change of its type, as Umbraco does: the values of a removed property go; a value that begins to vary by culture becomes that of
/// the default culture, and one that stops varying is taken from there.
/// </summary>
internal sealed class TypeChanges(ILanguageRepository languages)
{
    private const int BatchSize = 200;

    /// <param name="context">In the transaction of the change.</param>
    /// <param name="before">The types before the change.</param>
    /// <param name="after">The types after it.</param>
    /// <param name="typeId">The type that was changed.</param>
    public void Follow(CmsDbContext context, TypeSet before, TypeSet after, int typeId)
    {
        foreach (var type in after.Impacted(typeId))
        {
            if (before.Find(type.Id) is { } former && Change.Between(before, former, after, type) is { IsNothing: false } change)
            {
                Apply(context, change);
                Forget(context, change);
            }
        }
    }

    // Tags of a removed property, and old addresses of what was named otherwise then.
    private static void Forget(CmsDbContext context, Change change)
    {
        var ofType = context.Set<ContentRow>().Where(content => content.ContentTypeId == change.TypeId).Select(content => content.NodeId);
        if (change.Removed.Count > 0)
            context.Set<TaggingRow>().Where(tagging => change.Removed.Contains(tagging.PropertyTypeId) && ofType.Contains(tagging.NodeId)).ExecuteDelete();
        if (!change.OfNames)
            return;
        var keys = context.Set<NodeRow>().Where(node => ofType.Contains(node.Id)).Select(node => node.Key);
        context.Set<RedirectRow>().Where(redirect => keys.Contains(redirect.ContentKey)).ExecuteDelete();
    }

    private void Apply(CmsDbContext context, Change change)
    {
        var last = 0;
        while (true)
        {
            var contents = context.Set<ContentRow>().AsTracking()
                .Where(content => content.ContentTypeId == change.TypeId && content.NodeId > last)
                .OrderBy(content => content.NodeId)
                .Take(BatchSize)
                .ToList();
            if (contents.Count == 0)
                return;
            last = contents[^1].NodeId;
            var ids = contents.ConvertAll(content => content.NodeId);
            var versions = context.Set<VersionRow>().AsTracking().Where(version => ids.Contains(version.NodeId)).ToLookup(version => version.NodeId);
            foreach (var content in contents)
                Apply(change, content, [.. versions[content.NodeId]]);
            context.SaveAndForget();
        }
    }

    private void Apply(Change change, ContentRow content, List<VersionRow> versions)
    {
        var data = versions.ToDictionary(version => version, version => VersionData.FromJson(version.Data));
        foreach (var (version, held) in data)
        {
            if (!change.Apply(version, held, languages.GetDefaultIsoCode))
                continue;
            version.Data = held.ToJson();
        }

        if (!change.Variation || versions.Find(version => version.Current) is not { } draft)
            return;
        var published = versions.Find(version => version.Published);
        var state = ContentState.Of(draft, data[draft], published, published is null ? null : data[published], change.Varies, change.After, languages.GetDefaultIsoCode);
        content.Edited = state.Edited;
        content.Cultures = CultureState.Write(state.Cultures);
    }

    /// <summary>What a change of types means for the content of one type.</summary>
    private sealed class Change
    {
        private readonly HashSet<int> removed = [];
        private readonly HashSet<int> becomeVariant = [];
        private readonly HashSet<int> becomeInvariant = [];
        private bool namesBecomeVariant;

        public required int TypeId { get; init; }

        public required bool Varies { get; init; }

        /// <summary>How the properties vary now, by id.</summary>
        public required IReadOnlyDictionary<int, ContentVariation> After { get; init; }

        /// <summary>Something varies otherwise than before.</summary>
        public bool Variation { get; private set; }

        /// <summary>The type itself varies by culture now, or does not any more.</summary>
        public bool OfNames { get; private set; }

        /// <summary>The properties that are gone.</summary>
        public IReadOnlyCollection<int> Removed => removed;

        public bool IsNothing => removed.Count == 0 && !Variation;

        public static Change Between(TypeSet before, StoredType former, TypeSet after, StoredType type)
        {
            var formerProperties = before.VariationsOf(former);
            var properties = after.VariationsOf(type);
            var change = new Change { TypeId = type.Id, Varies = type.Definition.Variations.VariesByCulture(), After = properties };
            foreach (var (id, variation) in formerProperties)
            {
                if (!properties.TryGetValue(id, out var now))
                    change.removed.Add(id);
                else if (variation.VariesByCulture() != now.VariesByCulture())
                    (now.VariesByCulture() ? change.becomeVariant : change.becomeInvariant).Add(id);
            }

            var varied = former.Definition.Variations.VariesByCulture();
            change.namesBecomeVariant = !varied && change.Varies;
            change.OfNames = varied != change.Varies;
            change.Variation = varied != change.Varies || change.becomeVariant.Count + change.becomeInvariant.Count > 0;
            return change;
        }

        /// <returns>Whether the data is different now.</returns>
        public bool Apply(VersionRow version, VersionData data, Func<string> defaultCulture)
        {
            var changed = data.Values.RemoveAll(value => removed.Contains(value.PropertyTypeId)) > 0;
            if (!Variation)
                return changed;
            var culture = defaultCulture();
            changed |= Copy(data.Values, becomeVariant, null, culture);
            // Nobody can see them any more.
            changed |= data.Values.RemoveAll(value => becomeVariant.Contains(value.PropertyTypeId) && value.Culture is null) > 0;
            // The values of the cultures stay, for the case that the property varies again.
            changed |= Copy(data.Values, becomeInvariant, culture, null);
            if (!namesBecomeVariant || version.Name is not { } name)
                return changed;
            data.Names[culture] = new CultureName(name, version.Date);
            return true;
        }

        private static bool Copy(List<StoredValue> values, HashSet<int> properties, string? from, string? to)
        {
            var copies = values.Where(value => properties.Contains(value.PropertyTypeId) && value.Culture.InvariantEquals(from)).Select(value => value with { Culture = to }).ToList();
            if (copies.Count == 0)
                return false;
            values.RemoveAll(value => properties.Contains(value.PropertyTypeId) && value.Culture.InvariantEquals(to));
            values.AddRange(copies);
            return true;
        }
    }
}
