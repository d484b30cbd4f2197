using System.Security.Cryptography;
using System.Xml.Linq;

namespace Litt.Cms.Sync.Files;

/// <summary>What tells whether a file or an item is as it was: SHA-256, as Base64.</summary>
internal static class SyncHash
{
    /// <summary>The hash of a file's bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(SHA256.HashData(bytes));

    /// <summary>The hash of what an item says itself: what follows from other items doesn't count.</summary>
    /// <param name="item">The item as uSync writes it.</param>
    /// <param name="shape">What its kind knows.</param>
    public static string Of(XElement item, SyncShape shape)
    {
        var own = new XElement(item);
        own.Attribute("Level")?.Remove();
        foreach (var element in own.Descendants().ToList())
        {
            if (shape.Derived.Contains(element.Name.LocalName))
                element.Remove();
            else if (SyncShape.IsNamedByKey(element))
                element.Value = string.Empty;
        }
        return Of(SyncXml.Write(own));
    }
}
