using System.Text.Json;

namespace Photon.Packaging.Records;

/// <summary>What one pack delivered: <c>obj/…/photon/pack.json</c>. The report reads it; it is also how a later build knows what a skipped pack made.</summary>
public sealed record PackRecord
{
    /// <summary>Read by nobody but the Photon that wrote it; another number means that there is no record.</summary>
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    /// <summary><c>Shop</c></summary>
    public required string Name { get; init; }

    /// <summary><c>1.2.0</c></summary>
    public required string Version { get; init; }

    /// <summary><c>dir</c>, <c>zip</c> or <c>static</c>.</summary>
    public required string Format { get; init; }

    /// <summary><c>full</c>, <c>flat</c> or <c>lambda</c>.</summary>
    public required string Layout { get; init; }

    /// <summary>Absolute: <c>/code/Shop/dist</c>.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>What a person takes away: <c>Shop.zip</c>, <c>sbom.cdx.json</c>. A folder is one output.</summary>
    public required IReadOnlyList<PackOutput> Outputs { get; init; }

    /// <summary>Every file in the deliverable, by path. In an archive: every entry.</summary>
    public required IReadOnlyList<PackedFile> Files { get; init; }

    public required PackCache Cache { get; init; }

    /// <summary>In the order in which they ran.</summary>
    public required IReadOnlyList<PackPhase> Phases { get; init; }

    /// <summary>How many packages the bill of materials lists; null where there is none.</summary>
    public int? SbomPackages { get; init; }

    /// <summary>Writes the record beside its place and moves it there.</summary>
    public void Write(string path) => WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(this, PackRecordJson.Default.PackRecord));

    /// <summary>The record at a path; null where there is none, or none that this Photon wrote.</summary>
    public static PackRecord? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            var record = JsonSerializer.Deserialize(File.ReadAllBytes(path), PackRecordJson.Default.PackRecord);
            return record?.Schema == CurrentSchema ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
