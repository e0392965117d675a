using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Examples;

/// <summary>Gathers the examples of a contract, and reports those that do not fit their schemas.</summary>
/// <param name="maker">Makes values where there is no example; null where that is not wanted.</param>
internal sealed class ExampleSets(ValueCheck check, ValueMaker? maker, DiagnosticBag diagnostics)
{
    private readonly Dictionary<object, ExampleSet> known = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Node> reported = [];

    public ExampleSet Of(ApiParameter parameter, string owner) =>
        Known(parameter, () => Gather(parameter.Examples, parameter.Default, parameter.Type, IsWire(parameter.Format), $"the parameter '{parameter.Name}' of {owner}"));

    public ExampleSet Of(ApiHeader header, string owner) =>
        Known(header, () => Gather(header.Examples, header.Default, header.Type, isWire: true, $"the header '{header.Name}' of {owner}"));

    /// <summary>Texts of XML and the like are taken as they are; data is held against its schema, whatever it is sent as.</summary>
    public ExampleSet Of(ApiContent content, string owner) =>
        Known(content, () => Gather(content.Examples, content.Default, content.Type, isWire: content.Kind == ContentKind.Text, $"{content.MediaType} of {owner}", content.Kind));

    private static bool IsWire(ParameterFormat format) => format != ParameterFormat.Content;

    private ExampleSet Known(object place, Func<ExampleSet> gather)
    {
        if (!known.TryGetValue(place, out var set))
            known.Add(place, set = gather());
        return set;
    }

    private ExampleSet Gather(
        IReadOnlyList<ApiExample> examples, Node? fallback, TypeUse? type, bool isWire, string place, ContentKind kind = ContentKind.Json)
    {
        var refused = new HashSet<string?>(StringComparer.Ordinal);
        var usable = new List<ApiExample>();
        foreach (var example in examples.Where(e => e.Name is not null).DistinctBy(e => e.Name).Concat(examples.Where(e => e.Name is null).Take(1)))
        {
            if (FaultOf(example, type, isWire, kind) is not { } fault)
                usable.Add(example);
            else
            {
                refused.Add(example.Name);
                Report(example, fault, place);
            }
        }

        var unnamed = usable.Find(example => example.Name is null);
        var canFill = unnamed is null && refused.Count == 0;
        return new ExampleSet(
            usable.FindAll(example => example.Name is not null),
            unnamed,
            canFill ? fallback : null,
            canFill && fallback is null && usable.Count == 0 && type is not null ? maker?.Make(type) : null)
        {
            Refused = refused,
        };
    }

    /// <summary>Once, however many places show the example of one schema.</summary>
    private void Report(ApiExample example, ValueFault fault, string place)
    {
        if (reported.Add(example.Value))
            diagnostics.Report(Codes.ExampleUnfit, fault.Node.Location, example.Name is { } name ? $" '{name}'" : "", place, fault.ToString());
    }

    private ValueFault? FaultOf(ApiExample example, TypeUse? type, bool isWire, ContentKind kind)
    {
        if (type is null || example.IsSerialized || IsText(kind, example.Value) || check.Find(type, example.Value) is not { } fault)
            return null;
        return isWire && IsMetAsText(type, example.Value) ? null : fault;
    }

    private static bool IsText(ContentKind kind, Node value) =>
        kind is not (ContentKind.Json or ContentKind.Text) && value is ScalarNode { Kind: ScalarKind.String };

    /// <summary>On the wire <c>5</c> and <c>"5"</c> are the same, so it does not matter which of them an example says.</summary>
    private bool IsMetAsText(TypeUse type, Node value) => value is ScalarNode scalar && scalar.Kind switch
    {
        ScalarKind.String => Read(scalar.Text) is { } read && check.IsMet(type, read),
        ScalarKind.Null => false,
        _ => check.IsMet(type, MadeNode.Text(scalar.Text)),
    };

    private static Node? Read(string text) => text switch
    {
        "true" => MadeNode.True,
        "false" => MadeNode.False,
        _ => JsonNumber.IsNumber(text) ? MadeNode.Number(text) : null,
    };
}
