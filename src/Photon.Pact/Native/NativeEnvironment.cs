using System.Runtime.InteropServices;

namespace Photon.Pact.Native;

/// <summary>
/// Environment variables as native code sees them. <see cref="Environment.SetEnvironmentVariable(string, string?)"/> changes .NET's own copy on Unix, which the core never reads.
/// </summary>
internal static partial class NativeEnvironment
{
    private const string DoNotTrack = "PACT_DO_NOT_TRACK";
    private const string Loopback = "localhost,127.0.0.1,::1";

    /// <summary>
    /// Before the core is loaded: no telemetry (any value but <c>true</c> leaves it on), and no proxy between the core and a provider on this machine.
    /// </summary>
    public static void Prepare()
    {
        Set(DoNotTrack, "true");
        foreach (var name in (string[])["NO_PROXY", "no_proxy"])
        {
            // The core takes the first of the two that is set.
            if (Get(name) is { } exceptions && exceptions != "*" && !exceptions.EndsWith(Loopback, StringComparison.Ordinal))
                Set(name, $"{exceptions},{Loopback}");
        }

        if (Get("NO_PROXY") is null && Get("no_proxy") is null)
            Set("NO_PROXY", Loopback);
    }

    public static string? Get(string name) =>
        OperatingSystem.IsWindows() ? Environment.GetEnvironmentVariable(name) : Marshal.PtrToStringUTF8(GetOnUnix(name));

    private static void Set(string name, string value)
    {
        var answer = OperatingSystem.IsWindows() ? SetOnWindows(name, value) : SetOnUnix(name, value, 1);
        if (answer != 0)
            throw new InvalidOperationException($"{name} could not be set: {answer}.");
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetOnUnix(string name, string value, int overwrite);

    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetOnUnix(string name);

    [LibraryImport("ucrtbase", EntryPoint = "_putenv_s", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetOnWindows(string name, string value);
}
