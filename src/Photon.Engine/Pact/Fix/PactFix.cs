using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Fix;

/// <summary>
/// Proposes the examples that a contract lacks for its pact, as an edit of its text: comments, order and formatting stay. Values come from the
/// schemas, as <see cref="PactOptions.MakeExamples"/> makes them.
/// </summary>
public static class PactFix
{
    /// <param name="root">The contract's root, as it was read and bound.</param>
    /// <param name="diagnostics">Gets PHOT6062 for what has no example and can't be given one here.</param>
    public static FixResult Propose(Node root, ApiModel model, DiagnosticBag diagnostics)
    {
        var source = root.Source;
        if (root is not ObjectNode document || NodeEnds.Of(source) is not { } ends)
            return new FixResult(Encoding.UTF8.GetString(source.Utf8.Span), []);
        var tree = new ContractTree(document);
        var missing = new MissingExamples(tree, model, diagnostics);
        var insertions = tree.Operations(model)
            .SelectMany(found => missing.Of(found.Operation, found.Node, found.PathItem))
            .DistinctBy(insertion => (insertion.Target, insertion.Name))
            .ToList();
        var writer = new EditWriter(source, ends);
        var edits = new List<(Insertion Insertion, FixEdit Edit)>();
        foreach (var insertion in insertions)
        {
            if (writer.Write(insertion) is { } edit)
                edits.Add((insertion, edit));
            else
                Refuse(insertion, diagnostics);
        }

        return Apply(document, edits, diagnostics);
    }

    /// <summary>Edits that would not give what they mean are left out, with a word: text that is shared by an anchor, or written as nobody foresaw.</summary>
    private static FixResult Apply(ObjectNode document, List<(Insertion Insertion, FixEdit Edit)> edits, DiagnosticBag diagnostics)
    {
        var sound = Sound(document, [], edits);
        foreach (var (insertion, _) in edits.Except(sound))
            Refuse(insertion, diagnostics);
        var ordered = sound.Select(pair => pair.Edit).OrderBy(edit => edit.Offset).ToList();
        return new FixResult(Text(document.Source, ordered), ordered);
    }

    /// <summary>Those of the edits that are sound together with what is taken already; halved where they are not.</summary>
    private static List<(Insertion Insertion, FixEdit Edit)> Sound(
        ObjectNode document, List<(Insertion Insertion, FixEdit Edit)> taken, List<(Insertion Insertion, FixEdit Edit)> more)
    {
        if (more.Count == 0 || IsSound(document, [.. taken, .. more]))
            return [.. taken, .. more];
        if (more.Count == 1)
            return taken;
        var half = more.Count / 2;
        return Sound(document, Sound(document, taken, more[..half]), more[half..]);
    }

    private static bool IsSound(ObjectNode document, List<(Insertion Insertion, FixEdit Edit)> edits)
    {
        var found = new DiagnosticBag();
        var text = Text(document.Source, edits.Select(pair => pair.Edit).OrderBy(edit => edit.Offset));
        var after = NodeParser.Parse(new SourceText(document.Source.Path, text), found);
        return !found.HasErrors && FixCheck.IsAsMeant(document, after, edits.Select(pair => pair.Insertion).ToLookup(insertion => insertion.Target));
    }

    private static string Text(SourceText source, IEnumerable<FixEdit> ordered)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var edit in ordered)
        {
            text.Append(Encoding.UTF8.GetString(source.Utf8.Span[at..edit.Offset])).Append(edit.Text);
            at = edit.Offset;
        }

        return text.Append(Encoding.UTF8.GetString(source.Utf8.Span[at..])).ToString();
    }

    private static void Refuse(Insertion insertion, DiagnosticBag diagnostics) =>
        diagnostics.Report(Codes.ExampleNotProposed, insertion.Target.Location, insertion.What, "the text here can't be added to safely");
}
