using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace Litt.Cms.Editors.Trees;

/// <summary>An item picked from a tree, as the editor shows it.</summary>
internal sealed class PickedNode
{
    private static readonly string[] Types = [Constants.UdiEntityType.Document, Constants.UdiEntityType.Media, Constants.UdiEntityType.Member];

    private string _type = Constants.UdiEntityType.Document;

    /// <summary>document, media or member; what is none of them counts as a document.</summary>
    public string Type
    {
        get => _type;
        set => _type = Types.Contains(value) ? value : Constants.UdiEntityType.Document;
    }

    [JsonRequired]
    public Guid Unique { get; set; }
}
