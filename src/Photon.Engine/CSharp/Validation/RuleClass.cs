using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Validation;

/// <summary>One static class of validators in the making.</summary>
internal sealed class RuleClass
{
    /// <summary>Types that the code of validators names: a method of the name would hide them.</summary>
    private static readonly string[] NamedTypes =
    [
        "Evaluated", "JsonDecimal", "JsonElement", "JsonEquality", "JsonKinds", "JsonValueKind", "PhotonJson", "Regex", "RegexOptions", "RuleWalk",
        "System", "TextFormats", "TimeSpan",
    ];

    private readonly NameScope members = new(StringComparer.Ordinal);
    private readonly Queue<RuleMethod> pending = [];
    private readonly Dictionary<ValueRule, string> names = [];
    private readonly CodeWriter methods = new();
    private readonly Dictionary<string, string> patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public RuleClass(string name)
    {
        Name = name;
        members.TryTake(name);
        foreach (var member in ReservedNames.Members.Concat(NamedTypes))
            members.TryTake(member);
    }

    public string Name { get; }

    public RuleMethod Add(ValueRule rule, string hint)
    {
        var name = IdentifierWords.Pascal(hint);
        if (name.Length == 0)
            name = IdentifierWords.PascalWithSymbols(hint);
        if (name.EndsWith("Rules", StringComparison.Ordinal))
            name += "Rule"; // it could be the name of another class of validators
        var method = new RuleMethod(this, members.Take(name, name + "Rule"), rule);
        names.TryAdd(rule, method.Name);
        pending.Enqueue(method);
        return method;
    }

    /// <summary>The method of one of this class's rules.</summary>
    public string NameOf(ValueRule rule) => names[rule];

    /// <summary>The field with a pattern.</summary>
    public string PatternField(string pattern) => Field(patterns, pattern, "Pattern");

    /// <summary>The field with a JSON array of allowed values.</summary>
    public string ValuesField(string json) => Field(values, json, "Values");

    /// <summary>Writes the methods that were asked for; false where there were none.</summary>
    public bool WritePending(RuleCode code)
    {
        var any = pending.Count > 0;
        while (pending.TryDequeue(out var method))
        {
            methods.Line();
            code.WriteMethod(methods, method);
        }

        return any;
    }

    public GeneratedFile End(CSharpContext context)
    {
        var writer = CSharpFile.Begin(context, "System", "System.Text.Json", "System.Text.RegularExpressions");
        using (writer.Braces($"internal static class {Name}"))
        {
            foreach (var (pattern, field) in patterns)
                writer.Line($"private static readonly Regex {field} = new({CSharpText.Literal(pattern)}, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(250));");
            foreach (var (json, field) in values)
                writer.Line($"private static readonly JsonElement {field} = PhotonJson.Parse({CSharpText.Literal(json)});");
            writer.Line();
            writer.Lines(methods.ToString().TrimEnd('\n'));
        }

        return CSharpFile.End(writer, "Validation", Name);
    }

    private string Field(Dictionary<string, string> fields, string text, string stem)
    {
        if (!fields.TryGetValue(text, out var field))
            fields.Add(text, field = members.Take(stem));
        return field;
    }
}

/// <summary>The method that checks one rule.</summary>
internal sealed record RuleMethod(RuleClass Class, string Name, ValueRule Rule)
{
    public string FullName => $"{Class.Name}.{Name}";

    /// <summary>How a class refers to it.</summary>
    public string SeenFrom(RuleClass other) => ReferenceEquals(other, Class) ? Name : FullName;
}
