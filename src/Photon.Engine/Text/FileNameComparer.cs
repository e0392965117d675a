namespace Photon.Engine.Text;

/// <summary>Holds names for equal that some file system holds for equal: case is folded both ways, so the Kelvin sign is a <c>k</c>.</summary>
internal sealed class FileNameComparer : IEqualityComparer<string>
{
    public static FileNameComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal) || (x is not null && y is not null && Fold(x) == Fold(y));

    public int GetHashCode(string name) => Fold(name).GetHashCode(StringComparison.Ordinal);

    private static string Fold(string name) => name.ToLowerInvariant().ToUpperInvariant();
}
