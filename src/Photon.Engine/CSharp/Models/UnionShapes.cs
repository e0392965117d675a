using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>Which cases of a union a JSON token can be, and how to tell those of one token apart.</summary>
internal sealed class UnionShapes
{
    private static readonly (string[] Tokens, ValueKinds Kind)[] TokenKinds =
    [
        (["String"], ValueKinds.String),
        (["Number"], ValueKinds.Number),
        (["True", "False"], ValueKinds.Boolean),
        (["StartArray"], ValueKinds.Array),
        (["StartObject"], ValueKinds.Object),
    ];

    public UnionShapes(UnionPlan plan)
    {
        var groups = new List<(string[] Tokens, IReadOnlyList<UnionCasePlan> Cases)>();
        foreach (var (tokens, kind) in TokenKinds)
        {
            var cases = plan.Cases
                .Where(c => KindsOf(c.Case.Type.Type, []).HasFlag(kind))
                .OrderBy(c => RankOf(c.Case.Type.Type))
                .ToList();
            if (cases.Count > 0)
                groups.Add((tokens, cases));
            if (kind == ValueKinds.Object)
                Objects = cases;
        }

        Groups = groups;
    }

    /// <summary>Token names with the cases that begin with one of them, the most particular first.</summary>
    public IReadOnlyList<(string[] Tokens, IReadOnlyList<UnionCasePlan> Cases)> Groups { get; }

    public IReadOnlyList<UnionCasePlan> Objects { get; } = [];

    /// <summary>An expression that tells whether the value at <c>reader</c> is of the type; null where nothing tells.</summary>
    public static string? SpellTest(ApiType type) => type switch
    {
        ScalarType { Kind: Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 } => "PhotonJson.IsInteger(reader)",
        ScalarType { Kind: Scalar.Date or Scalar.Time or Scalar.PartialTime or Scalar.DateTime or Scalar.Duration or Scalar.Uuid or Scalar.Base64 or Scalar.Uri } scalar => $"PhotonJson.Is{scalar.Kind}(reader)",
        DefinedType { Definition: EnumDefinition { Kind: EnumKind.String } definition } =>
            $"PhotonJson.IsOneOf(reader, {string.Join(", ", definition.Values.Select(v => CSharpText.Literal(((ScalarNode)v.Value).Text)))})",
        DefinedType { Definition: EnumDefinition { Kind: EnumKind.Integer } } => "PhotonJson.IsInteger(reader)",
        DefinedType { Definition: TupleDefinition tuple } => SpellTupleTest(tuple),
        ArrayType array when TokensOf(array.Item) is { } tokens => $"PhotonJson.FirstItemIs(reader, {tokens})",
        _ => null,
    };

    /// <summary>What tells an object type: names that must be there, names it knows, and values that are fixed.</summary>
    public static string SpellObjectShape(ApiType type)
    {
        if (type is not DefinedType { Definition: ObjectDefinition definition })
            return "new([], [], [], isOpen: true)";
        var properties = new List<ObjectProperty>();
        var seen = new HashSet<ObjectDefinition>();
        for (var current = definition; current is not null && seen.Add(current); current = current.Base)
            properties.AddRange(current.Properties);
        var required = List(properties.Where(p => p.IsRequired).Select(p => p.Name));
        var known = List(properties.Select(p => p.Name));
        var tags = string.Join(", ", properties.Where(p => FixedValuesOf(p) is not null)
            .Select(p => $"new({CSharpText.Literal(p.Name)}, {List(FixedValuesOf(p)!)})"));
        return $"new({required}, {known}, [{tags}], isOpen: {(definition.Additional == AdditionalProperties.Kept ? "true" : "false")})";
    }

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(CSharpText.Literal))}]";

    private static List<string>? FixedValuesOf(ObjectProperty property) =>
        property.Type.Rule?.Values is { Count: > 0 and <= 50 } values && values.All(v => v is ScalarNode { Kind: ScalarKind.String })
            ? [.. values.Select(v => ((ScalarNode)v).Text)]
            : null;

    private static string SpellTupleTest(TupleDefinition tuple)
    {
        var most = tuple.Rest is null ? $"{tuple.Items.Count}" : "int.MaxValue";
        return $"PhotonJson.IsTuple(reader, {tuple.RequiredCount}, {most}, {string.Join(", ", tuple.Items.Select(item => $"[{PlaceTokens(item.Type)}]"))})";
    }

    /// <summary>The tokens that an item may begin with; none where any will do.</summary>
    private static string PlaceTokens(TypeUse item) =>
        TokensOf(item) is { } tokens ? tokens + (item.IsNullable ? ", JsonTokenType.Null" : "") : "";

    private static string? TokensOf(TypeUse item)
    {
        var kinds = KindsOf(item.Type, []);
        if (item.Type is AnyType)
            return null;
        var tokens = TokenKinds.Where(t => kinds.HasFlag(t.Kind)).SelectMany(t => t.Tokens);
        return string.Join(", ", tokens.Select(t => "JsonTokenType." + t));
    }

    /// <summary>Particular types are tested before general ones.</summary>
    private static int RankOf(ApiType type) => type switch
    {
        DefinedType { Definition: EnumDefinition } => 0,
        ScalarType { Kind: Scalar.Uuid or Scalar.Date or Scalar.DateTime or Scalar.Time or Scalar.PartialTime or Scalar.Duration } => 1,
        ScalarType { Kind: Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 } => 1,
        ScalarType { Kind: Scalar.Uri } => 2,
        ScalarType { Kind: Scalar.Base64 } => 3,
        DefinedType => 2,
        AnyType => 9,
        _ => 5,
    };

    private static ValueKinds KindsOf(ApiType type, HashSet<TypeDefinition> seen) => type switch
    {
        ScalarType scalar => scalar.Kind switch
        {
            Scalar.Boolean => ValueKinds.Boolean,
            Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Single or Scalar.Double or Scalar.Decimal => ValueKinds.Number,
            _ => ValueKinds.String,
        },
        ArrayType or DefinedType { Definition: ListDefinition or TupleDefinition } => ValueKinds.Array,
        MapType or DefinedType { Definition: ObjectDefinition or MapDefinition } => ValueKinds.Object,
        DefinedType { Definition: EnumDefinition { Kind: EnumKind.String } } => ValueKinds.String,
        DefinedType { Definition: EnumDefinition { Kind: EnumKind.Integer } } => ValueKinds.Number,
        DefinedType { Definition: UnionDefinition union } when seen.Add(union) =>
            union.Cases.Aggregate(ValueKinds.None, (kinds, c) => kinds | KindsOf(c.Type.Type, seen)),
        DefinedType { Definition: UnionDefinition } => ValueKinds.None,
        _ => ValueKinds.String | ValueKinds.Number | ValueKinds.Boolean | ValueKinds.Array | ValueKinds.Object,
    };
}
