using System.Security.Cryptography;
using System.Text;
using Litt.Cms.Storage.Queries;
using Litt.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Records;

/// <summary>Keeps the addresses that documents had once. The newest of several with the same address counts.</summary>
internal sealed class RedirectUrlRepository(IScopeAccessor scope) : IRedirectUrlRepository
{
    private static readonly RowMap<RedirectRow> Columns = new RowMap<RedirectRow>()
        .Map(nameof(IRedirectUrl.Key), redirect => redirect.Id)
        .Map(nameof(IRedirectUrl.ContentKey), redirect => redirect.ContentKey)
        .Map(nameof(IRedirectUrl.Culture), redirect => redirect.Culture)
        .Map(nameof(IRedirectUrl.Url), redirect => redirect.Url)
        .Map(nameof(IRedirectUrl.CreateDateUtc), redirect => redirect.CreateDate);

    private IQueryable<RedirectRow> Redirects => scope.Reading.Set<RedirectRow>().AsNoTracking().OrderByDescending(redirect => redirect.CreateDate);

    public IRedirectUrl? Get(Guid id) => Build(Redirects.Where(redirect => redirect.Id == id)).FirstOrDefault();

    public IEnumerable<IRedirectUrl> GetMany(params Guid[]? ids) => Build(ids is { Length: > 0 } ? Redirects.Where(redirect => ids.Contains(redirect.Id)) : Redirects);

    public bool Exists(Guid id) => Redirects.Any(redirect => redirect.Id == id);

    public IEnumerable<IRedirectUrl> Get(IQuery<IRedirectUrl> query) => Build(Columns.Apply(Redirects, query));

    public int Count(IQuery<IRedirectUrl>? query) => Columns.Apply(Redirects, query).Count();

    public IRedirectUrl? Get(string url, Guid contentKey, string? culture)
    {
        var wanted = Normal(culture);
        return Build(At(url).Where(redirect => redirect.ContentKey == contentKey && redirect.Culture == wanted)).FirstOrDefault();
    }

    public IRedirectUrl? GetMostRecentUrl(string url) => Build(At(url).Take(1)).FirstOrDefault();

    public IRedirectUrl? GetMostRecentUrl(string url, string culture)
    {
        if (string.IsNullOrWhiteSpace(culture))
            return GetMostRecentUrl(url);
        var wanted = Normal(culture);
        // What was said for the culture goes before what was said for all.
        return Build(At(url).Where(redirect => redirect.Culture == wanted || redirect.Culture == "")).OrderByDescending(redirect => redirect.Culture?.Length > 0).FirstOrDefault();
    }

    public IEnumerable<IRedirectUrl> GetContentUrls(Guid contentKey) => Build(Redirects.Where(redirect => redirect.ContentKey == contentKey));

    public IEnumerable<IRedirectUrl> GetAllUrls(long pageIndex, int pageSize, out long total) => Page(Redirects, pageIndex, pageSize, out total);

    public IEnumerable<IRedirectUrl> GetAllUrls(int rootContentId, long pageIndex, int pageSize, out long total)
    {
        var part = $",{rootContentId},";
        var below = scope.Reading.Set<NodeRow>().Where(node => (node.Path + ",").Contains(part)).Select(node => node.Key);
        return Page(Redirects.Where(redirect => below.Contains(redirect.ContentKey)), pageIndex, pageSize, out total);
    }

    public IEnumerable<IRedirectUrl> SearchUrls(string searchTerm, long pageIndex, int pageSize, out long total)
    {
        var part = searchTerm.Trim();
        return Page(Redirects.Where(Columns.Translate<IRedirectUrl>(redirect => redirect.Url.Contains(part))), pageIndex, pageSize, out total);
    }

    public void Save(IRedirectUrl entity)
    {
        var context = scope.Writing;
        var row = context.Set<RedirectRow>().AsTracking().FirstOrDefault(redirect => redirect.Id == entity.Key);
        if (row is null)
            context.Add(row = new RedirectRow { Id = entity.Key });
        row.ContentKey = entity.ContentKey;
        row.Culture = Normal(entity.Culture);
        row.Url = entity.Url;
        row.UrlHash = Hash(entity.Url);
        row.CreateDate = entity.CreateDateUtc;
        context.SaveAndForget();
        entity.Id = entity.Key.GetHashCode();
        entity.ResetDirtyProperties();
    }

    public void Delete(IRedirectUrl entity) => Delete(entity.Key);

    public void Delete(Guid id) => scope.Writing.Set<RedirectRow>().Where(redirect => redirect.Id == id).ExecuteDelete();

    public void DeleteAll() => scope.Writing.Set<RedirectRow>().ExecuteDelete();

    public void DeleteContentUrls(Guid contentKey) => scope.Writing.Set<RedirectRow>().Where(redirect => redirect.ContentKey == contentKey).ExecuteDelete();

    private IQueryable<RedirectRow> At(string url)
    {
        var hash = Hash(url);
        return Redirects.Where(redirect => redirect.UrlHash == hash);
    }

    private List<IRedirectUrl> Page(IQueryable<RedirectRow> redirects, long pageIndex, int pageSize, out long total)
    {
        total = redirects.Count();
        return Build(redirects.Skip((int)pageIndex * pageSize).Take(pageSize));
    }

    private List<IRedirectUrl> Build(IQueryable<RedirectRow> redirects) =>
        redirects
            .Join(scope.Reading.Set<NodeRow>(), redirect => redirect.ContentKey, node => node.Key, (redirect, node) => new { redirect, node.Id })
            .OrderByDescending(pair => pair.redirect.CreateDate)
            .ToList()
            .ConvertAll(pair => (IRedirectUrl)Build(pair.redirect, pair.Id));

    private static RedirectUrl Build(RedirectRow row, int contentId)
    {
        var redirect = new RedirectUrl
        {
            Id = row.Id.GetHashCode(),
            Key = row.Id,
            ContentId = contentId,
            ContentKey = row.ContentKey,
            Culture = row.Culture,
            Url = row.Url,
            CreateDateUtc = row.CreateDate,
            CreateDate = row.CreateDate,
        };
        redirect.ResetDirtyProperties(false);
        return redirect;
    }

    private static string Hash(string url) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(url)));

#pragma warning disable CA1308 // Umbraco keeps cultures of redirects in lower case.
    private static string Normal(string? culture) => culture?.ToLowerInvariant() ?? string.Empty;
#pragma warning restore CA1308
}
