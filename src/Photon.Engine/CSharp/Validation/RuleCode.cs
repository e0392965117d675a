using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Validation;

/// <summary>Writes the body of a validator.</summary>
internal sealed partial class RuleCode(CSharpContext context, RuleFacts facts, RulesEmitter rules)
{
    public void WriteMethod(CodeWriter writer, RuleMethod method)
    {
        var rule = method.Rule;
        using var body = writer.Braces($"internal static void {method.Name}(JsonElement value, RuleWalk at)");
        var isUnevaluatedAsked = rule.UnevaluatedItems is not null || rule.UnevaluatedProperties is not null;
        if (isUnevaluatedAsked)
            writer.Line("var outer = at.BeginNoting();");
        var mayReturn = !isUnevaluatedAsked && !RuleFacts.IsSimple(rule);
        WriteOwn(writer, method.Class, rule, "value", mayReturn);
        WriteChoices(writer, method.Class, rule);
        WriteObject(writer, method.Class, rule, isSurelyObject: mayReturn && rule is { Kinds: ValueKinds.Object, Values: null });
        WriteArray(writer, method.Class, rule);
        if (!isUnevaluatedAsked)
            return;
        if (rule.UnevaluatedProperties is { } properties)
            writer.Line($"at.UnevaluatedProperties(value, {Delegate(method.Class, properties, "UnevaluatedProperty")});");
        if (rule.UnevaluatedItems is { } items)
            writer.Line($"at.UnevaluatedItems(value, {Delegate(method.Class, items, "UnevaluatedItem")});");
        writer.Line("at.EndNoting(outer);");
    }

    /// <summary>The checks of a part at its place: a few statements, or a call.</summary>
    private void WriteCheck(CodeWriter writer, RuleClass asking, ValueRule rule, string value, string hint)
    {
        if (facts.IsTrivial(rule) && !facts.IsNoted(rule))
            return;
        if (RuleFacts.IsSimple(rule) && !facts.IsNoted(rule))
            WriteOwn(writer, asking, rule, value, mayReturn: false);
        else
            writer.Line($"{rules.MethodOf(rule, asking, hint).SeenFrom(asking)}({value}, at);");
    }

    private string Delegate(RuleClass asking, ValueRule rule, string hint) => rules.MethodOf(rule, asking, hint).SeenFrom(asking);

    /// <summary>What a rule says of the value itself.</summary>
    private void WriteOwn(CodeWriter writer, RuleClass asking, ValueRule rule, string value, bool mayReturn)
    {
        if (rule.IsNever)
            writer.Line("at.Never();");
        WriteKinds(writer, rule, value, mayReturn);
        if (rule.Values is { } values)
            WriteValues(writer, asking, values, value);
        Limit(writer, "MinLength", value, rule.MinLength);
        Limit(writer, "MaxLength", value, rule.MaxLength);
        if (rule.Pattern is { } pattern && PatternField(asking, rule, pattern) is { } field)
            writer.Line($"at.Pattern({value}, {field}, {CSharpText.Literal(pattern)});");
        WriteFormat(writer, rule, value);
        Limit(writer, "Minimum", value, rule.Minimum);
        Limit(writer, "Above", value, rule.ExclusiveMinimum);
        Limit(writer, "Maximum", value, rule.Maximum);
        Limit(writer, "Below", value, rule.ExclusiveMaximum);
        Limit(writer, "MultipleOf", value, rule.MultipleOf);
        Limit(writer, "MinItems", value, rule.MinItems);
        Limit(writer, "MaxItems", value, rule.MaxItems);
        if (rule.UniqueItems)
            writer.Line($"at.UniqueItems({value});");
        if (rule.Required.Count > 0)
            writer.Line($"at.Required({value}, {Literals(rule.Required)});");
        foreach (var (name, others) in rule.DependentRequired.Where(d => d.Value.Count > 0))
            writer.Line($"at.RequiredWith({value}, {CSharpText.Literal(name)}, {Literals(others)});");
        Limit(writer, "MinProperties", value, rule.MinProperties);
        Limit(writer, "MaxProperties", value, rule.MaxProperties);
    }

    private static void WriteKinds(CodeWriter writer, ValueRule rule, string value, bool mayReturn)
    {
        if (rule.Kinds == ValueKinds.None || (rule.Values is { } values && values.All(v => Fits(v, rule.Kinds))))
            return;
        if (!mayReturn)
        {
            writer.Line($"at.Is({value}, {RuleText.Kinds(rule.Kinds)});");
            return;
        }

        writer.Line($"if (!at.Is({value}, {RuleText.Kinds(rule.Kinds)}))");
        using (writer.Indent())
            writer.Line("return;");
    }

    private static bool Fits(Node value, ValueKinds kinds) => value switch
    {
        ObjectNode => kinds.HasFlag(ValueKinds.Object),
        ArrayNode => kinds.HasFlag(ValueKinds.Array),
        ScalarNode { Kind: ScalarKind.String } => kinds.HasFlag(ValueKinds.String),
        ScalarNode { Kind: ScalarKind.Number } => kinds.HasFlag(ValueKinds.Number),
        ScalarNode { Kind: ScalarKind.Null } => kinds.HasFlag(ValueKinds.Null),
        _ => kinds.HasFlag(ValueKinds.Boolean),
    };

    private static void WriteValues(CodeWriter writer, RuleClass asking, IReadOnlyList<Node> values, string value)
    {
        if (values.Count > 0 && values.All(v => v is ScalarNode { Kind: ScalarKind.String }))
        {
            writer.Line($"at.OneOf({value}, {Literals([.. values.Select(v => ((ScalarNode)v).Text)])});");
            return;
        }

        var field = asking.ValuesField($"[{string.Join(",", values.Select(NodeJson.Compact))}]");
        writer.Line($"at.OneOf({value}, {field});");
    }

    private static void WriteFormat(CodeWriter writer, ValueRule rule, string value)
    {
        if (rule.Format is not { } format)
            return;
        if (RuleText.FormatOf(format) is var (method, description))
            writer.Line($"at.Format({value}, TextFormats.{method}, {CSharpText.Literal(description)});");
        if (WholeNumberBounds.Of(format) is not var (min, max) || !(rule.Kinds.HasFlag(ValueKinds.Integer) || rule.Kinds.HasFlag(ValueKinds.Number)))
            return;
        if (rule.Minimum is null && rule.ExclusiveMinimum is null)
            writer.Line($"at.Minimum({value}, \"{min}\");");
        if (rule.Maximum is null && rule.ExclusiveMaximum is null)
            writer.Line($"at.Maximum({value}, \"{max}\");");
    }

    private void WriteChoices(CodeWriter writer, RuleClass asking, ValueRule rule)
    {
        foreach (var part in rule.AllOf.Where(p => !RuleFacts.LeadsTo(p, rule)))
            WriteCheck(writer, asking, part, "value", "All");
        WriteAlternatives(writer, asking, rule, rule.AnyOf, "AnyOf");
        WriteAlternatives(writer, asking, rule, rule.OneOf, "OneOf");
        if (rule.Not is { } not && !RuleFacts.LeadsTo(not, rule))
            writer.Line($"at.Not(value, {Delegate(asking, not, "Not")});");
        WriteCondition(writer, asking, rule);
        foreach (var (name, part) in rule.DependentSchemas.Where(d => !RuleFacts.LeadsTo(d.Rule, rule)))
        {
            using (writer.Braces($"if (RuleWalk.Has(value, {CSharpText.Literal(name)}))"))
                WriteCheck(writer, asking, part, "value", "With " + name);
        }
    }

    private void WriteAlternatives(CodeWriter writer, RuleClass asking, ValueRule rule, IReadOnlyList<ValueRule> parts, string method)
    {
        if (parts.Count == 0 || parts.Any(p => RuleFacts.LeadsTo(p, rule)))
            return;

        // One branch that takes everything decides anyOf, unless somebody asks what the others looked at.
        if (method == "AnyOf" && !facts.IsNoted(rule) && parts.Any(facts.IsTrivial))
            return;
        if (parts.Count == 2 && parts.FirstOrDefault(IsNull) is { } nothing && parts.FirstOrDefault(p => p != nothing) is { } something
            && !facts.IsNoted(rule) && (method == "AnyOf" || (something.Kinds != ValueKinds.None && !something.Kinds.HasFlag(ValueKinds.Null))))
        {
            // "A or null" is said as A, for messages that speak of A.
            using (writer.Braces("if (value.ValueKind != JsonValueKind.Null)"))
                WriteCheck(writer, asking, something, "value", "Value");
            return;
        }

        var branches = parts.Select((p, i) => Delegate(asking, p, "Case " + RuleText.Text(i + 1))).ToList();
        var call = $"at.{method}(value, [{string.Join(", ", branches)}]);";
        if (rule.Discriminator is not { } discriminator)
        {
            writer.Line(call);
            return;
        }

        using var choice = writer.Braces($"switch (RuleWalk.Discriminator(value, {CSharpText.Literal(discriminator.PropertyName)}))");
        foreach (var group in discriminator.Branches.DistinctBy(b => b.Key).Where(b => !RuleFacts.LeadsTo(b.Value, rule)))
        {
            writer.Line($"case {CSharpText.Literal(group.Key)}:");
            using (writer.Indent())
            {
                WriteCheck(writer, asking, group.Value, "value", group.Key);
                writer.Line("break;");
            }
        }

        writer.Line("default:");
        using (writer.Indent())
        {
            writer.Line(call);
            writer.Line("break;");
        }
    }

    private static bool IsNull(ValueRule rule) => rule.Kinds == ValueKinds.Null && RuleFacts.IsSimple(rule);

    private void WriteCondition(CodeWriter writer, RuleClass asking, ValueRule rule)
    {
        if (rule.If is not { } condition || RuleFacts.LeadsTo(condition, rule) || (rule.Then is null && rule.Else is null && !facts.IsNoted(rule)))
            return;
        var test = $"at.Matches(value, {Delegate(asking, condition, "If")})";
        if (rule.Then is null && rule.Else is null)
        {
            writer.Line($"{test.Replace("at.", "_ = at.", StringComparison.Ordinal)};");
            return;
        }

        using (writer.Braces($"if ({test})"))
        {
            if (rule.Then is { } then && !RuleFacts.LeadsTo(then, rule))
                WriteCheck(writer, asking, then, "value", "Then");
        }

        if (rule.Else is { } otherwise && !RuleFacts.LeadsTo(otherwise, rule))
        {
            using (writer.Braces("else"))
                WriteCheck(writer, asking, otherwise, "value", "Else");
        }
    }

    private void WriteArray(CodeWriter writer, RuleClass asking, ValueRule rule)
    {
        if (rule.Contains is { } contains)
        {
            var max = rule.MaxContains is { } most ? $", {RuleText.Text(most)}" : "";
            writer.Line($"at.Contains(value, {Delegate(asking, contains, "Contained")}, {RuleText.Text(rule.MinContains ?? 1)}{max});");
        }

        var isNoted = facts.IsNoted(rule) && (rule.PrefixItems.Count > 0 || rule.Items is not null);
        if (!isNoted && rule.PrefixItems.All(facts.IsTrivial) && (rule.Items is null || facts.IsTrivial(rule.Items)))
            return;
        if (!isNoted && rule.PrefixItems.Count == 0)
        {
            writer.Line($"at.Items(value, {Delegate(asking, rule.Items!, asking.NameOf(rule) + " item")});");
            return;
        }

        using var test = writer.Braces("if (value.ValueKind == JsonValueKind.Array)");
        writer.Line("var index = 0;");
        using var loop = writer.Braces("foreach (var item in value.EnumerateArray())");
        writer.Line("at.Enter(index);");
        WriteItem(writer, asking, rule);
        writer.Line("at.Leave();");
        if (isNoted && rule.Items is not null)
            writer.Line("at.Seen?.Add(index);");
        else if (isNoted)
        {
            writer.Line($"if (index < {RuleText.Text(rule.PrefixItems.Count)})");
            using (writer.Indent())
                writer.Line("at.Seen?.Add(index);");
        }

        writer.Line("index++;");
    }

    private void WriteItem(CodeWriter writer, RuleClass asking, ValueRule rule)
    {
        if (rule.PrefixItems.Count == 0)
        {
            WriteCheck(writer, asking, rule.Items!, "item", "Item");
            return;
        }

        using var places = writer.Braces("switch (index)");
        for (var i = 0; i < rule.PrefixItems.Count; i++)
        {
            writer.Line($"case {RuleText.Text(i)}:");
            using (writer.Indent())
            {
                WriteCheck(writer, asking, rule.PrefixItems[i], "item", "Item " + RuleText.Text(i + 1));
                writer.Line("break;");
            }
        }

        if (rule.Items is not { } rest || facts.IsTrivial(rest))
            return;
        writer.Line("default:");
        using (writer.Indent())
        {
            WriteCheck(writer, asking, rest, "item", "Item");
            writer.Line("break;");
        }
    }

    private string? PatternField(RuleClass asking, ValueRule rule, string pattern)
    {
        if (EcmaPattern.Translate(pattern) is { } translated)
            return asking.PatternField(translated);
        context.Diagnostics.Report(Codes.UntranslatablePattern, (rule.Node is ObjectNode schema ? schema["pattern"] ?? schema : rule.Node).Location, pattern);
        return null;
    }

    private static void Limit(CodeWriter writer, string method, string value, long? limit)
    {
        if (limit is { } number)
            writer.Line($"at.{method}({value}, {RuleText.Text(number)});");
    }

    private static void Limit(CodeWriter writer, string method, string value, JsonNumber? limit)
    {
        if (limit is { } number)
            writer.Line($"at.{method}({value}, {CSharpText.Literal(number.Text)});");
    }

    private static string Literals(IReadOnlyList<string> texts) => string.Join(", ", texts.Select(CSharpText.Literal));
}
