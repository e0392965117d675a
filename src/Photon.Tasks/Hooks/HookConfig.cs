using Photon.Engine.Diagnostics;
using Photon.Toml.Config;

namespace Photon.Tasks.Hooks;

/// <summary>Reads the hooks of a photon.toml.</summary>
internal static class HookConfig
{
    /// <summary>The hooks of a stage; null where the file can't be read or has errors. Its warnings are another task's to report.</summary>
    public static IReadOnlyList<Hook>? Read(string configFile, string stage, Action<Diagnostic> report)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            var hooks = PhotonConfig.Read(configFile, File.ReadAllBytes(configFile), diagnostics).Hooks($"build.hooks.{stage}");
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
