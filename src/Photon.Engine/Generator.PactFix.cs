using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Pact.Fix;

namespace Photon.Engine;

/// <content>Examples that a contract lacks.</content>
public static partial class Generator
{
    /// <summary>Proposes the examples that a contract lacks for its pact. What is wrong with the contract itself is said by <see cref="Generate"/> alone.</summary>
    /// <returns>A result without a fix where the contract can't be understood.</returns>
    public static PactFixResult ProposeExamples(PactSource source)
    {
        var contract = new DiagnosticBag(source.AllowBrokenParts, source.StrictContract);
        var read = OpenApiReader.Read(source.Contract, source.Loader, contract);
        if (read.Document is not { } document || contract.HasErrors)
            return new PactFixResult(null, [], read.Sources);
        var model = Binder.Bind(document, contract);
        var diagnostics = new DiagnosticBag();
        var made = contract.HasErrors ? null : PactFix.Propose(document.Node, model, diagnostics);
        return new PactFixResult(made, diagnostics.ToSortedList(), read.Sources);
    }
}

/// <summary>What a contract's missing examples came to.</summary>
/// <param name="Made">Null where the contract has errors.</param>
/// <param name="Sources">Every file that was read or asked for.</param>
public sealed record PactFixResult(FixResult? Made, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<string> Sources);
