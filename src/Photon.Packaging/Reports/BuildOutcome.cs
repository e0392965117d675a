namespace Photon.Packaging.Reports;

/// <summary>How a build ended.</summary>
public enum BuildOutcome
{
    Success,
    Failure,
}
