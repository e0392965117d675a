using Photon.Engine.Diagnostics;

namespace Photon.Engine.Text;

/// <summary>Text to <see cref="Node"/>s, be it JSON or YAML.</summary>
public static class NodeParser
{
    /// <summary>Deeper texts are refused. Real contracts stay below 64; what walks the nodes may recurse.</summary>
    public const int DeepestNesting = 500;

    /// <summary>Larger texts are refused, so that memory stays bounded.</summary>
    public const int LargestBytes = 64 * 1024 * 1024;

    /// <summary>The root, or null where the text can't be read; why was reported.</summary>
    public static Node? Parse(SourceText source, DiagnosticBag diagnostics)
    {
        if (!IsReadable(source, diagnostics))
            return null;
        return FormatOf(source) switch
        {
            Format.Json => new JsonParser(source, diagnostics).Parse(),
            Format.Yaml => YamlParser.Parse(source, diagnostics),
            _ => ParseAmbiguous(source, diagnostics),
        };
    }

    private static bool IsReadable(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Utf8.Length > LargestBytes)
        {
            diagnostics.Report(Codes.TextTooLarge, new Location(source.Path, 0, 0), source.Utf8.Length / (1024 * 1024), LargestBytes / (1024 * 1024));
            return false;
        }

        var broken = Utf8Places.FirstInvalid(source.Utf8.Span);
        if (broken >= 0)
            diagnostics.Report(Codes.InvalidUtf8, source.LocationAt(broken), $"0x{source.Utf8.Span[broken]:X2}");
        return broken < 0;
    }

    /// <summary>A brace in a <c>.yaml</c> file may begin JSON or a flow mapping: JSON first, since it is quicker.</summary>
    private static Node? ParseAmbiguous(SourceText source, DiagnosticBag diagnostics)
    {
        var tried = new DiagnosticBag();
        return new JsonParser(source, tried).Parse() is { } root && !tried.HasErrors
            ? root
            : YamlParser.Parse(source, diagnostics);
    }

    private static Format FormatOf(SourceText source)
    {
        var first = source.Utf8.Span.TrimStart(" \t\r\n"u8);
        var beginsLikeJson = first.Length > 0 && first[0] is (byte)'{' or (byte)'[';
        if (source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return Format.Json;
        var isYaml = source.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || source.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        return !beginsLikeJson ? Format.Yaml : isYaml ? Format.Ambiguous : Format.Json;
    }

    private enum Format
    {
        Json,
        Yaml,
        Ambiguous,
    }
}
