using Microsoft.Build.Utilities;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Sources;

namespace Photon.Tasks;

/// <summary>Hands diagnostics to MSBuild, which applies NoWarn, WarningsAsErrors and their like by the code.</summary>
internal sealed class DiagnosticLog(TaskLoggingHelper log, string projectDirectory)
{
    public void Write(Diagnostic diagnostic)
    {
        var (path, line, column) = diagnostic.Location;
        // An IDE opens a full path wherever it shows the message; a relative one only where it knows the project.
        var file = PathText.IsUrl(path) ? path : Path.GetFullPath(Path.Combine(projectDirectory, path));
        if (diagnostic.Severity == Severity.Error)
            log.LogError(null, diagnostic.Code, null, diagnostic.Rule.HelpLink, file, line, column, 0, 0, "{0}", diagnostic.Message);
        else
            log.LogWarning(null, diagnostic.Code, null, diagnostic.Rule.HelpLink, file, line, column, 0, 0, "{0}", diagnostic.Message);
    }
}
