using System.Text;

namespace Photon.Engine.TypeScript.Client;

/// <summary>A path as a template of the runtime: its literal text fit for a URL, its placeholders with the encoded names of the input's members.</summary>
internal static class PathText
{
    public static string Of(string path, IReadOnlyDictionary<string, string> keys)
    {
        var template = new StringBuilder(path.Length);
        // A fragment is not sent.
        var rest = path.Split('#')[0];
        for (var i = 0; i < rest.Length;)
        {
            var close = rest[i] == '{' ? rest.IndexOf('}', i) : -1;
            if (close > 0 && keys.TryGetValue(rest[(i + 1)..close], out var key))
            {
                template.Append('{').Append(key).Append('}');
                i = close + 1;
                continue;
            }

            var rune = Rune.TryGetRuneAt(rest, i, out var found) ? found : Rune.ReplacementChar;
            template.Append(NeedsEscape(rune) ? Uri.EscapeDataString(rune.ToString()) : rune.ToString());
            i += Math.Max(1, rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength);
        }

        return template.ToString();
    }

    /// <summary>What may not stand in a URL; what is encoded already stays so.</summary>
    private static bool NeedsEscape(Rune rune) => !rune.IsAscii || rune.Value <= ' ' || "\"<>\\^`{|}\u007F".Contains((char)rune.Value, StringComparison.Ordinal);
}
