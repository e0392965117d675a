using System.Globalization;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Types;

/// <summary>Spells uses of types as TypeScript for one file, and remembers what that file must import for them.</summary>
internal sealed class TypeSpelling(TypeScriptContext context)
{
    private const int MostLiterals = 8;
    private readonly SortedSet<string> declared = new(StringComparer.Ordinal);
    private readonly SortedSet<string> exact = new(StringComparer.Ordinal);

    /// <summary>Such as <c>Product[]</c> or <c>string | null</c>.</summary>
    public string Spell(TypeUse use)
    {
        var plain = SpellPlain(use);
        return use.IsNullable && use.Type is not AnyType ? plain + " | null" : plain;
    }

    /// <summary>The same without null.</summary>
    public string SpellPlain(TypeUse use) => use.Type switch
    {
        AnyType => "unknown",
        ScalarType scalar => SpellLiterals(use.Rule, scalar.Kind) ?? SpellScalar(scalar.Kind, use.Rule),
        ArrayType array => Wrapped(Spell(array.Item)) + "[]",
        MapType map => $"{{ [name: string]: {Spell(map.Value)} }}",
        DefinedType defined => Name(defined.Definition),
        _ => throw new InvalidOperationException($"Unknown type {use.Type.GetType().Name}."),
    };

    /// <summary>The name of a declared type, which the file then imports.</summary>
    public string Name(TypeDefinition definition)
    {
        var name = context.Names.TypeName(definition);
        declared.Add(name);
        return name;
    }

    /// <summary>The same for what travels as it is, in a form with files: a file is a <c>Blob</c>.</summary>
    public string SpellSent(TypeUse use) => use.Type switch
    {
        ScalarType { Kind: Scalar.Binary } => use.IsNullable ? "Blob | null" : "Blob",
        ArrayType { Item.Type: ScalarType { Kind: Scalar.Binary } } => use.IsNullable ? "Blob[] | null" : "Blob[]",
        _ => Spell(use),
    };

    /// <summary>The lines that import what was spelled so far.</summary>
    /// <param name="toFolder">From the file to the contract's folder: <c>.</c> or <c>..</c>.</param>
    public IEnumerable<string> Imports(string toFolder) =>
        [.. RuntimeImports(toFolder), .. ImportLines(declared, toFolder + "/types")];

    /// <summary>The same without types of the contract: what their own file imports.</summary>
    public IEnumerable<string> RuntimeImports(string toFolder) => ImportLines(exact, $"{(toFolder == "." ? "" : toFolder + "/")}../runtime/check");

    /// <summary>One value as a literal type; null where there is none.</summary>
    public static string? Literal(Node value) => value is not ScalarNode scalar ? null : scalar.Kind switch
    {
        ScalarKind.String => TypeScriptText.Literal(scalar.Text),
        ScalarKind.True => "true",
        ScalarKind.False => "false",
        ScalarKind.Null => "null",
        _ => NumberLiteral(scalar.Text),
    };

    /// <summary>One value of an enum.</summary>
    public string SpellValue(Node value)
    {
        if (IsLong(value))
            exact.Add("ExactNumber");
        return Literal(value) ?? (IsLong(value) ? "ExactNumber" : "number");
    }

    /// <summary>Whether a number may have more digits than JavaScript's hold: formats int64, uint64 and decimal, integers whose rule names such a number, and enums with such values.</summary>
    public static bool IsExact(TypeUse use) => use.Type switch
    {
        ScalarType scalar => SpellNumber(scalar.Kind, use.Rule) is not (null or "number"),
        DefinedType { Definition: EnumDefinition list } => list.Values.Any(value => IsLong(value.Value)),
        _ => false,
    };

    private static string Wrapped(string type) => type.Contains(' ', StringComparison.Ordinal) && type[0] is not '{' ? $"({type})" : type.Contains(" | ", StringComparison.Ordinal) ? $"({type})" : type;

    private string SpellScalar(Scalar kind, ValueRule? rule)
    {
        if (SpellNumber(kind, rule) is not { } number)
            return kind == Scalar.Boolean ? "boolean" : "string";
        if (number != "number")
            exact.Add(number);
        return number;
    }

    private static string? SpellNumber(Scalar kind, ValueRule? rule) => kind switch
    {
        Scalar.Decimal => "Decimal",
        Scalar.UInt64 => "Int64",
        // Integers without a format are Int64 to the model too: there a number is what one expects.
        Scalar.Int64 => IsWide(rule, 0) || ValuesOf(rule, 0)?.Any(IsLong) == true ? "Int64" : "number",
        Scalar.Int32 or Scalar.Single or Scalar.Double => "number",
        _ => null,
    };

    private static bool IsLong(Node value) => value is ScalarNode { Kind: ScalarKind.Number } number && TypeScriptText.Number(number.Text) is null;

    private static bool IsWide(ValueRule? rule, int depth) =>
        rule is not null && depth < Limits.Nesting && (rule.Format == "int64" || WideNumbers.AreIn(rule) || rule.AllOf.Any(part => IsWide(part, depth + 1)));

    /// <summary>A constant or a short list of values says more than its type.</summary>
    private static string? SpellLiterals(ValueRule? rule, Scalar kind)
    {
        var values = ValuesOf(rule, 0)?.Where(value => value is not ScalarNode { Kind: ScalarKind.Null }).ToList();
        if (values is not { Count: > 0 and <= MostLiterals })
            return null;
        var literals = values.ConvertAll(value => IsOf(kind, value) ? Literal(value) : null);
        return literals.Contains(null) ? null : string.Join(" | ", literals.Distinct(StringComparer.Ordinal));
    }

    private static IReadOnlyList<Node>? ValuesOf(ValueRule? rule, int depth) => rule is null || depth > Limits.Nesting
        ? null
        : rule.Values ?? rule.AllOf.Select(part => ValuesOf(part, depth + 1)).FirstOrDefault(values => values is not null);

    private static bool IsOf(Scalar kind, Node value) => value is ScalarNode scalar && scalar.Kind switch
    {
        ScalarKind.String => Scalars.IsText(kind),
        ScalarKind.Number => Scalars.IsNumber(kind),
        ScalarKind.True or ScalarKind.False => kind == Scalar.Boolean,
        _ => false,
    };

    /// <summary>A number as JavaScript prints it; null where it holds another.</summary>
    private static string? NumberLiteral(string text)
    {
        var number = new JsonNumber(text);
        if (number.TryGetInt64(out var whole))
            return Math.Abs((decimal)whole) <= 9007199254740991 ? whole.ToString(CultureInfo.InvariantCulture) : null;
        return number.TryGetDecimal(out var value) && text.Length <= 15 ? value.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static IEnumerable<string> ImportLines(SortedSet<string> names, string from)
    {
        if (names.Count == 0)
            return [];
        var line = $"import type {{ {string.Join(", ", names)} }} from {TypeScriptText.Literal(from)};";
        return line.Length <= TypeScriptText.LineLength
            ? [line]
            : ["import type {", .. names.Select(name => $"  {name},"), $"}} from {TypeScriptText.Literal(from)};"];
    }
}
