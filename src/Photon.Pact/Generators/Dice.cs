using System.Security.Cryptography;
using System.Text;

namespace Photon.Pact.Generators;

/// <summary>Random numbers that a text decides: the same text, the same numbers, on every machine.</summary>
internal sealed class Dice
{
    private ulong state;

    public Dice(string seed) => state = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(seed))) | 1;

    /// <summary>From 0 to one below the limit.</summary>
    public int Next(int limit) => (int)(NextBits() % (ulong)limit);

    /// <summary>From min to max, both possible.</summary>
    public long Next(long min, long max) => max <= min ? min : min + (long)(NextBits() % ((ulong)Int128.Min((Int128)max - min, long.MaxValue - 1) + 1));

    public string Text(int length, string letters)
    {
        var text = new char[length];
        for (var i = 0; i < length; i++)
            text[i] = letters[Next(letters.Length)];
        return new string(text);
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    private ulong NextBits()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
