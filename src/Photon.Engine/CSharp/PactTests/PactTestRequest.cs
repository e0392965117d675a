using System.Text.Json;

namespace Photon.Engine.CSharp.PactTests;

/// <summary>What the verifying tests of one provider are made of. Everything in it may come out of files of others.</summary>
public sealed record PactTestRequest
{
    /// <summary>The provider's name in the pacts: <c>shop</c> makes <c>IShopProviderStates</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Of the test project: <c>Shop.Tests</c>.</summary>
    public required string Namespace { get; init; }

    public required IReadOnlyList<TestedInteraction> Interactions { get; init; }

    /// <summary>Whether the project refers to xunit v3; without it there are no tests, only what tests of any framework need.</summary>
    public bool HasXunit { get; init; }
}

/// <summary>An interaction of a pact file.</summary>
public sealed record TestedInteraction
{
    /// <summary>The file's name without its folder: <c>ui-shop.json</c>.</summary>
    public required string PactFile { get; init; }

    /// <summary>Unique in its file.</summary>
    public required string Key { get; init; }

    public required string Description { get; init; }

    /// <summary>What a test run shows; null for <c>ui-shop: listProducts (all) answers 200</c>, made of the file and the description.</summary>
    public string? DisplayName { get; init; }

    public string? Consumer { get; init; }

    public string? OperationId { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether the provider sends it: the app must be able to make it then.</summary>
    public bool IsMessage { get; init; }

    public IReadOnlyList<TestedState> States { get; init; } = [];
}

/// <summary>A provider state as one interaction asks for it.</summary>
/// <param name="Name">The text: <c>a product exists</c>.</param>
/// <param name="Parameters">By name, with the kind that the pact's value has.</param>
public sealed record TestedState(string Name, IReadOnlyList<KeyValuePair<string, JsonValueKind>> Parameters)
{
    /// <summary>
    /// Names of values that the interaction wants of its states, as in the generator expression <c>${id}</c>; where one interaction names a
    /// value, the state's method gives values back.
    /// </summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
