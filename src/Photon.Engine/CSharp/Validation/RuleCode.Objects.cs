using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Validation;

internal sealed partial class RuleCode
{
    private void WriteObject(CodeWriter writer, RuleClass asking, ValueRule rule, bool isSurelyObject)
    {
        var isNoted = facts.IsNoted(rule) && (rule.Properties.Count > 0 || rule.PatternProperties.Count > 0 || rule.AdditionalProperties is not null);
        var others = rule.AdditionalProperties is { } additional && !facts.IsTrivial(additional) ? additional : null;
        var names = rule.PropertyNames is { } nameRule && !facts.IsTrivial(nameRule) ? nameRule : null;
        var patterns = rule.PatternProperties.Where(p => isNoted || others is not null || !facts.IsTrivial(p.Rule)).ToList();
        if (!isNoted && others is null && names is null && patterns.Count == 0 && rule.Properties.All(p => facts.IsTrivial(p.Rule)))
            return;

        // With patterns it takes two looks to know that a property is none of the named ones; without, the switch's default knows.
        var tellsKnown = (isNoted && rule.AdditionalProperties is null) || (others is not null && patterns.Count > 0);
        using var test = isSurelyObject ? default : writer.Braces("if (value.ValueKind == JsonValueKind.Object)");
        using var loop = writer.Braces("foreach (var member in value.EnumerateObject())");
        if (tellsKnown)
            writer.Line($"var isKnown = {(rule.Properties.Count > 0 ? "true" : "false")};");
        writer.Line("at.Enter(member.Name);");
        if (names is not null)
            writer.Line($"at.PropertyName(member.Name, {Delegate(asking, names, "Name")});");
        WriteProperties(writer, asking, rule, tellsKnown, tellsKnown ? null : others);
        foreach (var (pattern, part) in patterns)
            WritePatternProperty(writer, asking, rule, pattern, part, tellsKnown);
        if (tellsKnown && others is not null)
        {
            using (writer.Braces("if (!isKnown)"))
                WriteCheck(writer, asking, others, "member.Value", "Other");
        }

        writer.Line("at.Leave();");
        if (isNoted && tellsKnown && rule.AdditionalProperties is null)
        {
            writer.Line("if (isKnown)");
            using (writer.Indent())
                writer.Line("at.Seen?.Add(member.Name);");
        }
        else if (isNoted)
        {
            writer.Line("at.Seen?.Add(member.Name);");
        }
    }

    private void WriteProperties(CodeWriter writer, RuleClass asking, ValueRule rule, bool tellsKnown, ValueRule? others)
    {
        var needsNames = tellsKnown || others is not null;
        var properties = rule.Properties.Where(p => needsNames || !facts.IsTrivial(p.Rule)).DistinctBy(p => p.Name, StringComparer.Ordinal).ToList();
        if (properties.Count == 0)
        {
            if (others is not null)
                WriteCheck(writer, asking, others, "member.Value", "Other");
            return;
        }

        using var choice = writer.Braces("switch (member.Name)");
        foreach (var group in properties.GroupBy(p => CheckText(asking, p), StringComparer.Ordinal))
        {
            foreach (var (name, _) in group)
                writer.Line($"case {CSharpText.Literal(name)}:");
            using (writer.Indent())
            {
                writer.Lines(group.Key);
                writer.Line("break;");
            }
        }

        if (!needsNames)
            return;
        writer.Line("default:");
        using (writer.Indent())
        {
            if (tellsKnown)
                writer.Line("isKnown = false;");
            if (others is not null)
                WriteCheck(writer, asking, others, "member.Value", "Other");
            writer.Line("break;");
        }
    }

    /// <summary>The statements of a property; properties with the same ones share them.</summary>
    private string CheckText(RuleClass asking, NamedRule property)
    {
        var writer = new CodeWriter();
        WriteCheck(writer, asking, property.Rule, "member.Value", property.Name);
        return writer.ToString().TrimEnd('\n');
    }

    private void WritePatternProperty(CodeWriter writer, RuleClass asking, ValueRule rule, string pattern, ValueRule part, bool tellsKnown)
    {
        if (PatternField(asking, rule, pattern) is not { } field)
            return;
        using (writer.Braces($"if (at.IsMatch({field}, member.Name))"))
        {
            WriteCheck(writer, asking, part, "member.Value", "Matching");
            if (tellsKnown)
                writer.Line("isKnown = true;");
        }
    }
}
