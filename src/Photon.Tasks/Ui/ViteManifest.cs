using System.Text.Json;
using System.Text.RegularExpressions;

namespace Photon.Tasks.Ui;

/// <summary>Vite's own list of what it made: which files have a hash of their content in their names, so that they never change.</summary>
internal static partial class ViteManifest
{
    /// <summary>Where vite writes it, below the output folder.</summary>
    public const string Path = ".vite/manifest.json";

    /// <summary>The files that vite named, of those whose names look hashed: what a person put into <c>public/</c> may look so too.</summary>
    public static IReadOnlySet<string> HashedFiles(ReadOnlySpan<byte> json)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        foreach (var chunk in document.RootElement.EnumerateObject().Select(member => member.Value))
        {
            Add(chunk, "file");
            Add(chunk, "css");
            Add(chunk, "assets");
        }

        return files;

        void Add(JsonElement chunk, string member)
        {
            if (!chunk.TryGetProperty(member, out var value))
                return;
            foreach (var file in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
            {
                if (file.ValueKind == JsonValueKind.String && Hashed.IsMatch(file.GetString()!))
                    files.Add(file.GetString()!);
            }
        }
    }

    [GeneratedRegex(@"[-.][A-Za-z0-9_-]{8,}\.[A-Za-z0-9]+$")]
    private static partial Regex Hashed { get; }
}
