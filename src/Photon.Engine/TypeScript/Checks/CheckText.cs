using System.Globalization;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Checks;

/// <summary>Spells small parts of checks.</summary>
internal static class CheckText
{
    private const int LongestLine = 140;

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>name(v, f, 1, 2)</c>, over several lines where one is too short.</summary>
    public static string Call(string name, params IEnumerable<string> arguments)
    {
        List<string> all = ["v", "f", .. arguments];
        var line = $"{name}({string.Join(", ", all)})";
        if (line.Length <= LongestLine && !line.Contains('\n', StringComparison.Ordinal))
            return line;
        return $"{name}(\n{string.Concat(Filled(all).Select(row => Indented(row) + "\n"))})";
    }

    /// <summary>A list in brackets, over several lines where one is too short.</summary>
    public static string Array(IEnumerable<string> items)
    {
        var all = items.ToList();
        var line = $"[{string.Join(", ", all)}]";
        return line.Length <= LongestLine - 20 ? line : $"[\n{string.Concat(Filled(all).Select(row => Indented(row) + "\n"))}]";
    }

    /// <summary>Both ends of a range as arguments; nothing where neither is given.</summary>
    public static IEnumerable<string> Range(long? min, long? max)
    {
        if (min is > 0 || max is not null)
            yield return Text(min ?? 0);
        if (max is { } most)
            yield return Text(most);
    }

    public static string Import(IEnumerable<string> names, string from)
    {
        var all = names.ToList();
        const string word = "import";
        var line = $"{word} {{ {string.Join(", ", all)} }} from \"{from}\";";
        return line.Length <= LongestLine ? line : $"{word} {{\n{string.Concat(Filled(all).Select(row => Indented(row) + "\n"))}}} from \"{from}\";";
    }

    public static string Indented(string lines) => string.Join('\n', lines.Split('\n').Select(line => line.Length == 0 ? line : "  " + line));

    /// <summary>A JSON value as an expression.</summary>
    /// <param name="node">The value.</param>
    /// <param name="exactNumber">Makes a number that JavaScript would round; asked only where one is needed.</param>
    public static string Value(Node node, Func<string> exactNumber) => node switch
    {
        ObjectNode obj => obj.Members.Count == 0 ? "{}" : $"{{ {string.Join(", ", obj.Members.Select(m => $"{TypeScriptText.Key(m.Name)}: {Value(m.Value, exactNumber)}"))} }}",
        ArrayNode array => $"[{string.Join(", ", array.Items.Select(item => Value(item, exactNumber)))}]",
        ScalarNode { Kind: ScalarKind.String } text => TypeScriptText.Literal(text.Text),
        ScalarNode { Kind: ScalarKind.Number } number => TypeScriptText.Number(number.Text) ?? $"new {exactNumber()}(\"{number.Text}\")",
        ScalarNode { Kind: ScalarKind.True } => "true",
        ScalarNode { Kind: ScalarKind.False } => "false",
        _ => "null",
    };

    /// <summary>Rows of as many items as a line takes, each with its comma.</summary>
    private static IEnumerable<string> Filled(IReadOnlyList<string> items)
    {
        var row = "";
        foreach (var item in items)
        {
            if (row.Length > 0 && row.Length + item.Length + 2 > LongestLine - 10)
            {
                yield return row;
                row = "";
            }

            row += (row.Length > 0 ? " " : "") + item + ",";
        }

        if (row.Length > 0)
            yield return row;
    }
}
