using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Naming;

namespace Photon.Engine.TypeScript.Checks;

/// <summary><c>checks.ts</c> in the making: its names, what it imports, its constants and functions.</summary>
internal sealed class CheckModule
{
    private readonly DiagnosticBag diagnostics;
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);
    private readonly NameScope names = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> constants = new(StringComparer.Ordinal);
    private readonly List<string> constantLines = [];
    private readonly Dictionary<ValueRule, CheckFunction> functions = [];
    private readonly Queue<CheckFunction> pending = [];

    public CheckModule(DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        foreach (var name in TypeScriptWords.Reserved.Concat(CheckWords.Runtime))
            names.TryTake(name);
    }

    /// <summary>Keeps a name from being given to anything here: that of a type, which may be imported.</summary>
    public void Reserve(string name) => names.TryTake(name);

    /// <summary>A free name.</summary>
    public string Take(params ReadOnlySpan<string> candidates) => names.Take(candidates);

    /// <summary>A function or type of the runtime.</summary>
    public string Use(string name)
    {
        used.Add(name);
        return name;
    }

    /// <summary>The check of a rule; it is written later.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="stem">Its name in Pascal case, if it has none yet.</param>
    public CheckFunction FunctionOf(ValueRule rule, string stem)
    {
        if (!functions.TryGetValue(rule, out var function))
        {
            function = new CheckFunction(rule, names.Take("check" + stem));
            functions.Add(rule, function);
            pending.Enqueue(function);
        }

        return function;
    }

    public bool TryTakePending(out CheckFunction function) => pending.TryDequeue(out function!);

    /// <summary>A constant of the module with this value; two that are written alike are one.</summary>
    public string Constant(string stem, string value, string? type = null)
    {
        if (constants.TryGetValue(value, out var known))
            return known;
        var name = names.Take(stem);
        constants.Add(value, name);
        constantLines.Add($"const {name}{(type is null ? "" : ": " + type)} = {value};");
        return name;
    }

    /// <summary>Whether the rule has a function of its own already.</summary>
    public bool IsNamed(ValueRule rule) => functions.ContainsKey(rule);

    /// <summary>A constant table of checks.</summary>
    public string Table(string stem, IEnumerable<string> entries) =>
        Constant(stem, $"{{\n{string.Concat(entries.Select(entry => CheckText.Indented(entry) + ",\n"))}}}", $"Record<string, {Use("Check")} | 0>");

    /// <summary>A pattern as a regular expression; null where .NET can't say it: what the server does not check, forms don't either.</summary>
    public string? Pattern(ValueRule rule, string pattern)
    {
        if (EcmaPattern.Translate(pattern) is not null)
            return Constant("pattern", $"/* @__PURE__ */ {Use("regex")}({TypeScriptText.Literal(pattern)})");
        if (reported.Add(pattern))
            diagnostics.Report(Codes.StrangePattern, (rule.Node is ObjectNode schema ? schema["pattern"] ?? schema : rule.Node).Location, pattern);
        return null;
    }

    /// <summary>What is before the functions.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="imports">Lines that import types.</param>
    public void WriteHead(CodeWriter writer, IEnumerable<string> imports)
    {
        if (used.Count > 0)
            writer.Lines(CheckText.Import(used.OrderBy(name => name, StringComparer.OrdinalIgnoreCase).ThenBy(name => name, StringComparer.Ordinal).Select(name => CheckWords.IsType(name) ? "type " + name : name), "../runtime/check"));
        foreach (var line in imports)
            writer.Line(line);
        writer.Line();
        foreach (var line in constantLines)
            writer.Lines(line);
        writer.Line();
    }
}

/// <summary>The function that checks one rule.</summary>
internal sealed class CheckFunction(ValueRule rule, string name)
{
    public ValueRule Rule => rule;

    /// <summary><c>checkNewProduct</c></summary>
    public string Name => name;

    /// <summary>The name without its beginning: <c>NewProduct</c>.</summary>
    public string Stem => name["check".Length..];

    public bool IsExported { get; set; }

    /// <summary>Its lines, once they are written.</summary>
    public string Text { get; set; } = "";
}
