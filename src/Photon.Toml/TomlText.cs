using System.Buffers;
using System.Globalization;
using System.Text.Unicode;
using Photon.Engine.Diagnostics;

namespace Photon.Toml;

/// <summary>The text of a TOML file, and where its characters lie.</summary>
/// <param name="path">Shown in diagnostics.</param>
/// <param name="text">The whole text, without a byte order mark.</param>
public sealed class TomlText(string path, string text)
{
    private readonly List<int> lineStarts = FindLineStarts(text);

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Decodes UTF-8, with or without a byte order mark.</summary>
    /// <returns>The text, or null where it is not UTF-8: TOML 1.0 allows nothing else. That is reported at the first wrong byte.</returns>
    public static TomlText? Decode(string path, ReadOnlySpan<byte> utf8, DiagnosticBag diagnostics)
    {
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var characters = new char[utf8.Length];
        var status = Utf8.ToUtf16(utf8, characters, out var read, out var written, replaceInvalidSequences: false);
        var text = new TomlText(path, new string(characters, 0, written));
        if (status == OperationStatus.Done)
            return text;
        diagnostics.Report(Codes.InvalidUtf8, text.LocationAt(written), "0x" + utf8[read].ToString("X2", CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>Line and column, from 1, of an offset in UTF-16 code units.</summary>
    public Location LocationAt(int offset)
    {
        var line = lineStarts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new Location(Path, line + 1, offset - lineStarts[line] + 1);
    }

    private static List<int> FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return starts;
    }
}
