using System.Reflection;
using System.Text.Json;

namespace Photon.Pact.Hosting;

/// <summary>What the build tells the tests, in <c>photon.pact.json</c> beside the test assembly.</summary>
public sealed record PactSettings
{
    public const string FileName = "photon.pact.json";

    /// <summary>The provider's name in the pacts.</summary>
    public required string Provider { get; init; }

    /// <summary>Paths of the pact files.</summary>
    public required IReadOnlyList<string> Pacts { get; init; }

    /// <summary>Where the contract asks for an interaction, by the interaction's key: <c>api/openapi.yaml(42,5)</c>.</summary>
    public IReadOnlyDictionary<string, string> Lines { get; init; } = new Dictionary<string, string>();

    /// <summary>The folder that results are written to; null where nobody wants them.</summary>
    public string? Results { get; init; }

    public VerifierKind Verifier { get; init; }

    /// <summary>The file beside an assembly.</summary>
    /// <exception cref="PactSettingsException">It is not there, or not as the build writes it.</exception>
    public static PactSettings Beside(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var folder = Path.GetDirectoryName(assembly.Location) is { Length: > 0 } beside ? beside : AppContext.BaseDirectory;
        return Load(Path.Combine(folder, FileName));
    }

    /// <param name="path">Of the file; relative paths in it count from its folder.</param>
    /// <exception cref="PactSettingsException">It is not there, or not as the build writes it.</exception>
    public static PactSettings Load(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(json.RootElement, path);
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $"({line + 1},{(e.BytePositionInLine ?? 0) + 1})" : "";
            throw new PactSettingsException($"{path}{place}: This is no JSON. Build the test project again, which writes the file.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PactSettingsException(
                $"{path}: The file can't be read, so the pacts to verify are not known. Set PhotonPactProviderTests to true in the test project, or override Settings.", e);
        }
    }

    private static PactSettings Read(JsonElement root, string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return new PactSettings
        {
            Provider = Text(root, "provider", path) ?? throw Wrong(path, "provider", "a text"),
            Pacts = Member(root, "pacts") is { ValueKind: JsonValueKind.Array } pacts && pacts.EnumerateArray().All(p => p.ValueKind == JsonValueKind.String)
                ? [.. pacts.EnumerateArray().Select(p => Path.GetFullPath(p.GetString()!, folder))]
                : throw Wrong(path, "pacts", "a list of paths"),
            Lines = LinesOf(root, path),
            Results = Text(root, "results", path) is { } results ? Path.GetFullPath(results, folder) : null,
            Verifier = Text(root, "verifier", path) switch
            {
                null or "managed" => VerifierKind.Managed,
                "native" => VerifierKind.Native,
                _ => throw Wrong(path, "verifier", "managed or native"),
            },
        };
    }

    private static Dictionary<string, string> LinesOf(JsonElement root, string path)
    {
        if (Member(root, "lines") is not { } lines)
            return [];
        return lines.ValueKind == JsonValueKind.Object && lines.EnumerateObject().All(line => line.Value.ValueKind == JsonValueKind.String)
            ? lines.EnumerateObject().DistinctBy(line => line.Name).ToDictionary(line => line.Name, line => line.Value.GetString()!, StringComparer.Ordinal)
            : throw Wrong(path, "lines", "an object of places");
    }

    private static JsonElement? Member(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement root, string name, string path) => Member(root, name) is not { } value
        ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(path, name, "a text");

    private static PactSettingsException Wrong(string path, string name, string wanted) =>
        new($"{path}: '{name}' is missing or not what it must be: {wanted}. Build the test project again, which writes the file.");
}

/// <summary>Who verifies.</summary>
public enum VerifierKind
{
    /// <summary>Our own.</summary>
    Managed,

    /// <summary>Pact's reference core, which a package brings for each platform.</summary>
    Native,
}
