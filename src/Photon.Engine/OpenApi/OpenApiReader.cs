using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Text to <see cref="OpenApiDocument"/>: step one of the engine.</summary>
public static class OpenApiReader
{
    /// <summary>Reads a contract of 2.0, 3.0, 3.1 or 3.2, in JSON or YAML, with every file it refers to.</summary>
    /// <returns>The document, or null where the contract's own file can't be read as one; and the paths of every text asked for.</returns>
    public static ReadResult Read(SourceText contract, ISourceLoader loader, DiagnosticBag diagnostics)
    {
        var files = new ContractFiles(contract, loader, diagnostics);
        var document = files.Open() is { } root
            ? new DocumentReader(new ReadingSession(root, files, diagnostics), files).Read(root)
            : null;
        return new ReadResult(document, files.Asked);
    }
}

public sealed record ReadResult(OpenApiDocument? Document, IReadOnlyList<string> Sources);
