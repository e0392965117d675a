namespace Photon.Manifest;

/// <summary>What one run of a build step produced and read, by the kinds of item that the build makes of them.</summary>
/// <param name="Lists">Name of a list, such as <c>compile</c>, to its paths.</param>
public sealed record BuildRecord(IReadOnlyDictionary<string, IReadOnlyList<string>> Lists)
{
    public static BuildRecord Empty { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    public IReadOnlyList<string> this[string list] => Lists.TryGetValue(list, out var paths) ? paths : [];

    /// <summary>The name of the file that keeps a list: <c>compile.items</c>.</summary>
    public static string FileName(string list) => $"{list}.items";
}
