using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Forms.Hints;

/// <summary>The value of a hint, whether an item's text or a node of the contract.</summary>
internal sealed class HintValue
{
    private readonly string? text;
    private readonly Node? node;

    public HintValue(string text, Location location)
    {
        this.text = text;
        Location = location;
    }

    public HintValue(Node node)
    {
        this.node = node;
        Location = node.Location;
    }

    public Location Location { get; }

    /// <summary>As one text; null for a list or an object.</summary>
    public string? Text => text ?? (node as ScalarNode)?.Text;

    /// <summary>A list of texts, or a text with <c>;</c> or <c>,</c> between.</summary>
    public IReadOnlyList<Hint> List => node is ArrayNode array
        ? [.. array.Items.OfType<ScalarNode>().Select(item => new Hint(item.Text, item.Location))]
        : ListOf(Text, Location);

    /// <summary><c>Basics: name, price; More: note</c>, or a list of objects with <c>label</c> and <c>fields</c>; null where it is neither.</summary>
    public IReadOnlyList<StepHint>? Steps
    {
        get
        {
            var steps = node is null ? OfText() : [.. ((node as ArrayNode)?.Items ?? []).Select(OfNode)];
            return steps.Count == 0 || steps.Contains(null) ? null : [.. steps.OfType<StepHint>()];
        }
    }

    private List<StepHint?> OfText() => [.. text!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part =>
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? null : new StepHint(part[..colon].Trim(), ListOf(part[(colon + 1)..], Location));
    })];

    private static StepHint? OfNode(Node step) =>
        step is ObjectNode holder && holder["label"] is ScalarNode label && holder["fields"] is ArrayNode fields ? new StepHint(label.Text, new HintValue(fields).List) : null;

    private static IReadOnlyList<Hint> ListOf(string? text, Location location) =>
        [.. (text ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => new Hint(part, location))];
}
