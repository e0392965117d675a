using Photon.Engine.CSharp.Scaffold;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Pact;
using Photon.Engine.Text;

namespace Photon.Engine;

/// <content>Tests of a consumer, to begin with.</content>
public static partial class Generator
{
    /// <summary>Writes a test for each interaction that the contract's pact has; a caller must not overwrite what is there. What is wrong with the contract is said by <see cref="Generate"/> alone.</summary>
    /// <param name="client">How the client is generated that the tests use.</param>
    /// <param name="pact">Which interactions: those of the pact file that the stub answers from.</param>
    public static GenerateResult ScaffoldTests(GenerateRequest client, PactOptions pact, ScaffoldOptions options)
    {
        var contract = new DiagnosticBag(client.AllowBrokenParts, client.StrictContract);
        var read = OpenApiReader.Read(client.Contract, client.Loader, contract);
        if (read.Document is not { } document || contract.HasErrors)
            return new GenerateResult([], [], read.Sources);
        var model = Binder.Bind(document, contract);
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<GeneratedFile> files = contract.HasErrors
            ? []
            : ScaffoldEmitter.Emit(model, PactEmitter.Calls(model, pact), OptionsOf(client, model), options, diagnostics);
        return new GenerateResult(files, diagnostics.ToSortedList(), read.Sources);
    }
}
