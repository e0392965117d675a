using Microsoft.Build.Logging.StructuredLogger;

namespace Photon.Sdk.Tests.Building;

/// <summary>A build that ran, and its binary log.</summary>
internal sealed class BuildRun(int exitCode, string output, string binaryLog)
{
    private readonly Lazy<Microsoft.Build.Logging.StructuredLogger.Build> log = new(() => BinaryLog.ReadBuild(binaryLog));

    public bool Succeeded => exitCode == 0;

    public string Output => output;

    /// <summary>How often the task that generates ran.</summary>
    public int Generations => RunsOf("PhotonGenerate");

    public int Compilations => RunsOf("Csc");

    /// <summary>The warnings, <c>file(line,column): code: message</c>, each once.</summary>
    public IReadOnlyList<string> Warnings => Messages<Warning>();

    public IReadOnlyList<string> Errors => Messages<Error>();

    /// <summary>Fails unless the build went well and warned of nothing.</summary>
    public BuildRun AssertClean()
    {
        Assert.True(Succeeded, output);
        Assert.Equal("", string.Join('\n', Warnings.Where(warning => !IsOfTheSdkItself(warning))));
        return this;
    }

    public BuildRun AssertRan(int generations, int compilations)
    {
        AssertClean();
        Assert.Equal((generations, compilations), (Generations, Compilations));
        return this;
    }

    public int RunsOf(string task) => log.Value.FindChildrenRecursive<Microsoft.Build.Logging.StructuredLogger.Task>(t => t.Name == task).Count;

    /// <summary>With <c>-check</c> .NET's own targets are warned of, also in a project without Photon: they read TargetFrameworks early.</summary>
    private static bool IsOfTheSdkItself(string warning) =>
        warning.Contains(": BC0202: ", StringComparison.Ordinal) && warning.Contains("/Sdks/Microsoft.NET.", StringComparison.Ordinal);

    private List<string> Messages<T>()
        where T : AbstractDiagnostic =>
        [.. log.Value.FindChildrenRecursive<T>().Select(d => $"{d.File}({d.LineNumber},{d.ColumnNumber}): {d.Code}: {d.Text}").Distinct()];
}
