using System.Buffers.Binary;

namespace Litt.Cms.Sync.Kinds;

/// <summary>Keys that uSync makes from a name, for items whose own key differs from site to site.</summary>
internal static class MadeUpKey
{
    /// <summary>The key of a name: the 32 bits of its hash, then zeros.</summary>
    /// <remarks>The hash is the one that .NET's string had before it was salted, over pairs of characters, modulo 2 to the 32nd.</remarks>
    public static Guid Of(string name)
    {
        unchecked
        {
            var even = (5381 << 16) + 5381;
            var odd = even;
            for (var i = 0; i < name.Length; i++)
            {
                if (i % 2 == 0)
                    even = (even * 33) ^ name[i];
                else
                    odd = (odd * 33) ^ name[i];
            }
            Span<byte> bytes = stackalloc byte[16];
            bytes.Clear();
            BinaryPrimitives.WriteInt32LittleEndian(bytes, even + (odd * 1566083941));
            return new Guid(bytes);
        }
    }
}
