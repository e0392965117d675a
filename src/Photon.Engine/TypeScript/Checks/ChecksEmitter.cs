using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Naming;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Checks;

/// <summary>
/// Writes <c>checks.ts</c>: a check for each rule that was asked for, and a shape for each declared schema and each JSON body. Rules are named when they
/// are asked for and written at the end, when everything that is asked for is known.
/// </summary>
internal sealed class ChecksEmitter
{
    private readonly TypeScriptContext context;
    private readonly TypeSpelling types;
    private readonly CheckModule module;
    private readonly RuleFacts facts = new(format => CheckWords.FormatOf(format) is not null);
    private readonly Dictionary<TypeDefinition, string> shapeNames = [];
    private readonly Dictionary<ValueRule, string> typeNames = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CheckShape> shapes = new(StringComparer.Ordinal);
    private readonly List<CheckFunction> asked = [];

    public ChecksEmitter(TypeScriptContext context)
    {
        this.context = context;
        types = new TypeSpelling(context);
        module = new CheckModule(context.Diagnostics);
        foreach (var type in context.Model.Types)
            module.Reserve(context.Names.TypeName(type));
        foreach (var type in context.Model.Types)
        {
            var name = context.Names.TypeName(type);
            shapeNames.Add(type, module.Take(TypeScriptNames.CamelOf(name), IdentifierWords.Camel(name) + "Shape"));
            if (type.Rule is { } rule)
                typeNames.TryAdd(rule, name);
        }
    }

    /// <summary>The name of a rule's exported check in <c>checks.ts</c>; null where any value will do.</summary>
    /// <param name="rule">The rule, if there is one.</param>
    /// <param name="hint">Words for the name of a rule that is no type's own: <c>NewProductPaymentCard</c>.</param>
    public string? CheckOf(ValueRule? rule, string hint)
    {
        if (rule is null || facts.IsTrivial(rule))
            return null;
        var stem = typeNames.GetValueOrDefault(rule) ?? IdentifierWords.Pascal(hint);
        var function = module.FunctionOf(rule, stem.Length > 0 ? stem : "Value");
        if (!function.IsExported)
        {
            function.IsExported = true;
            asked.Add(function);
        }

        return function.Name;
    }

    /// <summary>The name of a type's exported shape: <c>newProduct</c>.</summary>
    public string ShapeOf(TypeDefinition definition)
    {
        var typeName = context.Names.TypeName(definition);
        shapes.TryAdd(shapeNames[definition], new CheckShape(typeName, types.Name(definition), CheckOf(definition.Rule, typeName)));
        return shapeNames[definition];
    }

    /// <summary>The name of the shape of what has no declaration, such as a body that is an array.</summary>
    /// <param name="use">The type where it is used.</param>
    /// <param name="name">In Pascal case, as the form is called: <c>CreateProductsBody</c>.</param>
    /// <param name="isSent">Whether bytes are a <c>Blob</c>.</param>
    public string ShapeOf(TypeUse use, string name, bool isSent = false)
    {
        if (use is { IsNullable: false, Type: DefinedType { Definition: var definition } } && ReferenceEquals(definition.Rule, use.Rule))
            return ShapeOf(definition);
        var known = shapes.FirstOrDefault(shape => shape.Value.Name == name).Key;
        if (known is not null)
            return known;
        var shapeName = module.Take(TypeScriptNames.CamelOf(name), IdentifierWords.Camel(name) + "Shape");
        shapes.Add(shapeName, new CheckShape(name, isSent ? types.SpellSent(use) : types.Spell(use), CheckOf(use.Rule, name)));
        return shapeName;
    }

    /// <summary>After everybody has asked.</summary>
    public IEnumerable<GeneratedFile> Emit()
    {
        foreach (var type in context.Model.Types.Where(type => type.IsDeclared))
            ShapeOf(type);
        var rules = Note();
        var code = new CheckCode(module, facts, BinaryRules.Of(context.Model), ExactRules.Of(rules));
        var functions = new List<string>();
        while (module.TryTakePending(out var function))
            functions.Add(code.FunctionOf(function));
        return [context.File("checks.ts", Text(functions))];
    }

    private string Text(List<string> functions)
    {
        foreach (var shape in shapes.Values)
        {
            module.Use("shape");
            if (shape.Check is null)
                module.Use("anything");
        }

        var writer = new CodeWriter(2);
        writer.Line();
        module.WriteHead(writer, types.Imports("."));
        foreach (var function in functions)
        {
            writer.Lines(function);
            writer.Line();
        }

        foreach (var (name, shape) in shapes)
            writer.Line($"export const {name} = /* @__PURE__ */ shape<{shape.TypeText}>({TypeScriptText.Literal(shape.Name)}, {shape.Check ?? "anything"});");
        return shapes.Count + functions.Count == 0 ? "\nexport {};\n" : "\n" + writer;
    }

    /// <summary>Takes note of every rule that is asked for, and of those inside.</summary>
    private HashSet<ValueRule> Note()
    {
        var seen = new HashSet<ValueRule>();
        var pending = new Stack<ValueRule>(asked.Select(function => function.Rule));
        while (pending.TryPop(out var rule))
        {
            if (!seen.Add(rule))
                continue;
            facts.Note(rule);
            foreach (var part in RuleFacts.PartsOf(rule))
                pending.Push(part);
        }

        return seen;
    }
}

/// <summary>A shape to write.</summary>
/// <param name="Name">What it is called at run time.</param>
/// <param name="TypeText">The type in TypeScript.</param>
/// <param name="Check">The function; null where any value will do.</param>
internal sealed record CheckShape(string Name, string TypeText, string? Check);
