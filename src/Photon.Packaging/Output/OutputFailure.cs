using Photon.Engine.Diagnostics;

namespace Photon.Packaging.Output;

/// <summary>Says what a failure to write means to a person.</summary>
internal static class OutputFailure
{
    private const int WindowsSharing = unchecked((int)0x80070020);
    private const int WindowsLocked = unchecked((int)0x80070021);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int Busy = 16;
    private const int TextBusy = 26;
    private const int NoSpace = 28;
    private const int QuotaOnMac = 69;
    private const int QuotaOnLinux = 122;

    public static Diagnostic Explain(Exception failure, string folder, Location location) => Diagnostic.Create(RuleOf(failure), location, folder, failure.Message);

    /// <summary>The kind of problem; its text names the folder and what the system said.</summary>
    public static DiagnosticRule RuleOf(Exception failure) => failure.HResult switch
    {
        WindowsDiskFull or WindowsHandleDiskFull or NoSpace or QuotaOnLinux or QuotaOnMac => Codes.DiskFull,
        WindowsSharing or WindowsLocked or Busy or TextBusy => Codes.OutputInUse,
        _ => Codes.OutputUnwritable,
    };
}
