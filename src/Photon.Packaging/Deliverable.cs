namespace Photon.Packaging;

/// <summary>What a build made for others to use, before a format gives it a shape.</summary>
public sealed record Deliverable
{
    /// <summary><c>Shop</c></summary>
    public required string Name { get; init; }

    /// <summary><c>1.2.0</c></summary>
    public required string Version { get; init; }

    /// <summary><c>Shop.dll</c></summary>
    public required string AppAssembly { get; init; }

    /// <summary>What was published, by paths below the publish folder; empty for a UI alone.</summary>
    public required IReadOnlyList<DeliveredFile> App { get; init; }

    /// <summary>The same app published for other runtime identifiers, by publish folders; only an image for several platforms has any.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DeliveredFile>> OtherApps { get; init; } = new Dictionary<string, IReadOnlyList<DeliveredFile>>();

    /// <summary>The UI bundle, by paths below its own folder: <c>index.html</c>; empty where there is none.</summary>
    public required IReadOnlyList<DeliveredFile> Ui { get; init; }

    /// <summary>Contracts and what they refer to: <c>openapi.yaml</c>, <c>schemas/product.yaml</c>.</summary>
    public required IReadOnlyList<DeliveredFile> Contracts { get; init; }

    /// <summary>The path of photon.toml; null where there is none.</summary>
    public string? ConfigFile { get; init; }
}
