using Microsoft.Build.Framework;
using Photon.Tasks.Sources;

namespace Photon.Tasks.Contracts;

/// <summary>A <c>PhotonContract</c> item as a person wrote it; what was left out is empty.</summary>
/// <param name="FullPath">Where the contract lies: <c>/code/Shop/api/openapi.yaml</c>.</param>
internal sealed record ContractItem(string FullPath)
{
    /// <summary>As diagnostics and headers show it, relative to the project: <c>api/openapi.yaml</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The project or props file that holds the item; where the item's own mistakes are reported.</summary>
    public required string DefinedIn { get; init; }

    /// <summary><c>Shop</c></summary>
    public string Name { get; init; } = "";

    /// <summary><c>Shop.Api</c></summary>
    public string Namespace { get; init; } = "";

    /// <summary><c>models;client;server;ui;pact</c></summary>
    public string Emit { get; init; } = "";

    /// <summary><c>Contract</c> or <c>Tag</c></summary>
    public string Clients { get; init; } = "";

    /// <summary><c>Both</c>, <c>Throwing</c> or <c>Result</c></summary>
    public string ClientStyle { get; init; } = "";

    /// <summary><c>true</c></summary>
    public string ClientFake { get; init; } = "";

    /// <summary>Who calls: <c>ui</c>.</summary>
    public string PactConsumer { get; init; } = "";

    /// <summary>Who answers: <c>Shop</c>.</summary>
    public string PactProvider { get; init; } = "";

    /// <param name="fullPath">Of the contract, as a task resolves it.</param>
    public static ContractItem From(ITaskItem item, string fullPath, string projectDirectory) => new(fullPath)
    {
        Path = PathText.Relative(projectDirectory, fullPath),
        DefinedIn = item.GetMetadata("DefiningProjectFullPath"),
        Name = item.GetMetadata("Name"),
        Namespace = item.GetMetadata("Namespace"),
        Emit = item.GetMetadata("Emit"),
        Clients = item.GetMetadata("Clients"),
        ClientStyle = item.GetMetadata("ClientStyle"),
        ClientFake = item.GetMetadata("ClientFake"),
        PactConsumer = item.GetMetadata("PactConsumer"),
        PactProvider = item.GetMetadata("PactProvider"),
    };
}
