using Photon.Engine.Diagnostics;

namespace Photon.Toml;

/// <summary>A TOML file that was read.</summary>
/// <param name="Text">What it was read from.</param>
/// <param name="Root">Its keys and tables.</param>
public sealed record TomlDocument(TomlText Text, TomlTable Root)
{
    /// <summary>Reads TOML 1.0. Every problem is reported, at its place; what could be read is there all the same.</summary>
    /// <param name="path">Shown in diagnostics.</param>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    /// <returns>The document, or null where the bytes are no UTF-8.</returns>
    public static TomlDocument? Read(string path, ReadOnlySpan<byte> utf8, DiagnosticBag diagnostics) =>
        TomlText.Decode(path, utf8, diagnostics) is { } text ? new TomlReader(text, diagnostics).Read() : null;

    /// <summary>Where a value or a key lies.</summary>
    public Location LocationAt(int offset) => Text.LocationAt(offset);
}
