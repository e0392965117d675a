using Photon.Engine;
using Photon.Engine.Text;
using Photon.Testing;
using Photon.Testing.Compiling;

namespace Photon.Corpus.Tests;

/// <summary>How the tests of this project generate and compile.</summary>
internal static class Contracts
{
    public static GenerateResult Generate(byte[] contract, bool allowBrokenParts = true)
    {
        var loader = new FolderLoader(Path.GetTempPath());
        return Generator.Generate(new GenerateRequest
        {
            Contract = new SourceText("openapi.json", contract),
            Loader = loader,
            Name = "Sample",
            Namespace = "Sample.Api",
            RuntimeNamespace = "Sample.Api",
            AllowBrokenParts = allowBrokenParts,
            AllowMissingHandlers = true,
        });
    }

    /// <summary>What the compiler says, as text; empty where it is content.</summary>
    public static async Task<string> CompileAsync(GeneratedCodeCompiler compiler, GenerateResult result, bool runAnalyzers = false)
    {
        var request = new CompileRequest { Files = result.Files, AllowMissingHandlers = true, RunAnalyzers = runAnalyzers };
        var compiled = await compiler.CheckAsync(request, TestContext.Current.CancellationToken);
        return string.Join('\n', compiled.Messages.Take(5));
    }
}
