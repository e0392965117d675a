using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Checks;

/// <summary>Writes the body of a check.</summary>
/// <param name="module">What the check is written into.</param>
/// <param name="facts">What is known of rules.</param>
/// <param name="binary">Rules of values that are files in a form.</param>
/// <param name="exact">Rules of numbers that may have more digits than JavaScript's hold.</param>
internal sealed partial class CheckCode(CheckModule module, RuleFacts facts, IReadOnlySet<ValueRule> binary, IReadOnlySet<ValueRule> exact)
{
    /// <summary>How many rules without a name may be written inside one another.</summary>
    private const int MostInside = 2;
    private const int MostValues = 20;

    /// <summary>The whole function of a rule.</summary>
    public string FunctionOf(CheckFunction function)
    {
        var rule = function.Rule;
        var body = BodyOf(rule, function.Stem, 0);
        if (rule.UnevaluatedProperties is not null || rule.UnevaluatedItems is not null)
            body = Unevaluated(rule, body, function.Stem);
        var text = body.AsStatements();
        var head = $"{(function.IsExported ? "export " : "")}function {function.Name}";
        return text.Length == 0
            ? $"{head}(_v: unknown, _f: {module.Use("Found")}): void {{}}"
            : $"{head}(v: unknown, f: {module.Use("Found")}): void {{\n{CheckText.Indented(text)}\n}}";
    }

    /// <summary>A part as an argument: the name of a function, or a short one.</summary>
    private string CheckOf(ValueRule rule, string stem, int inside)
    {
        if (facts.IsTrivial(rule) && !facts.IsNoted(rule))
            return module.Use("anything");
        if (!IsWrittenInside(rule, inside))
            return NameOf(rule, stem);
        var body = BodyOf(rule, stem, inside + 1);
        return body.IsEmpty ? module.Use("anything") : body.AsCheck();
    }

    /// <summary>A part that looks at the same value, as statements.</summary>
    private string StatementsOf(ValueRule rule, string stem, int inside)
    {
        if (facts.IsTrivial(rule) && !facts.IsNoted(rule))
            return "";
        return IsWrittenInside(rule, inside) ? BodyOf(rule, stem, inside + 1).AsStatements() : $"{NameOf(rule, stem)}(v, f);";
    }

    private string NameOf(ValueRule rule, string stem) => module.FunctionOf(rule, stem).Name;

    /// <summary>Whether a rule is little enough to be written where it is used.</summary>
    private bool IsWrittenInside(ValueRule rule, int inside)
    {
        if (facts.IsNoted(rule) || module.IsNamed(rule))
            return false;
        if (RuleFacts.IsSimple(rule))
            return rule.NameParts.Count == 0 || rule.Values is not { Count: > MostValues };
        return inside < MostInside && rule.NameParts.Count == 0 && rule is { Properties.Count: 0, PatternProperties.Count: 0, UnevaluatedItems: null, UnevaluatedProperties: null, If: null, DependentSchemas.Count: 0 }
            && RuleFacts.PartsOf(rule).Count() <= 2;
    }

    private CheckBody BodyOf(ValueRule rule, string stem, int inside)
    {
        var body = new CheckBody();
        if (rule.IsNever)
        {
            body.Guard = Call("isNever");
            return body;
        }

        if (!WriteValues(body, rule, stem))
            WriteKinds(body, rule);
        WriteText(body, rule);
        WriteNumber(body, rule);
        WriteObject(body, rule, stem, inside);
        WriteArray(body, rule, stem, inside);
        WriteChoices(body, rule, stem, inside);
        return body;
    }

    private string Call(string function, params IEnumerable<string> arguments) => CheckText.Call(module.Use(function), arguments);

    /// <summary>Known values need no kind: those of another are left out.</summary>
    private bool WriteValues(CheckBody body, ValueRule rule, string stem)
    {
        if (rule.Values is not { } listed)
            return false;
        var values = listed.Where(value => Fits(value, rule.Kinds)).ToList();
        if (values.Count == 0)
        {
            body.Guard = Call("isNever");
            return true;
        }

        var isPlain = !exact.Contains(rule)
            && values.All(value => value is ScalarNode scalar && (scalar.Kind != ScalarKind.Number || TypeScriptText.Number(scalar.Text) is not null));
        var list = CheckText.Array(values.Select(value => CheckText.Value(value, () => module.Use("ExactNumber"))));
        if (values.Count > 1 || !isPlain)
            list = module.Constant(IdentifierWords.Camel(stem) + "Values", list);
        body.Guard = Call(isPlain ? "isOneOf" : "isEqualTo", list);
        return true;
    }

    private static bool Fits(Node value, ValueKinds kinds)
    {
        var kind = NodeValues.KindOf(value);
        return kinds == ValueKinds.None || kinds.HasFlag(kind) || (kind == ValueKinds.Integer && kinds.HasFlag(ValueKinds.Number));
    }

    private void WriteKinds(CheckBody body, ValueRule rule)
    {
        var kinds = rule.Kinds.HasFlag(ValueKinds.Number) ? rule.Kinds & ~ValueKinds.Integer : rule.Kinds;
        if (kinds == ValueKinds.None)
            return;
        body.SkipsNull = kinds.HasFlag(ValueKinds.Null) && kinds != ValueKinds.Null && !AsksOfNull(rule);
        if (body.SkipsNull)
            kinds &= ~ValueKinds.Null;
        body.Guard = kinds switch
        {
            ValueKinds.Null => Call("isNull"),
            ValueKinds.Boolean => Call("isBoolean"),
            ValueKinds.Integer => Call(!exact.Contains(rule) ? "isInteger" : IsPlainInt64(rule) ? "isInt64" : "isWhole"),
            ValueKinds.Number => Call(exact.Contains(rule) ? "isDecimal" : "isNumber"),
            ValueKinds.String when binary.Contains(rule) || rule.Format == "binary" => Call("isBinary"),
            ValueKinds.String => Call("isString", CheckText.Range(rule.MinLength, rule.MaxLength)),
            ValueKinds.Array => Call("isArray", CheckText.Range(rule.MinItems, rule.MaxItems)),
            ValueKinds.Object => Call("isObject", Names(rule.Required)),
            _ => Call("isAny", CheckWords.NamesOf(kinds)),
        };
    }

    /// <summary>Whether a rule may refuse null by other words than its kinds.</summary>
    private static bool AsksOfNull(ValueRule rule) =>
        rule is not { AllOf.Count: 0, AnyOf.Count: 0, OneOf.Count: 0, Not: null, If: null, UnevaluatedItems: null, UnevaluatedProperties: null };

    private static bool IsPlainInt64(ValueRule rule) => rule is { Format: "int64", Minimum: null, ExclusiveMinimum: null, Maximum: null, ExclusiveMaximum: null };

    /// <summary>Whether the guard has asked for limits already.</summary>
    private static bool IsGuarded(ValueRule rule, ValueKinds kind) =>
        rule.Values is null && (rule.Kinds == kind || (rule.Kinds == (kind | ValueKinds.Null) && !AsksOfNull(rule)));

    private void WriteText(CheckBody body, ValueRule rule)
    {
        var range = CheckText.Range(rule.MinLength, rule.MaxLength).ToList();
        if (range.Count > 0 && (!IsGuarded(rule, ValueKinds.String) || body.Guard!.StartsWith("isBinary", StringComparison.Ordinal)))
            body.Add(Call("hasLength", range));
        if (rule.Pattern is { } pattern && module.Pattern(rule, pattern) is { } constant)
            body.Add(Call("hasPattern", constant));
        if (rule.Format is { } format && CheckWords.FormatOf(format) is { } test)
            body.Add(Call("hasFormat", TypeScriptText.Literal(format), module.Use(test)));
    }

    private void WriteNumber(CheckBody body, ValueRule rule)
    {
        Limit(body, rule, rule.Minimum, "atLeast");
        Limit(body, rule, rule.ExclusiveMinimum, "above");
        Limit(body, rule, rule.Maximum, "atMost");
        Limit(body, rule, rule.ExclusiveMaximum, "below");
        if (rule.MultipleOf is { } step)
            body.Add(Call("multipleOf", TypeScriptText.Number(step.Text) ?? TypeScriptText.Literal(step.Text)));
        if (rule.Format is null || WholeNumberBounds.Of(rule.Format) is not var (min, max) || (rule.Kinds & (ValueKinds.Integer | ValueKinds.Number)) == 0
            || (IsPlainInt64(rule) && IsGuarded(rule, ValueKinds.Integer)))
        {
            return;
        }

        if (rule.Minimum is null && rule.ExclusiveMinimum is null)
            Limit(body, rule, new JsonNumber(min), "atLeast");
        if (rule.Maximum is null && rule.ExclusiveMaximum is null)
            Limit(body, rule, new JsonNumber(max), "atMost");
    }

    private void Limit(CheckBody body, ValueRule rule, JsonNumber? limit, string function)
    {
        if (limit is not { } number)
            return;
        var plain = TypeScriptText.Number(number.Text);
        body.Add(plain is null || exact.Contains(rule)
            ? Call(function + "Exactly", plain ?? TypeScriptText.Literal(number.Text))
            : Call(function, plain));
    }

    private static IEnumerable<string> Names(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).Select(TypeScriptText.Literal);
}
