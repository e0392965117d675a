using System.Buffers;
using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Engine.Tests.Reading;
using Photon.Engine.Text;
using Photon.Testing.Compiling;

namespace Photon.Fuzz.Tests;

/// <summary>One contract of many that are compiled together: in a namespace of its own, with the helpers of the first.</summary>
internal static class Fuzzing
{
    public const string RuntimeNamespace = "Fuzz.Runtime";

    /// <summary>The one code that speaks of a file and not of a place in it.</summary>
    private static readonly string[] wholeFileCodes = ["PHOT1005", "PHOT1013"];

    private static readonly SearchValues<char> lineBreaks = SearchValues.Create("\r\n\u0085\u2028\u2029\0");

    public static GenerateRequest Request(int number, string contract, string path = "api/openapi.json", ISourceLoader? loader = null) => new()
    {
        Contract = new SourceText(path, contract),
        Loader = loader ?? new MemoryLoader(),
        Name = $"C{number}",
        Namespace = $"Fuzz.N{number}",
        RuntimeNamespace = RuntimeNamespace,
        EmitRuntime = false,
        AllowBrokenParts = true,
    };

    /// <summary>The helpers alone.</summary>
    public static IReadOnlyList<GeneratedFile> RuntimeFiles()
    {
        var request = Request(0, """{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": {} }""");
        var result = Generator.Generate(request with { Namespace = RuntimeNamespace, EmitRuntime = true });
        return [.. result.Files.Where(f => f.Kind == GeneratedFileKind.Compile).Select(f => f with { RelativePath = "Runtime/" + f.RelativePath })];
    }

    /// <summary>What is wrong with the diagnostics: each has a place, and stays on its line.</summary>
    public static IEnumerable<string> Broken(IReadOnlyList<Diagnostic> diagnostics) => diagnostics
        .Where(d => (d.Location.Line == 0 && !wholeFileCodes.Contains(d.Code)) || d.Message.AsSpan().ContainsAny(lineBreaks) || d.Code == "PHOT9001")
        .Select(d => $"A diagnostic without a place, or with a broken line: {d}");

    /// <summary>The files below a folder, so that several contracts go into one compilation.</summary>
    public static IEnumerable<GeneratedFile> Below(int number, IEnumerable<GeneratedFile> files) => files
        .Where(f => f.Kind == GeneratedFileKind.Compile)
        .Select(f => f with { RelativePath = $"{number}/{f.RelativePath}" });

    public static CompileRequest Compilation(IEnumerable<GeneratedFile> files) => new()
    {
        Files = [.. RuntimeFiles(), .. files],
        AllowMissingHandlers = true,
    };
}
