namespace Photon.Pact.Hosting;

/// <summary>What a stub answers, and where.</summary>
public sealed record PactStubOptions
{
    /// <summary>Pact files. A relative path is looked for in the folder of the running program, and then in each folder above it.</summary>
    public required IReadOnlyList<string> Pacts { get; init; }

    /// <summary>Of the loopback; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Pages of these origins may call, such as <c>http://localhost:5173</c>; <c>*</c> for all, none by default (CORS).</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];
}
