using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Litt.Cms.Sync.Files;

/// <summary>Reads and writes uSync's XML byte for byte: UTF-8 with BOM, a declaration, two spaces, no line end after the last tag.</summary>
internal static class SyncXml
{
    private static readonly XmlReaderSettings reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };

    /// <summary>Reads a file's root element, with line numbers.</summary>
    /// <exception cref="SyncException">The file is not well-formed XML.</exception>
    public static XElement Read(Stream stream)
    {
        try
        {
            using var reader = XmlReader.Create(stream, reading);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException broken)
        {
            throw new SyncException(broken.Message, broken.LineNumber > 0 ? broken.LineNumber : null);
        }
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="root">The root element.</param>
    /// <param name="newLine">What ends a line: "\n", or "\r\n" where the file came with it.</param>
    /// <exception cref="SyncException">A value has a character that XML can't hold.</exception>
    public static byte[] Write(XElement root, string newLine = "\n")
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            Indent = true,
            IndentChars = "  ",
            NewLineChars = newLine,
            NewLineHandling = NewLineHandling.Replace,
        };
        using var bytes = new MemoryStream();
        try
        {
            using var writer = XmlWriter.Create(bytes, settings);
            new XDocument(new XDeclaration("1.0", "utf-8", null), new XElement(root)).Save(writer);
        }
        catch (ArgumentException unwritable)
        {
            throw new SyncException($"A value has a character that XML can't hold: {unwritable.Message}");
        }
        return bytes.ToArray();
    }

    /// <summary>What ends the lines of a file: Windows' line end if its first line has it.</summary>
    public static string NewLineOf(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOf((byte)'\n');
        return first > 0 && bytes[first - 1] == (byte)'\r' ? "\r\n" : "\n";
    }

    /// <summary>The line on which a node stands, counted from one.</summary>
    public static int? LineOf(this XObject node) => node is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : null;
}
