using Photon.Engine.CSharp.Operations;
using Photon.Engine.CSharp.PactTests;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Scaffold;

/// <summary>
/// Tests of a consumer for a person to go on with: the generated client, on a stub that answers as the pact says. They are written once and
/// are the user's from then on.
/// </summary>
public static class ScaffoldEmitter
{
    /// <param name="calls">What the examples show; each becomes a test.</param>
    /// <returns>A file for each operation, and the stub that they share; names without folders.</returns>
    public static IReadOnlyList<GeneratedFile> Emit(
        ApiModel model, IReadOnlyList<ApiCall> calls, CSharpOptions client, ScaffoldOptions options, DiagnosticBag diagnostics)
    {
        var context = new CSharpContext(model, client, new DiagnosticBag());
        var plans = new OperationPlans(context);
        var stub = (IdentifierWords.Pascal(options.Provider) is { Length: > 0 } name ? name : "Provider") + "Stub";
        var files = new List<GeneratedFile>();
        foreach (var operation in calls.GroupBy(call => call.Operation))
        {
            var writer = new OperationTests(context, plans.Of(operation.Key), options, stub, diagnostics);
            if (writer.Write([.. operation]) is { } file)
                files.Add(file);
        }

        return files.Count == 0 ? [] : [.. files, StubOf(options, stub)];
    }

    private static GeneratedFile StubOf(ScaffoldOptions options, string stub)
    {
        var writer = new CodeWriter();
        writer.Line("using Photon.Pact.Hosting;");
        writer.Line();
        writer.Line($"namespace {options.Namespace};");
        writer.Line();
        CSharpText.WriteSummary(writer, $"Answers in place of {CommentText.OneLine(options.Provider)}, as its pact says.");
        using (writer.Braces($"public sealed class {stub} : IAsyncLifetime"))
        {
            writer.Line("private PactStub? stub;");
            writer.Line();
            writer.Line($"public async ValueTask InitializeAsync() => stub = await PactStub.StartAsync({CSharpText.Literal(options.PactFile)});");
            writer.Line();
            writer.Line("public async ValueTask DisposeAsync() => await (stub?.DisposeAsync() ?? ValueTask.CompletedTask);");
            writer.Line();
            CSharpText.WriteSummary(writer, "A client that asks the stub as if the provider were in these states.");
            writer.Line("public HttpClient CreateClient(params string[] states) => stub!.CreateClient(states);");
        }

        return new GeneratedFile(stub + ".cs", writer.ToString(), GeneratedFileKind.Compile);
    }
}
