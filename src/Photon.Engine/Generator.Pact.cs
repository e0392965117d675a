using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Pact;
using Photon.Engine.Pact.Format;
using Photon.Engine.Text;

namespace Photon.Engine;

/// <content>Pacts: what a consumer may count on.</content>
public static partial class Generator
{
    /// <summary>The pact of a contract. What is wrong with the contract itself is said by <see cref="Generate"/> alone, so that a build says it once.</summary>
    /// <returns>A result without a pact where the contract can't be understood, or an operation was named that it does not have.</returns>
    public static PactResult GeneratePact(PactSource source)
    {
        var contract = new DiagnosticBag(source.AllowBrokenParts, source.StrictContract);
        var read = OpenApiReader.Read(source.Contract, source.Loader, contract);
        if (read.Document is not { } document || contract.HasErrors)
            return new PactResult(null, [], read.Sources) { OfContract = contract.ToSortedList() };
        var model = Binder.Bind(document, contract);
        if (contract.HasErrors)
            return new PactResult(null, [], read.Sources) { OfContract = contract.ToSortedList() };

        var diagnostics = new DiagnosticBag();
        var pact = PactEmitter.Make(model, source.Options, document.Node.Location, diagnostics);
        var files = new PactFiles(PactEmitter.FileOf(pact), pact, model, document.Node);
        return new PactResult(diagnostics.HasErrors ? null : files, diagnostics.ToSortedList(), read.Sources) { OfContract = contract.ToSortedList() };
    }
}

/// <summary>What a pact is made of.</summary>
public sealed record PactSource
{
    public required SourceText Contract { get; init; }

    public required ISourceLoader Loader { get; init; }

    public required PactOptions Options { get; init; }

    /// <summary>As in <see cref="GenerateRequest"/>: the contract is read as the code is made of it.</summary>
    public bool AllowBrokenParts { get; init; }

    public bool StrictContract { get; init; }
}

/// <summary>What a contract's pact came to.</summary>
/// <param name="Made">Null where there are errors.</param>
/// <param name="Sources">Every file that was read or asked for.</param>
public sealed record PactResult(PactFiles? Made, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<string> Sources)
{
    /// <summary>What is wrong with the contract itself, which <see cref="Generator.Generate"/> reports too.</summary>
    public IReadOnlyList<Diagnostic> OfContract { get; init; } = [];
}

/// <summary>A pact as a file and as a value, and what it was made of: the model and the document's root.</summary>
public sealed record PactFiles(GeneratedFile File, PactFile Pact, ApiModel Model, Node Root);
