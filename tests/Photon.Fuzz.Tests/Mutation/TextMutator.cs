namespace Photon.Fuzz.Tests.Mutation;

/// <summary>Changes the bytes of a text, so that it is often not even JSON or YAML any more.</summary>
internal static class TextMutator
{
    private static readonly byte[][] pieces =
    [
        [.. "{"u8], [.. "}"u8], [.. "["u8], [.. "]"u8], [.. "\""u8], [.. "'"u8], [.. ": "u8], [.. "\n"u8], [.. "\r"u8], [.. "\t"u8], [.. "- "u8], [.. "&a "u8], [.. "*a"u8], [.. "<<: *a\n"u8], [.. "!!binary "u8],
        [.. "--- "u8], [.. "...\n"u8], [.. "? "u8], [.. "| \n"u8], [.. ">-\n  "u8], [.. "# "u8], [.. "%YAML 1.1\n"u8], [.. "\\u0000"u8], [.. "\\ud800"u8], [.. ","u8], [.. "\0"u8],
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xE2, 0x80, 0xA8],
    ];

    public static byte[] Mutate(Random random, byte[] text)
    {
        var bytes = text.ToList();
        for (var left = random.Next(1, 6); left > 0 && bytes.Count > 4; left--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Repeat(pieces[random.Next(pieces.Length)], random.Next(1, 4) == 1 ? 600 : 1).SelectMany(p => p));
                    break;
                default:
                    bytes.InsertRange(at, pieces[random.Next(pieces.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }
}
