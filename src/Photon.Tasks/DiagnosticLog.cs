using Microsoft.Build.Framework;
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
        var link = diagnostic.Rule.HelpLink;
        // As the compiler does: a terminal shows no link that is not in the text.
        var message = $"{diagnostic.Message} ({link})";
        switch (diagnostic.Severity)
        {
            case Severity.Error:
                log.LogError(null, diagnostic.Code, null, link, file, line, column, 0, 0, "{0}", message);
                break;
            case Severity.Warning:
                log.LogWarning(null, diagnostic.Code, null, link, file, line, column, 0, 0, "{0}", message);
                break;
            default:
                log.LogMessage(null, diagnostic.Code, null, file, line, column, 0, 0, MessageImportance.Normal, "{0}", message);
                break;
        }
    }
}
