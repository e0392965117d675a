using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Client;

/// <summary>Writes the function that reads the headers of an operation's answers: a function of its own, so that an app carries it that calls it.</summary>
internal static class HeaderCode
{
    public static void Write(CodeWriter writer, TypeScriptContext context, TypeSpelling types, ApiOperation operation, string function)
    {
        var headers = operation.Responses.SelectMany(response => response.Headers)
            .GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
            .Select(same => Merged([.. same.Select(header => PlanOf(header, types))]))
            .ToList();
        if (headers.Count == 0)
            return;
        writer.Line();
        writer.Line($"/** The headers of an answer of `{function}`, as far as they came. */");
        writer.Line($"export const {context.Names.TakeValue(function + "Headers")} = /* @__PURE__ */ $.headersOf<{{");
        using (writer.Indent())
        {
            foreach (var header in headers)
            {
                TypeScriptText.WriteDoc(writer, header.Description);
                writer.Line($"{TypeScriptText.PropertyName(header.Name)}?: {header.Type};");
            }
        }

        WriteReaders(writer, [.. headers.Select(header => $"{QuotedKey(header.Name)}: {header.Reader}")]);
    }

    private static void WriteReaders(CodeWriter writer, IReadOnlyList<string> entries)
    {
        var line = $"}}>({{ {string.Join(", ", entries)} }});";
        if (line.Length <= TypeScriptText.LineLength)
        {
            writer.Line(line);
            return;
        }

        writer.Line("}>({");
        using (writer.Indent())
        {
            foreach (var entry in entries)
                writer.Line(entry + ",");
        }

        writer.Line("});");
    }

    /// <summary>Nearly all of them need quotes, so that all have them.</summary>
    private static string QuotedKey(string name) => name == "__proto__" ? TypeScriptText.Key(name) : TypeScriptText.Literal(name);

    /// <summary>What answers say differently is a text.</summary>
    private static HeaderPlan Merged(IReadOnlyList<HeaderPlan> same) => same.All(header => header.Type == same[0].Type && header.Reader == same[0].Reader)
        ? same[0]
        : same[0] with { Type = "string", Reader = "$.textIn" };

    private static HeaderPlan PlanOf(ApiHeader header, TypeSpelling types)
    {
        var use = header.Type with { IsNullable = false };
        if (header.ContentType is { } contentType)
        {
            var isJson = contentType.Contains("json", StringComparison.OrdinalIgnoreCase);
            return new HeaderPlan(header.Name, isJson ? types.Spell(header.Type) : "string", isJson ? "$.jsonIn" : "$.textIn", header.Description);
        }

        var reader = use.Type switch
        {
            ArrayType list when ReaderOf(list.Item) is { } item => $"[$.listIn, {item}]",
            MapType map when ReaderOf(map.Value) is { } value => $"[$.membersIn, {(header.Explode ? "true" : "false")}, {{}}, {value}]",
            DefinedType { Definition: ObjectDefinition { Base: null, Discriminator: null } target } when target.Properties.All(property => ReaderOf(property.Type) is not null) =>
                $"[$.membersIn, {(header.Explode ? "true" : "false")}, {{ {string.Join(", ", target.Properties.Select(property => $"{TypeScriptText.Key(property.Name)}: {ReaderOf(property.Type)}"))} }}]",
            _ => ReaderOf(use),
        };
        return new HeaderPlan(header.Name, reader is null ? "string" : types.Spell(use), reader ?? "$.textIn", header.Description);
    }

    /// <summary>The reader of a single value; null where its text is all that can be told.</summary>
    private static string? ReaderOf(TypeUse use) => use switch
    {
        _ when TypeSpelling.IsExact(use) => "$.exactIn",
        { Type: ScalarType { Kind: Scalar.Boolean } } => "$.booleanIn",
        { Type: ScalarType { Kind: var kind } } => Scalars.IsNumber(kind) ? "$.numberIn" : "$.textIn",
        { Type: DefinedType { Definition: EnumDefinition { Kind: EnumKind.String } } } => "$.textIn",
        { Type: DefinedType { Definition: EnumDefinition { Kind: EnumKind.Integer } } } => "$.numberIn",
        _ => null,
    };

    /// <param name="Name">As the contract has it.</param>
    /// <param name="Type">In TypeScript.</param>
    /// <param name="Reader">What makes a value of the text.</param>
    /// <param name="Description">What the contract says of it.</param>
    private sealed record HeaderPlan(string Name, string Type, string Reader, string? Description);
}
