namespace Photon.Engine.Diagnostics;

/// <summary>A place in a text, such as <c>api/openapi.yaml(42,11)</c>.</summary>
/// <param name="Path">The path as the caller named the text; never made absolute here.</param>
/// <param name="Line">1-based; 0 where the whole file is meant.</param>
/// <param name="Column">1-based, counted in UTF-16 code units; 0 where the whole line is meant.</param>
public readonly record struct Location(string Path, int Line, int Column)
{
    public override string ToString() => Line == 0 ? Path : $"{Path}({Line},{Column})";
}
