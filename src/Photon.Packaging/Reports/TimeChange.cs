using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>A time before and after.</summary>
public sealed record TimeChange
{
    [Description("The phase; absent for the whole build.")]
    public string? Name { get; init; }

    [Description("Seconds in the build before.")]
    public double Before { get; init; }

    [Description("Seconds in this build.")]
    public double After { get; init; }
}
