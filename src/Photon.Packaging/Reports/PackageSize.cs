using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>The files of one package.</summary>
public sealed record PackageSize
{
    [Description("The package's id: YamlDotNet.")]
    public required string Name { get; init; }

    [Description("Its version: 16.3.0; empty where it is not known.")]
    public string Version { get; init; } = "";

    [Description("How many files of it are delivered.")]
    public int Files { get; init; }

    [Description("Their size.")]
    public long Bytes { get; init; }
}
