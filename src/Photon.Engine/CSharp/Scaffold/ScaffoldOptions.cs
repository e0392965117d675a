namespace Photon.Engine.CSharp.Scaffold;

/// <summary>How tests of a consumer are written.</summary>
public sealed record ScaffoldOptions
{
    /// <summary>The provider's name in the pact: <c>shop</c> makes <c>ShopStub</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Of the test project: <c>Shop.Tests</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>The pact file that the stub answers from, below the folder of the tests or one above it: <c>pact/consumer/ui-shop.json</c>.</summary>
    public required string PactFile { get; init; }
}
