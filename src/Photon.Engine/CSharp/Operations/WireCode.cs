using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>Spells values on their way into texts (<c>WireValue</c>) and the shapes of texts on their way back (<c>ValueShape</c>).</summary>
internal sealed class WireCode(CSharpContext context)
{
    private const int DeepestUnion = 6;
    private readonly Dictionary<ObjectDefinition, string> shapeNames = [];
    private readonly Queue<ObjectDefinition> pending = [];
    private readonly NameScope scope = new(StringComparer.Ordinal);
    private string? shapesClass;
    private XmlCode? xml;

    /// <summary>The same for XML.</summary>
    public XmlCode Xml => xml ??= new XmlCode(context, this);

    /// <summary>An argument that becomes a <c>WireValue</c>: common scalars convert by themselves.</summary>
    /// <param name="use">The value's type.</param>
    /// <param name="value">The expression, null where the value is absent.</param>
    /// <param name="isJson">Whether the text is to be JSON, in which a string has quotes.</param>
    public string Value(TypeUse use, string value, bool isJson = false)
    {
        var converts = use.Type is ScalarType
        {
            Kind: Scalar.String or Scalar.Binary or Scalar.Boolean or Scalar.Int32 or Scalar.Int64 or Scalar.Uuid,
        };
        if (converts && !isJson)
            return value;
        return $"WireValue.Of<{context.Types.SpellPlain(use.Type)}>({value}, {context.Json.Writer(use with { IsNullable = false })})";
    }

    /// <summary>The shape of a type: <c>ValueShape.Array(ValueShape.Number)</c>.</summary>
    public string Shape(TypeUse use) => Shape(use.Type, 0);

    /// <param name="type">The type.</param>
    /// <param name="depth">How deep it lies.</param>
    /// <param name="mark">Put behind names of shapes: an exclamation mark where the compiler can't see that they are set by then.</param>
    private string Shape(ApiType type, int depth, string mark = "") => type switch
    {
        // Unions may contain themselves.
        _ when depth > DeepestUnion => "ValueShape.Any",
        AnyType => "ValueShape.Any",
        ScalarType { Kind: Scalar.Boolean } => "ValueShape.Boolean",
        ScalarType { Kind: Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Single or Scalar.Double or Scalar.Decimal } => "ValueShape.Number",
        ScalarType => "ValueShape.Text",
        ArrayType array => $"ValueShape.Array({Shape(array.Item.Type, depth + 1, mark)})",
        DefinedType { Definition: TupleDefinition tuple } => $"ValueShape.Array({ItemShape(tuple, depth, mark)})",
        MapType map => $"ValueShape.Object({Shape(map.Value.Type, depth + 1, mark)})",
        DefinedType { Definition: EnumDefinition { Kind: EnumKind.String } } => "ValueShape.Text",
        DefinedType { Definition: EnumDefinition { Kind: EnumKind.Integer } } => "ValueShape.Number",
        DefinedType { Definition: ObjectDefinition definition } => NameOf(definition) + mark,
        DefinedType { Definition: UnionDefinition union } when union.Cases.Select(c => Shape(c.Type.Type, depth + 1, mark)).Distinct().ToList() is [var only] => only,
        _ => "ValueShape.Any",
    };

    /// <summary>What all items of a tuple have in common.</summary>
    private string ItemShape(TupleDefinition tuple, int depth, string mark)
    {
        var items = tuple.Rest is { } rest ? tuple.Items.Select(item => item.Type).Append(rest) : tuple.Items.Select(item => item.Type);
        return items.Select(item => Shape(item.Type, depth + 1, mark)).Distinct().ToList() is [var only] ? only : "ValueShape.Any";
    }

    /// <summary>The file with the shapes of objects, where any was asked for.</summary>
    public IEnumerable<GeneratedFile> EmitShapes()
    {
        if (shapesClass is null)
            yield break;
        var writer = CSharpFile.Begin(context);
        writer.Line("/// <summary>What JSON the fields of parameters and forms stand for.</summary>");
        using (writer.Braces($"internal static class {shapesClass}"))
        {
            while (pending.TryDequeue(out var definition))
            {
                writer.Line();
                var additional = definition.Additional == AdditionalProperties.Kept && definition.AdditionalType is { } type ? Late(type) : "";
                writer.Line($"public static ValueShape {shapeNames[definition]} {{ get; }} = ValueShape.Object({additional})");
                using (writer.Indent())
                {
                    var members = MembersOf(definition).ToList();
                    for (var i = 0; i < members.Count; i++)
                    {
                        var end = i == members.Count - 1 ? ";" : "";
                        writer.Line($".With({CSharpText.Literal(members[i].Name)}, {Late(members[i].Type)}){end}");
                    }

                    if (members.Count == 0)
                        writer.Line(";");
                }
            }
        }

        yield return CSharpFile.End(writer, "Operations", shapesClass);
    }

    /// <summary>A shape that is asked for later where it names others: they may lead back.</summary>
    private string Late(TypeUse use)
    {
        var shape = Shape(use.Type, 0, "!");
        return shapesClass is not null && shape.Contains(shapesClass, StringComparison.Ordinal) ? "() => " + shape : shape;
    }

    private string NameOf(ObjectDefinition definition)
    {
        shapesClass ??= context.Names.TakeType(context.Options.Name + "Shapes");
        if (!shapeNames.TryGetValue(definition, out var name))
        {
            if (shapeNames.Count == 0)
                ReserveMembers();
            name = scope.Take(context.Names.DeclaredName(definition));
            shapeNames.Add(definition, name);
            pending.Enqueue(definition);
        }

        return $"{shapesClass}.{name}";
    }

    private void ReserveMembers()
    {
        foreach (var member in ReservedNames.Members)
            scope.TryTake(member);
    }

    /// <summary>The properties of an object and of what it derives from.</summary>
    public static IEnumerable<ObjectProperty> MembersOf(ObjectDefinition definition)
    {
        var seen = new HashSet<ObjectDefinition>();
        for (var current = definition; current is not null && seen.Add(current); current = current.Base)
        {
            foreach (var property in current.Properties)
                yield return property;
        }
    }
}
