using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

/// <summary>A contract as a test reads it: the document, and what was reported as <c>api.yaml(3,5): PHOT1030</c>.</summary>
public sealed record Contract(OpenApiDocument? Read, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<string> Sources)
{
    /// <summary>The document of a contract without fault.</summary>
    public OpenApiDocument Document
    {
        get
        {
            Assert.Empty(Diagnostics);
            return Read!;
        }
    }

    public IReadOnlyList<string> Reports => [.. Diagnostics.Select(d => $"{d.Location}: {d.Code}")];

    public static Contract Of(string text, MemoryLoader? loader = null, string path = "api.yaml") =>
        Of(new SourceText(path, text), (loader ?? new MemoryLoader()).Add(path, text));

    public static Contract Of(SourceText text, ISourceLoader? loader = null, bool allowBrokenParts = false)
    {
        var diagnostics = new DiagnosticBag(allowBrokenParts);
        var result = OpenApiReader.Read(text, loader ?? new MemoryLoader(), diagnostics);
        return new Contract(result.Document, diagnostics.ToSortedList(), result.Sources);
    }

    /// <summary>A 3.1 contract around paths or components, indented as a document's top level.</summary>
    public static Contract Modern(string rest) => Of($"openapi: 3.1.1\ninfo: {{title: T, version: '1'}}\n{rest}");

    public static Contract V30(string rest) => Of($"openapi: 3.0.4\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n{rest}");

    public static Contract V20(string rest) => Of($"swagger: '2.0'\ninfo: {{title: T, version: '1'}}\n{rest}");

    /// <summary>The schema of a component.</summary>
    public Schema Schema(string name) => Document.Schemas.Single(s => s.Key == name).Value;

    public Operation Operation(string method = "GET") => Document.Paths.SelectMany(p => p.Operations).Single(o => o.Method == method);
}
