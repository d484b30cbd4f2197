using Litt.Cms.Storage.Types;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Litt.Cms.Storage.Items;

/// <summary>What every repository of content works with.</summary>
internal sealed record ItemServices(IScopeAccessor Scope, TypeReader Types, ILanguageRepository Languages, ItemReferences References, ItemTags Tags, RecentItems Recent);
