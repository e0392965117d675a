namespace Photon.Engine.CSharp;

/// <summary>What the C# emitter may know besides the model.</summary>
public sealed record CSharpOptions
{
    /// <summary>The contract's path, as headers and diagnostics show it.</summary>
    public required string ContractPath { get; init; }

    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required string RuntimeNamespace { get; init; }

    public required bool EmitRuntime { get; init; }

    public required bool EmitClient { get; init; }

    public required bool EmitServer { get; init; }

    public bool EmitWebhooks { get; init; }

    public required bool ClientPerTag { get; init; }

    /// <summary>Client methods that answer with the success, and throw for the rest.</summary>
    public bool ClientThrows { get; init; }

    /// <summary>Client methods that answer with a result for each declared answer.</summary>
    public bool ClientAnswers { get; init; }

    public bool EmitClientFake { get; init; }

    public required bool EmitClientRegistration { get; init; }

    public required bool AllowMissingHandlers { get; init; }

    /// <summary>Types that another contract of the project declares: name to namespace.</summary>
    public IReadOnlyDictionary<string, string> SharedTypes { get; init; } = new Dictionary<string, string>();

    /// <summary>Source path to the path a <c>#line</c> directive gives.</summary>
    public required Func<string, string> LinePath { get; init; }
}
