using System.Globalization;

namespace Photon.Tasks.Hooks;

/// <summary>How a hook ended.</summary>
/// <param name="Reason">Whether of itself.</param>
/// <param name="Code">Its exit code, where it ended of itself.</param>
internal readonly record struct HookExit(HookEnd Reason, int Code = 0)
{
    private const int FirstSignal = 128;
    private const int LastSignal = 128 + 31;

    public bool IsSuccess => Reason == HookEnd.Exited && Code == 0;

    /// <summary>The code, and what it usually means: <c>137, as after signal 9 (SIGKILL)</c>.</summary>
    public string CodeInWords(HostSystem system)
    {
        var code = Code.ToString(CultureInfo.InvariantCulture);
        return system == HostSystem.Windows
            ? Code is < 0 or > ushort.MaxValue ? $"{code} (0x{Code:X8})" : Code == 9009 ? $"{code} (command not found)" : code
            : Code switch
            {
                126 => $"{code} (not executable)",
                127 => $"{code} (command not found)",
                > FirstSignal and <= LastSignal => $"{code}, as after signal {Code - FirstSignal}{SignalName(Code - FirstSignal)}",
                _ => code,
            };
    }

    private static string SignalName(int signal) => signal switch
    {
        1 => " (SIGHUP)",
        2 => " (SIGINT)",
        3 => " (SIGQUIT)",
        6 => " (SIGABRT)",
        9 => " (SIGKILL)",
        11 => " (SIGSEGV)",
        13 => " (SIGPIPE)",
        15 => " (SIGTERM)",
        _ => "",
    };
}
