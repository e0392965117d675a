using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Manifest;
using Photon.Tasks.Contracts;
using Photon.Tasks.Pacts;

namespace Photon.Tasks;

/// <summary>Makes the code of a test project that verifies pacts, and the file that tells its tests where everything is.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonPactTests : TimedTask
{
    /// <summary>The pact files: <c>/code/pact/consumer/ui-Shop.json</c>, with the metadata <c>Lines</c>: <c>/code/src/Shop/obj/…/ui-Shop.lines.json</c>.</summary>
    public ITaskItem[] Pacts { get; set; } = [];

    /// <summary>The test project.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>A folder for these files alone: <c>obj/Debug/net10.0/photon.tests/</c>.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>Written when all went well: <c>obj/Debug/net10.0/photon.tests/3FA0C2.stamp</c>.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary><c>Shop.Tests</c></summary>
    public string Namespace { get; set; } = "";

    /// <summary>The provider whose pacts are verified; empty where all of them are of one.</summary>
    public string Provider { get; set; } = "";

    /// <summary><c>managed</c> or <c>native</c>.</summary>
    public string Verifier { get; set; } = "managed";

    /// <summary>Where results go: <c>TestResults/pact</c>.</summary>
    public string ResultsFolder { get; set; } = "";

    /// <summary>The folder that the tests run in, and that paths in the settings are relative to: <c>bin/Debug/net10.0/</c>.</summary>
    [Required]
    public string TestFolder { get; set; } = "";

    /// <summary>Whether xunit v3 runs the tests.</summary>
    public bool HasXunit { get; set; }

    private protected override bool Run()
    {
        var project = Absolute(ProjectFile);
        var diagnostics = new DiagnosticBag();
        try
        {
            var verifier = new PactWords(project, diagnostics).Verifier(Verifier);
            var pacts = new PactReading(project, diagnostics).Read(Provider, Pacts.Select(item => new PactPlace(Absolute(item.ItemSpec), item.GetMetadata("Lines"))));
            if (!diagnostics.HasErrors)
                Write(new PactTestFiles(pacts, CSharpName.ToNamespace(Namespace) is { Length: > 0 } name ? name : "Tests", HasXunit), verifier, project, diagnostics);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diagnostics.Report(Codes.InternalError, new Location(project, 0, 0), $"{e.GetType().Name}: {e.Message}");
            Log.LogMessage(MessageImportance.Low, "{0}", e);
        }

        var log = new DiagnosticLog(Log, Path.GetDirectoryName(project)!);
        foreach (var diagnostic in diagnostics.ToSortedList())
            log.Write(diagnostic);
        return !Log.HasLoggedErrors;
    }

    private void Write(PactTestFiles files, string verifier, string project, DiagnosticBag diagnostics)
    {
        var folder = Absolute(OutputFolder);
        try
        {
            var output = new OutputFolder(folder);
            files.WriteTo(output, Absolute(TestFolder), verifier, ResultsFolder.Length == 0 ? null : Absolute(ResultsFolder));
            output.Stamp(Path.GetFileNameWithoutExtension(StampFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Codes.OutputNotWritten, new Location(project, 0, 0), folder, e.Message);
        }
    }
}
