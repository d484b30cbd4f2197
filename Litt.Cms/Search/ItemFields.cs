using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using Umbraco.Cms.Core.Models;

namespace Litt.Cms.Search;

/// <summary>Gathers what is found and shown of one item.</summary>
internal sealed class ItemFields
{
    private readonly Document document = new();

    public Document Document => document;

    /// <summary>What a search is narrowed by.</summary>
    public ItemFields Stand(IContentBase item, string kind)
    {
        Exact(Fields.Id, SearchIndex.Number(item.Id));
        Exact(Fields.NodeId, SearchIndex.Number(item.Id));
        Exact(Fields.Key, item.Key.ToString());
        Exact(Fields.Kind, kind);
        Exact(Fields.TypeAlias, item.ContentType.Alias);
        Hidden(Fields.TypeKey, item.ContentType.Key.ToString());
        Hidden(Fields.Trashed, item.Trashed ? "y" : "n");
        foreach (var id in item.Path.Split(','))
            Hidden(Fields.Path, id);
        document.Add(new BinaryDocValuesField(Fields.KeyValue, new BytesRef(item.Key.ToByteArray())));
        return this;
    }

    /// <param name="name">The item's name, or its name in a culture.</param>
    /// <param name="culture">ISO code; null for an item that does not vary.</param>
    public void Name(string name, string? culture)
    {
        document.Add(new TextField(Fields.Name, name, Field.Store.NO));
        document.Add(new TextField(Fields.Name.In(culture ?? Fields.Invariant), name, Field.Store.NO));
        Hidden(Fields.Culture, (culture ?? Fields.Invariant).ToLowerInvariant());
        Hidden(Fields.WholeName, string.Join(' ', WordAnalyzer.Instance.Words(name)));
        Shown(culture is null ? Fields.NodeName : Fields.NodeName.In(culture), name);
    }

    /// <summary>The place of the item in the order of names.</summary>
    public void Order(string name) => document.Add(new SortedDocValuesField(Fields.WholeName, new BytesRef(name.ToUpperInvariant())));

    /// <summary>A value of a property: its text is found.</summary>
    public void Value(string field, string? culture, string text)
    {
        document.Add(new TextField(Fields.Text, text, Field.Store.NO));
        document.Add(new TextField(Fields.Text.In(culture ?? Fields.Invariant), text, Field.Store.NO));
        Shown(culture is null ? field : field.In(culture), text);
    }

    /// <summary>Shown, and found by its name and its words.</summary>
    public void Shown(string field, string text) => document.Add(new TextField(field, text, Field.Store.YES));

    /// <summary>Shown, and found as it stands.</summary>
    public void Exact(string field, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            document.Add(new StringField(field, text, Field.Store.YES));
    }

    public void Exact(string field, int number) => Exact(field, number.ToString(CultureInfo.InvariantCulture));

    public void Exact(string field, bool yes) => Exact(field, yes ? "y" : "n");

    public void Exact(string field, DateTime date) => Exact(field, date.ToString("O", CultureInfo.InvariantCulture));

    private void Hidden(string field, string text) => document.Add(new StringField(field, text, Field.Store.NO));
}
