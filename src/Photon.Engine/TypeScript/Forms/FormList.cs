using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Fields;
using Photon.Engine.TypeScript.Forms.Words;
using Photon.Engine.TypeScript.Naming;

namespace Photon.Engine.TypeScript.Forms;

/// <summary>Finds what has a form: each declared object and union, and what a body is made of.</summary>
internal sealed class FormList
{
    private readonly TypeScriptNames names;
    private readonly NameScope fileNames = new(FileNameComparer.Instance);
    private readonly Dictionary<TypeDefinition, List<Node>> examples = [];
    private readonly List<EmittedForm> bodies = [];

    private FormList(ApiModel model, TypeScriptNames names)
    {
        this.names = names;
        foreach (var type in model.Types)
        {
            fileNames.TryTake(names.TypeName(type));
            if (type is { IsDeclared: true } and (ObjectDefinition or UnionDefinition))
                examples.Add(type, [.. type.Examples]);
        }

        foreach (var operation in model.Operations)
        {
            foreach (var content in operation.Body?.Contents ?? [])
            {
                if (content is { Type: { } type, Kind: ContentKind.Json or ContentKind.FormUrlEncoded or ContentKind.Multipart })
                    Add(operation, content, type);
            }

            if (operation.Body is { } body && WholeBody.Of(body) is { } found)
                AddBody(operation, found.Type, found.Examples, found.Whole);
        }
    }

    public static IReadOnlyList<EmittedForm> Of(ApiModel model, TypeScriptNames names)
    {
        var list = new FormList(model, names);
        var forms = list.examples.Select(entry => new EmittedForm(names.TypeName(entry.Key), UseOf(entry.Key), entry.Key, entry.Value));
        return [.. forms.Concat(list.bodies).OrderBy(form => form.Name, StringComparer.Ordinal)];
    }

    private void Add(ApiOperation operation, ApiContent content, TypeUse type)
    {
        var shown = content.Examples.Where(example => !example.IsSerialized).Select(example => example.Value);
        if (type is { IsNullable: false, Type: DefinedType { Definition: var definition } } && SaysTheSame(type.Rule, definition.Rule))
        {
            if (!examples.TryGetValue(definition, out var known))
                examples.Add(definition, known = []);
            known.InsertRange(0, shown);
            known.AddRange(definition.Examples.Where(example => !known.Contains(example)));
            return;
        }

        if (bodies.Exists(body => body.Type == type))
            return;
        AddBody(operation, type, [.. shown], null);
    }

    private void AddBody(ApiOperation operation, TypeUse type, IReadOnlyList<Node> shown, WholeBody? whole)
    {
        var stem = IdentifierWords.Pascal([names.OperationName(operation)]);
        bodies.Add(new EmittedForm(fileNames.Take(stem + "Body"), type, null, shown) { Label = LabelText.OfName(string.Join(' ', operation.NameParts)), Whole = whole });
    }

    /// <summary>A reference with a description says what it refers to.</summary>
    private static bool SaysTheSame(ValueRule? rule, ValueRule? other)
    {
        var parts = new RuleView(rule).Parts;
        return ReferenceEquals(rule, other) || (other is not null && parts.TakeWhile(part => !ReferenceEquals(part, other)).All(IsOnlyReference) && parts.Contains(other));
    }

    private static bool IsOnlyReference(ValueRule rule) =>
        rule is
        {
            AllOf.Count: 1, AnyOf.Count: 0, OneOf.Count: 0, Values: null, Required.Count: 0, Properties.Count: 0, AdditionalProperties: null, PropertyNames: null, MinProperties: null,
            MaxProperties: null, Not: null, If: null, Items: null, MinItems: null, MaxItems: null, UniqueItems: false, UnevaluatedProperties: null, DependentRequired.Count: 0, DependentSchemas.Count: 0,
            PatternProperties.Count: 0, Contains: null,
        };

    private static TypeUse UseOf(TypeDefinition definition) => new(new DefinedType(definition), false, definition.Rule);
}
