namespace Photon.Engine.TypeScript;

/// <summary>What the TypeScript emitter may know besides the model.</summary>
public sealed record TypeScriptOptions
{
    /// <summary>The contract's path, as headers and diagnostics show it: <c>api/openapi.yaml</c>.</summary>
    public required string ContractPath { get; init; }

    /// <summary>The contract's name: <c>Shop</c>; its folder is the same in kebab case.</summary>
    public required string Name { get; init; }

    /// <summary>Whether this contract's files carry the runtime, which all contracts of a project share.</summary>
    public required bool EmitRuntime { get; init; }

    /// <summary>Whether there are pages over the forms.</summary>
    public bool EmitPages { get; init; }

    /// <summary>How the project shapes forms, beside what the contract says; the first that names a form or field wins.</summary>
    public IReadOnlyList<FormSettings> Forms { get; init; } = [];
}
