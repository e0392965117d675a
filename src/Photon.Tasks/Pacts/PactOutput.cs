using System.Text;
using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging;
using Photon.Tasks.Output;

namespace Photon.Tasks.Pacts;

/// <summary>
/// Puts a pact where it is committed. It is a file that people review: so it is written whole, only where it differs, never over one that somebody
/// else made, and not at all where the project forbids it.
/// </summary>
/// <param name="say">Tells people, one line a call.</param>
internal sealed class PactOutput(OutputMode mode, bool isFrozen, DiagnosticBag diagnostics, Action<string> say)
{
    /// <summary>Whether the file now holds the pact.</summary>
    /// <exception cref="IOException">It can't be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be.</exception>
    public bool Write(ContractPact pact)
    {
        var bytes = Encoding.UTF8.GetBytes(pact.Text);
        var there = File.Exists(pact.Path) ? File.ReadAllBytes(pact.Path) : null;
        if (there is not null && there.AsSpan().SequenceEqual(bytes))
            return true;
        var before = there is null ? "" : Encoding.UTF8.GetString(there).ReplaceLineEndings("\n");
        if (before == pact.Text)
            return true; // a checkout that turns line ends has changed nothing
        if (isFrozen)
            return Refuse(pact, before);
        if (there is not null && mode == OutputMode.Write && !IsMade(there))
        {
            diagnostics.Report(Codes.PactForeign, new Location(pact.Path, 0, 0), pact.Path);
            return false;
        }

        return mode switch
        {
            OutputMode.DryRun => Tell(pact, there is null),
            OutputMode.Diff => Show(pact, before),
            _ => Replace(pact, bytes),
        };
    }

    private bool Replace(ContractPact pact, byte[] bytes)
    {
        WholeFile.Write(pact.Path, bytes);
        say($"{pact.Contract.Name} -> {pact.Path} ({pact.Interactions} interactions)");
        return true;
    }

    private bool Tell(ContractPact pact, bool isNew)
    {
        say($"{pact.Path} would be {(isNew ? "written" : "changed")} ({pact.Interactions} interactions)");
        return false;
    }

    private bool Show(ContractPact pact, string before)
    {
        ShowDifference(pact, new TextDifference(before, pact.Text));
        return false;
    }

    private bool Refuse(ContractPact pact, string before)
    {
        var difference = new TextDifference(before, pact.Text);
        ShowDifference(pact, difference);
        diagnostics.Report(Codes.PactFrozen, new Location(pact.Path, before.Length == 0 ? 0 : difference.FirstLine, before.Length == 0 ? 0 : 1),
            pact.Path, before.Length == 0 ? "it is not there" : difference.Summary);
        return false;
    }

    private void ShowDifference(ContractPact pact, TextDifference difference)
    {
        say($"{pact.Path} would change:");
        foreach (var line in difference.ToLines())
            say(line);
    }

    /// <summary>Whether <c>metadata.photon</c> says that a build made the file. A text that is no JSON is somebody's work too.</summary>
    private static bool IsMade(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
                && metadata.TryGetProperty("photon", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
