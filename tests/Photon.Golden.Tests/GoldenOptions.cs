using System.Text.Json;
using System.Text.Json.Serialization;
using Photon.Engine;

namespace Photon.Golden.Tests;

/// <summary>A case's <c>options.json</c>; without one, models alone are generated from <c>openapi.yaml</c>.</summary>
internal sealed record GoldenOptions
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary><c>models;client;server</c>.</summary>
    public string Emit { get; init; } = "models";

    public string Name { get; init; } = "Sample";

    public string Namespace { get; init; } = "Sample.Api";

    /// <summary>The contract's path in the case's folder.</summary>
    public string Contract { get; init; } = "openapi.yaml";

    /// <summary>Several contracts of one project; the first carries the helpers.</summary>
    public IReadOnlyList<GoldenContract> Contracts { get; init; } = [];

    /// <summary>One client class for each tag.</summary>
    public bool ClientPerTag { get; init; }

    /// <summary><c>Both</c>, <c>Throwing</c> or <c>Result</c>.</summary>
    public ClientStyle ClientStyle { get; init; }

    public bool ClientFake { get; init; }

    /// <summary>The application serves its UI.</summary>
    public bool UiHost { get; init; }

    public bool AllowMissingHandlers { get; init; }

    public bool AllowBrokenParts { get; init; }

    /// <summary>Contracts share types that are equal.</summary>
    public bool ShareTypes { get; init; }

    /// <summary>The only files that are held against <c>expected/</c>, by their last names; all where none is listed.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Expect the helpers and the served documents too. One case does.</summary>
    public bool ExpectRuntime { get; init; }

    /// <summary>What the paths of expected files hold; all are expected where it is empty.</summary>
    public string Only { get; init; } = "";

    public static GoldenOptions Read(string path) => File.Exists(path)
        ? JsonSerializer.Deserialize<GoldenOptions>(File.ReadAllText(path), Json)!
        : new GoldenOptions();
}

internal sealed record GoldenContract(string Contract, string Name, string Namespace);
