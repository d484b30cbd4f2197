using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Litt.Cms.Storage.Items;

/// <content>
/// The version that is being edited is one row; publishing makes it the published one and a new one is begun, so that what visitors saw stays as history.
/// </content>
internal abstract partial class ContentRepository<TEntity>
{
    private void WriteVersions(CmsDbContext context, TEntity entity, StoredItem rows)
    {
        var former = rows.Draft is null ? new VersionData() : VersionData.FromJson(rows.Draft.Data);
        var unknown = ItemValues.Unknown(entity, former.Values).ToList();
        var wish = Wish(entity);
        var published = rows.Published;
        if (wish is PublishedState.Publishing or PublishedState.Unpublishing)
        {
            if (published is not null)
                published.Published = false;
            published = wish == PublishedState.Publishing ? rows.Draft ?? Added(context, entity.Id) : null;
        }

        var draft = rows.Draft is null || rows.Draft == published ? new VersionRow { NodeId = entity.Id, Data = "{}" } : rows.Draft;
        var state = Fill(entity, new Versions(draft, published, former, unknown), wish == PublishedState.Publishing);
        var content = rows.Content;
        content.ContentTypeId = entity.ContentTypeId;
        if (draft.Id == 0)
        {
            // What is published has always the smaller number.
            if (published is { Id: 0 })
                context.SaveChanges();
            context.Add(draft);
            context.SaveChanges();
        }

        content.Published = published is not null;
        content.Edited = state.Edited;
        content.TemplateId = TemplateOf(entity);
        content.WriterId = Nodes.UserOrNull(entity.WriterId);
        content.Cultures = CultureState.Write(state.Cultures);
        (content.CurrentVersionId, content.PublishedVersionId) = (draft.Id, published?.Id);
        context.SaveAndForget();
        entity.VersionId = draft.Id;
        Tell(entity, content, state);
    }

    private static VersionRow Added(CmsDbContext context, int nodeId)
    {
        var row = new VersionRow { NodeId = nodeId, Data = "{}" };
        context.Add(row);
        return row;
    }

    private ContentState Fill(TEntity entity, Versions versions, bool publishing)
    {
        var (draft, published, former, unknown) = versions;
        var publishable = entity as IPublishableContentBase;
        var draftData = new VersionData { Names = Names(entity.CultureInfos, former), Values = [.. ItemValues.Edited(entity), .. unknown] };
        var publishedData = published is null ? null
            : publishing ? new VersionData { Names = Names(publishable!.PublishCultureInfos, former), Values = [.. ItemValues.Published(entity), .. unknown] }
            : VersionData.FromJson(published.Data);
        draft.Name = entity.Name;
        if (publishing)
            published!.Name = entity.Name;
        var type = services.Types.Types.Find(entity.ContentTypeId) ?? throw new InvalidOperationException($"There is no type {entity.ContentTypeId}.");
        var state = State();
        if (publishable is not null && state.Cultures is not null)
        {
            publishable.SetCultureEdited(state.Cultures.Where(culture => culture.Value.Edited).Select(culture => culture.Key));
            publishable.AdjustDates(entity.UpdateDate, publishing);
            draftData.Names = Names(entity.CultureInfos, former);
            if (publishing)
                publishedData!.Names = Names(publishable.PublishCultureInfos, former);
            state = State();
        }

        Write(entity, draft, draftData, current: true);
        if (publishing)
            Write(entity, published!, publishedData!, current: false);
        return state;

        ContentState State() => ContentState.Of(
            draft, draftData, published, publishedData, entity.ContentType.VariesByCulture(), services.Types.Types.Share(type).Variations, services.Languages.GetDefaultIsoCode);

        // Names in cultures wait in the database for the case that the type varies again.
        Dictionary<string, CultureName> Names(ContentCultureInfosCollection? infos, VersionData before) =>
            entity.ContentType.VariesByCulture()
                ? (infos?.Values ?? []).Where(info => !string.IsNullOrEmpty(info.Name)).ToDictionary(info => info.Culture, info => new CultureName(info.Name!, info.Date))
                : before.Names;
    }

    private void Write(TEntity entity, VersionRow version, VersionData data, bool current)
    {
        version.Current = current;
        version.Published = !current;
        version.Date = entity.UpdateDate;
        version.UserId = Nodes.UserOrNull(entity.WriterId);
        version.TemplateId = TemplateOf(entity);
        version.Data = data.ToJson();
    }

    private sealed record Versions(VersionRow Draft, VersionRow? Published, VersionData Former, List<StoredValue> Unknown);
}
