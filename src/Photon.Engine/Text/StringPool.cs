using System.Buffers.Binary;
using System.Text;

namespace Photon.Engine.Text;

/// <summary>
/// Gives equal short texts one string: contracts repeat the same names and values thousands of times. A cache that forgets, not a set.
/// </summary>
internal sealed class StringPool
{
    private const int Slots = 1 << 13;
    private const int LongestPooled = 128;
    private readonly string?[] slots = new string?[Slots];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length == 0)
            return "";
        if (utf8.Length > LongestPooled)
            return Encoding.UTF8.GetString(utf8);
        ref var slot = ref slots[Hash(utf8) & (Slots - 1)];
        if (slot is not null && Ascii.Equals(utf8, slot))
            return slot;
        return slot = Encoding.UTF8.GetString(utf8);
    }

    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length * 0x9E3779B97F4A7C15;
        var rest = utf8;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest)) * 0x9E3779B97F4A7C15;
        foreach (var b in rest)
            hash = (hash ^ b) * 0x100000001B3;
        return (int)((hash * 0x9E3779B97F4A7C15) >> 40);
    }
}
