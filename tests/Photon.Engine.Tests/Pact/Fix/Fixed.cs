using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Pact;
using Photon.Engine.Pact.Fix;
using Photon.Engine.Tests.Reading;

namespace Photon.Engine.Tests.Pact.Fix;

/// <summary>A contract that got the examples it lacked.</summary>
internal sealed record Fixed(FixResult Result, IReadOnlyList<Diagnostic> Diagnostics, string Path)
{
    public string Text => Result.Text;

    public IReadOnlyList<string> What => [.. Result.Edits.Select(edit => edit.What)];

    public IReadOnlyList<string> Reports => [.. Diagnostics.Select(d => $"{d.Location.Line}: {d.Message}")];

    public static Fixed Of(string text, string path = "api.yaml", MemoryLoader? loader = null)
    {
        var contract = Contract.Of(text, loader, path);
        var diagnostics = new DiagnosticBag();
        return new Fixed(PactFix.Propose(contract.Document.Node, Binder.Bind(contract.Document, new DiagnosticBag()), diagnostics), diagnostics.ToSortedList(), path);
    }

    /// <summary>The pact of the new text, and what is said of it.</summary>
    public (IReadOnlyList<string> Keys, IReadOnlyList<Diagnostic> Diagnostics) Pact()
    {
        var contract = Contract.Of(Text, path: Path);
        var diagnostics = new DiagnosticBag();
        var pact = PactEmitter.Make(Binder.Bind(contract.Document, new DiagnosticBag()), PactOf.Options, default, diagnostics);
        return ([.. pact.Interactions.Select(i => i.Key)], diagnostics.ToSortedList());
    }
}
