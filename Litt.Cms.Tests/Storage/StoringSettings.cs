using Litt.Cms.Storage;
using Litt.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Litt.Cms.Tests.Storage;

/// <summary>What Core expects of key values, the dictionary, protected documents and wishes to be notified.</summary>
public sealed class StoringSettings : IDisposable
{
    private readonly TreeDatabase database = new();

    [Fact]
    public void Remembers_values_by_their_keys()
    {
        Remember("Umbraco.Core+State", "one");
        Remember("Umbraco.Core+State", "two");
        Remember("Umbraco.Core+Other", "three");
        Remember("Package", "four");

        database.Do<IKeyValueRepository>(pairs =>
        {
            Assert.Equal("two", pairs.Get("Umbraco.Core+State")!.Value);
            Assert.Equal(["Umbraco.Core+Other", "Umbraco.Core+State"], pairs.FindByKeyPrefix("Umbraco.Core")!.Keys.Order());
            Assert.Equal(["Package"], pairs.GetMany("Package").Select(pair => pair.Identifier));
            Assert.False(pairs.Exists("None"));
            pairs.Delete(pairs.Get("Package")!);
            Assert.Null(pairs.Get("Package"));
        });
    }

    [Fact]
    public void Gives_back_texts_in_all_languages()
    {
        var (english, danish) = (database.AddLanguage("en-US"), database.AddLanguage("da-DK"));
        var item = AddText("Read more", null, (english, "Read more"), (danish, "Læs mere"));

        var read = database.Do((IDictionaryRepository texts) => texts.Get("read MORE"))!;

        Assert.Equal((item.Id, item.Key, "Read more"), (read.Id, read.Key, read.ItemKey));
        Assert.Equal([("en-US", "Read more"), ("da-DK", "Læs mere")], read.Translations.Select(text => (text.LanguageIsoCode, text.Value)));
        Assert.All(item.Translations, text => Assert.NotEqual(0, text.Id));
        Assert.False(read.IsDirty());
        Assert.False(item.IsDirty());
        Assert.Equal(item.Key, database.Do((IDictionaryRepository texts) => texts.GetDictionaryItemKeyMap())["Read more"]);
    }

    [Fact]
    public void Keeps_of_a_text_the_translations_that_were_saved_last()
    {
        var (english, danish) = (database.AddLanguage("en-US", language => language.IsDefault = true), database.AddLanguage("da-DK"));
        var item = AddText("More", null, (english, "More"), (danish, "Mere"));

        item.Translations = [new DictionaryTranslation(danish, "Flere")];
        database.Do<IDictionaryRepository>(texts => texts.Save(item));
        Assert.Equal(["Flere"], database.Do((IDictionaryRepository texts) => texts.Get(item.Key))!.Translations.Select(text => text.Value));

        database.Do<ILanguageRepository>(languages => languages.Delete(danish));
        Assert.Empty(database.Do((IDictionaryRepository texts) => texts.Get(item.Key))!.Translations);
    }

    [Fact]
    public void Finds_texts_below_others()
    {
        var english = database.AddLanguage("en-US");
        var parent = AddText("Parent", null);
        var child = AddText("Child", parent);
        AddText("Grandchild", child, (english, "Needle"));
        AddText("Other", null);
        var roots = database.Get<ICoreScopeProvider>().CreateQuery<IDictionaryItem>().Where(item => item.ParentId == null);

        database.Do<IDictionaryRepository>(texts =>
        {
            Assert.Equal(["Child", "Grandchild"], texts.GetDictionaryItemDescendants(parent.Key).Select(item => item.ItemKey));
            Assert.Equal(["Grandchild"], texts.GetDictionaryItemDescendants(null, "NEEDLE").Select(item => item.ItemKey));
            Assert.Equal(["Parent", "Other"], texts.Get(roots).Select(item => item.ItemKey));
            texts.Delete(parent);
        });
        Assert.Equal(["Other"], database.Do((IDictionaryRepository texts) => texts.GetMany(Array.Empty<int>())).Select(item => item.ItemKey));
    }

    [Fact]
    public void Protects_documents_with_rules()
    {
        var type = database.AddType("page");
        var (secret, login, denied) = (database.AddDocument("secret", type), database.AddDocument("login", type), database.AddDocument("denied", type));
        var entry = new PublicAccessEntry(Guid.NewGuid(), secret.Id, login.Id, denied.Id, []);
        entry.AddRule("members", Constants.Conventions.PublicAccess.MemberRoleRuleType);
        database.Do<IPublicAccessRepository>(access => access.Save(entry));

        var read = database.Do((IPublicAccessRepository access) => access.Get(entry.Key))!;
        Assert.Equal((secret.Id, login.Id, denied.Id), (read.ProtectedNodeId, read.LoginNodeId, read.NoAccessNodeId));
        Assert.Equal(("members", true, false), (Assert.Single(read.Rules).RuleValue, read.HasIdentity, read.IsDirty()));

        read.RemoveRule(read.Rules.Single());
        read.AddRule("friends", Constants.Conventions.PublicAccess.MemberRoleRuleType);
        database.Do<IPublicAccessRepository>(access => access.Save(read));
        Assert.Equal(["friends"], database.Do((IPublicAccessRepository access) => access.GetMany()).Single().Rules.Select(rule => rule.RuleValue));

        database.Do<IScopeAccessor>(scope => scope.Writing.DeleteNodes(scope.Writing.Set<NodeRow>().Where(node => node.Id == login.Id)));
        Assert.Empty(database.Do((IPublicAccessRepository access) => access.GetMany()));
    }

    [Fact]
    public void Knows_who_wants_to_be_told_of_what()
    {
        var page = database.AddDocument("page", database.AddType("page"));
        var user = new User(new GlobalSettings(), "Ada", "ada@litt.example", "ada@litt.example", "hash") { IsApproved = true };
        database.Do<IUserRepository>(users => users.Save(user));
        var document = new Umbraco.Cms.Core.Models.Entities.EntitySlim { Id = page.Id };

        database.Do<INotificationsRepository>(wishes =>
        {
            Assert.Equal(2, wishes.SetNotifications(user, document, ["Umb.Document.Publish", "Umb.Document.Update", "Umb.Document.Update"]).Count());
            Assert.False(wishes.TryCreateNotification(user, document, "Umb.Document.Update", out _));
            var found = Assert.Single(wishes.GetUsersNotifications([user.Id], "Umb.Document.Publish", [page.Id], Constants.ObjectTypes.Document));
            Assert.Equal((user.Id, page.Id, Constants.ObjectTypes.Document), (found.UserId, found.EntityId, found.EntityType));
            Assert.Equal(2, wishes.GetUserNotifications(user).Count());
            Assert.Equal(2, wishes.DeleteNotifications(user, document));
            Assert.Empty(wishes.GetEntityNotifications(document));
        });
    }

    public void Dispose() => database.Dispose();

    private void Remember(string key, string value) => database.Do<IKeyValueRepository>(pairs => pairs.Save(new KeyValue { Identifier = key, Value = value }));

    private DictionaryItem AddText(string key, IDictionaryItem? parent, params (ILanguage Language, string Text)[] texts)
    {
        var item = new DictionaryItem(parent?.Key, key) { Translations = [.. texts.Select(text => new DictionaryTranslation(text.Language, text.Text))] };
        database.Do<IDictionaryRepository>(items => items.Save(item));
        return item;
    }
}
