using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Checks;

/// <content>Objects and arrays.</content>
internal sealed partial class CheckCode
{
    private void WriteObject(CheckBody body, ValueRule rule, string stem, int inside)
    {
        if (rule.Required.Count > 0 && !IsGuarded(rule, ValueKinds.Object))
            body.Add(Call("requires", Names(rule.Required)));
        foreach (var (name, others) in rule.DependentRequired.Where(d => d.Value.Count > 0))
            body.Add(Call("requiresWith", [TypeScriptText.Literal(name), .. Names(others)]));
        var range = CheckText.Range(rule.MinProperties, rule.MaxProperties).ToList();
        if (range.Count > 0)
            body.Add(Call("hasMembers", range));
        WriteMembers(body, rule, stem, inside);
        if (rule.PropertyNames is { } names && !facts.IsTrivial(names))
            body.Add(Call("memberNames", CheckOf(names, stem + "Name", inside)));
    }

    private void WriteMembers(CheckBody body, ValueRule rule, string stem, int inside)
    {
        var isNoted = facts.IsNoted(rule);
        var others = rule.AdditionalProperties is { } additional && (isNoted || !facts.IsTrivial(additional)) ? additional : null;
        var patterns = rule.PatternProperties.Where(p => isNoted || others is not null || !facts.IsTrivial(p.Rule)).ToList();
        var asksOthers = others is not null || patterns.Count > 0;
        var known = rule.Properties.Where(p => isNoted || asksOthers || !facts.IsTrivial(p.Rule)).DistinctBy(p => p.Name, StringComparer.Ordinal).ToList();
        if (known.Count == 0 && !asksOthers)
            return;
        var table = known.Count == 0 ? "{}" : module.Table(IdentifierWords.Camel(stem) + "Members", known.Select(p => $"{TypeScriptText.Key(p.Name)}: {MemberCheck(p, stem)}"));
        if (known.Exists(p => isNoted || !facts.IsTrivial(p.Rule)))
            body.Add(Call("members", table));
        if (!asksOthers)
            return;
        var other = others is null ? "undefined" : others.IsNever ? "0" : CheckOf(others, stem + "Other", inside);
        body.Add(Call("otherMembers", [table, .. other == "undefined" && patterns.Count == 0 ? [] : new[] { other }, .. patterns.Select(p => PatternCheck(rule, p, stem, inside)).OfType<string>()]));
    }

    /// <summary>The check of a known member; 0 where it may be anything.</summary>
    private string MemberCheck(NamedRule property, string stem) => facts.IsTrivial(property.Rule) ? "0" : CheckOf(property.Rule, stem + Word(property.Name), 0);

    private string? PatternCheck(ValueRule rule, NamedRule part, string stem, int inside) =>
        module.Pattern(rule, part.Name) is { } pattern ? $"[{pattern}, {CheckOf(part.Rule, stem + "Matching", inside)}]" : null;

    private void WriteArray(CheckBody body, ValueRule rule, string stem, int inside)
    {
        var range = CheckText.Range(rule.MinItems, rule.MaxItems).ToList();
        if (range.Count > 0 && !IsGuarded(rule, ValueKinds.Array))
            body.Add(Call("hasItems", range));
        if (rule.UniqueItems)
            body.Add(Call("isUnique"));
        var isNoted = facts.IsNoted(rule);
        if (rule.PrefixItems.Count > 0 && (isNoted || !rule.PrefixItems.All(facts.IsTrivial)))
            body.Add(Call("firstItems", rule.PrefixItems.Select((item, i) => CheckOf(item, stem + "Item" + CheckText.Text(i + 1), inside))));
        if (rule.Items is { } items && (isNoted || !facts.IsTrivial(items)))
            body.Add(Call("eachItem", [CheckOf(items, stem + "Item", inside), .. rule.PrefixItems.Count > 0 ? new[] { CheckText.Text(rule.PrefixItems.Count) } : []]));
        if (rule.Contains is not { } contains)
            return;
        string[] limits = rule.MaxContains is { } max
            ? [rule.MinContains is { } least ? CheckText.Text(least) : "undefined", CheckText.Text(max)]
            : rule.MinContains is { } min ? [CheckText.Text(min)] : [];
        body.Add(Call("contains", [CheckOf(contains, stem + "Contained", inside), .. limits]));
    }

    /// <summary>The rule's check inside one that holds what it did not look at against others.</summary>
    private CheckBody Unevaluated(ValueRule rule, CheckBody body, string stem)
    {
        var whole = new CheckBody();
        var members = Rest(rule.UnevaluatedProperties, stem + "Unevaluated");
        var items = Rest(rule.UnevaluatedItems, stem + "UnevaluatedItem");
        whole.Add(Call("unevaluated", [body.IsEmpty ? module.Use("anything") : body.AsCheck(), members ?? "undefined", .. items is null ? [] : new[] { items }]));
        return whole;

        string? Rest(ValueRule? part, string name) => part is null ? null : part.IsNever ? "0" : CheckOf(part, name, 0);
    }

    private static string Word(string name) => IdentifierWords.Pascal(name) is { Length: > 0 } word ? word : IdentifierWords.PascalWithSymbols(name);
}
