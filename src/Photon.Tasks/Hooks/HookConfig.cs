using Photon.Engine.Diagnostics;
using Photon.Toml.Config;

namespace Photon.Tasks.Hooks;

/// <summary>Reads the hooks of a photon.toml.</summary>
internal static class HookConfig
{
    /// <summary>The hooks of a stage; null where they can't be read. The rest of the file, and all warnings, are another task's to report.</summary>
    public static IReadOnlyList<Hook>? Read(string configFile, string stage, Action<Diagnostic> report)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            var hooks = PhotonConfig.ReadHooks(configFile, File.ReadAllBytes(configFile), stage, diagnostics);
            if (!diagnostics.HasErrors)
                return hooks;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Codes.ConfigUnreadable, new Location(configFile, 0, 0), configFile, e.Message);
        }

        foreach (var diagnostic in diagnostics.ToSortedList())
        {
            if (diagnostic.Severity == Severity.Error)
                report(diagnostic);
        }

        return null;
    }
}
