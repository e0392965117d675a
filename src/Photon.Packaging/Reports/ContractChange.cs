using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>What was generated from a contract before and after.</summary>
public sealed record ContractChange
{
    [Description("The contract's name.")]
    public required string Name { get; init; }

    [Description("What was generated from it in the build before; absent where it is new.")]
    public ContractFacts? Before { get; init; }

    [Description("What was generated from it in this build; absent where it is gone.")]
    public ContractFacts? After { get; init; }
}
