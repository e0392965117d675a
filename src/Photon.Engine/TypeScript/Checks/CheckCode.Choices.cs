using Photon.Engine.Model;

namespace Photon.Engine.TypeScript.Checks;

/// <content>Rules that look at the same value.</content>
internal sealed partial class CheckCode
{
    private void WriteChoices(CheckBody body, ValueRule rule, string stem, int inside)
    {
        foreach (var part in rule.AllOf.Where(p => !RuleFacts.LeadsTo(p, rule)))
            AddPart(body, StatementsOf(part, stem + "Part", inside));
        WriteAlternatives(body, rule, rule.AnyOf, "anyOf", stem, inside);
        WriteAlternatives(body, rule, rule.OneOf, "oneOf", stem, inside);
        if (rule.Not is { } not && !RuleFacts.LeadsTo(not, rule))
            body.Add(Call("not", CheckOf(not, stem + "Not", inside)));
        WriteCondition(body, rule, stem, inside);
        foreach (var (name, part) in rule.DependentSchemas.Where(d => !RuleFacts.LeadsTo(d.Rule, rule)))
        {
            var statements = StatementsOf(part, stem + "With" + Word(name), inside);
            if (statements.Length > 0)
                body.Statements.Add(Block($"if ({module.Use("has")}(v, {TypeScriptText.Literal(name)}))", statements));
        }
    }

    private static void AddPart(CheckBody body, string statements)
    {
        if (statements.Length > 0)
            body.Statements.Add(statements);
    }

    private static string Block(string head, string statements) => $"{head} {{\n{CheckText.Indented(statements)}\n}}";

    private void WriteAlternatives(CheckBody body, ValueRule rule, IReadOnlyList<ValueRule> parts, string function, string stem, int inside)
    {
        if (parts.Count == 0 || parts.Any(p => RuleFacts.LeadsTo(p, rule)))
            return;

        // One branch that takes everything decides anyOf, unless somebody asks what the others looked at.
        if (function == "anyOf" && !facts.IsNoted(rule) && parts.Any(facts.IsTrivial))
            return;
        if (AllButNull(rule, parts, function == "anyOf") is { } something)
        {
            AddPart(body, NotNull(StatementsOf(something, stem + "Value", inside)));
            return;
        }

        if (parts is [var single])
            AddPart(body, StatementsOf(single, stem + "Case", inside));
        else if (rule.Discriminator is { } discriminator && rule.OneOf.Count * rule.AnyOf.Count == 0)
            WriteTagged(body, rule, discriminator, function, stem, inside);
        else
            body.Add(Call(function, Branches(parts, stem, inside)));
    }

    private List<string> Branches(IReadOnlyList<ValueRule> parts, string stem, int inside) =>
        parts.Select((part, i) => CheckOf(part, stem + "Case" + CheckText.Text(i + 1), inside)).ToList();

    /// <summary>"A or null" is said as A, so that what is wrong is said of A.</summary>
    private ValueRule? AllButNull(ValueRule rule, IReadOnlyList<ValueRule> parts, bool isAny)
    {
        if (parts.Count != 2 || facts.IsNoted(rule) || parts.FirstOrDefault(IsNull) is not { } nothing || parts.FirstOrDefault(p => p != nothing) is not { } something)
            return null;
        return isAny || (something.Kinds != ValueKinds.None && !something.Kinds.HasFlag(ValueKinds.Null)) ? something : null;
    }

    private static bool IsNull(ValueRule rule) => rule.Kinds == ValueKinds.Null && RuleFacts.IsSimple(rule);

    private static string NotNull(string statements) =>
        statements.Length == 0 || statements.StartsWith("if (v !== null", StringComparison.Ordinal) ? statements
        : statements.Contains('\n', StringComparison.Ordinal) || statements.Count(c => c == ';') > 1 || statements.StartsWith("if ", StringComparison.Ordinal) ? Block("if (v !== null)", statements)
        : "if (v !== null) " + statements;

    private void WriteTagged(CheckBody body, ValueRule rule, RuleDiscriminator discriminator, string function, string stem, int inside)
    {
        var branches = discriminator.Branches.DistinctBy(b => b.Key).Where(b => !RuleFacts.LeadsTo(b.Value, rule)).ToList();
        var table = module.Table(
            Text.IdentifierWords.Camel(stem) + "Branches",
            branches.Select(b => $"{TypeScriptText.Key(b.Key)}: {CheckOf(b.Value, stem + Word(b.Key), inside)}"));
        var tagged = Call("tagged", TypeScriptText.Literal(discriminator.PropertyName), table);
        var parts = rule.OneOf.Count > 0 ? rule.OneOf : rule.AnyOf;

        // Where each branch asks for its own tags, no other value fits any.
        var isClosed = parts.All(part => branches.Exists(b => b.Value == part) && AsksForTag(part, discriminator.PropertyName, branches.Select(b => b.Key).ToHashSet(StringComparer.Ordinal)));
        body.Add(isClosed ? $"{tagged} || f.add(\"{function}\")" : $"{tagged} || {Call(function, Branches(parts, stem, inside))}");
    }

    private static bool AsksForTag(ValueRule branch, string name, HashSet<string> tags) =>
        branch.Kinds == ValueKinds.Object && branch.Required.Contains(name)
        && branch.Properties.FirstOrDefault(p => p.Name == name)?.Rule.Values is { } values
        && values.All(value => value is Text.ScalarNode { Kind: Text.ScalarKind.String } text && tags.Contains(text.Text));

    private void WriteCondition(CheckBody body, ValueRule rule, string stem, int inside)
    {
        if (rule.If is not { } condition || RuleFacts.LeadsTo(condition, rule) || (rule.Then is null && rule.Else is null && !facts.IsNoted(rule)))
            return;
        var test = $"{module.Use("fits")}(v, f, {CheckOf(condition, stem + "If", inside)})";
        var then = rule.Then is { } first && !RuleFacts.LeadsTo(first, rule) ? StatementsOf(first, stem + "Then", inside) : "";
        var otherwise = rule.Else is { } second && !RuleFacts.LeadsTo(second, rule) ? StatementsOf(second, stem + "Else", inside) : "";
        if (then.Length == 0 && otherwise.Length == 0)
        {
            if (facts.IsNoted(rule))
                body.Statements.Add(test + ";");
            return;
        }

        if (then.Length == 0)
            body.Statements.Add(Block($"if (!{test})", otherwise));
        else
            body.Statements.Add(Block($"if ({test})", then) + (otherwise.Length > 0 ? " " + Block("else", otherwise) : ""));
    }
}
