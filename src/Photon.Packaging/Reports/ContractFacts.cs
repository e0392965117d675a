using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>What was generated from one contract.</summary>
public sealed record ContractFacts
{
    [Description("The contract's name in C#: Shop.")]
    public required string Name { get; init; }

    [Description("Its file, relative to the project: api/openapi.yaml.")]
    public required string Path { get; init; }

    [Description("How many operations it declares.")]
    public int Operations { get; init; }

    [Description("How many schemas it names.")]
    public int Schemas { get; init; }

    [Description("How many files were generated from it.")]
    public int Files { get; init; }

    [Description("How many lines those files have.")]
    public int Lines { get; init; }
}
