using Photon.Engine;

namespace Photon.Tasks.Contracts;

/// <summary>A contract with every default filled in and every value known to be valid.</summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Path">As diagnostics show it.</param>
/// <param name="Name">The word in public names, and its folder of outputs: <c>Shop</c>.</param>
/// <param name="Namespace"><c>Shop.Api</c></param>
/// <param name="Emit">The parts to generate.</param>
/// <param name="Clients">How operations are spread over client classes.</param>
internal sealed record Contract(string FullPath, string Path, string Name, string Namespace, EmitParts Emit, ClientLayout Clients)
{
    /// <summary>Methods that throw, methods that answer with results, or both.</summary>
    public ClientStyle ClientStyle { get; init; }

    /// <summary>As in the item; empty for the project's.</summary>
    public string PactConsumer { get; init; } = "";

    /// <summary>Likewise.</summary>
    public string PactProvider { get; init; } = "";

    /// <summary>Whether a fake of the client is generated for tests.</summary>
    public bool ClientFake { get; init; }
}
