using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>JSON out of bodies.</summary>
internal static class JsonText
{
    /// <summary>Some body; the name ends so that it is never read as YAML.</summary>
    public const string Name = "body.json";

    /// <summary>A JSON text that stands in no file.</summary>
    public static Node OfText(string text) => new ScalarNode(new SourceText(Name, ""), 0, ScalarKind.String, text);

    /// <param name="problem">Why the text is no JSON, with line and column; empty where it is.</param>
    public static Node? TryParse(ReadOnlyMemory<byte> utf8, out string problem)
    {
        var diagnostics = new DiagnosticBag();
        var node = NodeParser.Parse(new SourceText(Name, utf8), diagnostics);
        var first = diagnostics.ToSortedList().FirstOrDefault(d => d.Severity == Severity.Error);
        problem = first is null ? "" : $"line {first.Location.Line}, column {first.Location.Column}: {first.Message}";
        return first is null ? node : null;
    }
}
