using System.Text;
using Photon.Packaging;
using Photon.Tasks.Output;

namespace Photon.Tasks.Ui;

/// <summary>A file that is a person's from the moment it is there.</summary>
/// <param name="say">Tells people, one line a call.</param>
internal sealed class OwnFile(OutputMode mode, Action<string> say)
{
    /// <summary>Writes the file, or says what would be written; false where one is there that differs, and nobody said to replace it.</summary>
    /// <param name="path">Absolute.</param>
    /// <exception cref="IOException">It can't be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be.</exception>
    public bool Write(string path, string text)
    {
        var there = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        if (there == text)
            return true;
        switch (mode)
        {
            case OutputMode.DryRun:
                say($"{path} would be {(there is null ? "written" : "replaced")}");
                return true;
            case OutputMode.Diff:
                say($"{path} would change:");
                foreach (var line in new TextDifference(there ?? "", text).ToLines())
                    say(line);
                return true;
            case OutputMode.Write when there is not null:
                return false;
            default:
                WholeFile.Write(path, Encoding.UTF8.GetBytes(text));
                say($"wrote {path}");
                return true;
        }
    }
}
