using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Validation;

/// <summary>
/// Validators as straight-line code: a class for each rule that the contract names, and one for each operation's own. Rules are named when
/// they are asked for and written at the end, when everything that is asked for is known.
/// </summary>
internal sealed class RulesEmitter(CSharpContext context)
{
    private readonly RuleFacts facts = new(format => RuleText.FormatOf(format) is not null);
    private readonly Dictionary<ValueRule, RuleMethod> methods = [];
    private readonly Dictionary<string, RuleClass> ownClasses = new(StringComparer.Ordinal);
    private readonly List<RuleClass> classes = [];
    private readonly List<ValueRule> roots = [];

    /// <summary>The validator of a rule as a method; null where any value will do.</summary>
    /// <param name="rule">The rule, if there is one.</param>
    /// <param name="owner">The operation, whose class takes rules without a name.</param>
    /// <param name="hint">Words for the method's name.</param>
    public string? CheckOf(ValueRule? rule, string owner, string hint)
    {
        if (rule is null || facts.IsTrivial(rule))
            return null;
        roots.Add(rule);
        if (rule.NameParts.Count > 0 || methods.ContainsKey(rule))
            return MethodOf(rule, null, hint).FullName;
        if (!ownClasses.TryGetValue(owner, out var ownClass))
            ownClasses.Add(owner, ownClass = NewClass(owner));
        return MethodOf(rule, ownClass, hint).FullName;
    }

    /// <summary>Writes every validator that was asked for, and those that they lead to.</summary>
    public IEnumerable<GeneratedFile> Emit()
    {
        NoteAll();
        var code = new RuleCode(context, facts, this);

        // Writing one class may ask for others, and for more methods of those that are written.
        for (var found = true; found;)
        {
            found = false;
            foreach (var ruleClass in classes.ToArray())
                found |= ruleClass.WritePending(code);
        }

        return classes.Select(c => c.End(context));
    }

    /// <summary>The method of a rule; a new one goes to its own class if the contract names it, else to the class that asks.</summary>
    public RuleMethod MethodOf(ValueRule rule, RuleClass? asking, string hint)
    {
        if (methods.TryGetValue(rule, out var known))
            return known;
        var method = rule.NameParts.Count > 0 || asking is null
            ? NewClass(IdentifierWords.Pascal(rule.NameParts) is { Length: > 0 } name ? name : "Schema").Add(rule, "Check")
            : asking.Add(rule, hint);
        methods.Add(rule, method);
        return method;
    }

    private RuleClass NewClass(string stem)
    {
        var ruleClass = new RuleClass(context.Names.TakeType(stem + "Rules", stem + "Checks"));
        classes.Add(ruleClass);
        return ruleClass;
    }

    private void NoteAll()
    {
        var seen = new HashSet<ValueRule>();
        var pending = new Stack<ValueRule>(roots);
        while (pending.TryPop(out var rule))
        {
            if (!seen.Add(rule))
                continue;
            facts.Note(rule);
            foreach (var part in RuleFacts.PartsOf(rule))
                pending.Push(part);
        }
    }
}
