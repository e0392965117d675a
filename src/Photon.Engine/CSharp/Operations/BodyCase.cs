using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;

namespace Photon.Engine.CSharp.Operations;

/// <summary>One shape of a request's body.</summary>
internal sealed class BodyCase
{
    public BodyCase(CSharpContext context, string name, Payload payload, Payload? alternative, string operationName, IReadOnlySet<string>? hidden)
    {
        Name = name;
        Payload = payload;
        Alternative = alternative;
        FormName = payload.Kind == PayloadKind.Files ? context.Names.TakeType(operationName + "Form") : null;
        Fields = FormName is null ? [] : [.. FieldsOf(context, FormName)];
        Type = FormName ?? payload.Spell(context.Types, hidden)!;
    }

    /// <summary>The case in the union: <c>Json</c>.</summary>
    public string Name { get; }

    public Payload Payload { get; }

    /// <summary>The same type as a form, which a server takes too; or null.</summary>
    public Payload? Alternative { get; }

    /// <summary>The C# type of the value.</summary>
    public string Type { get; }

    /// <summary>The record of a form with files, or null.</summary>
    public string? FormName { get; }

    /// <summary>The record's properties.</summary>
    public IReadOnlyList<FormFieldPlan> Fields { get; }

    /// <summary>The form that a server reads, or null.</summary>
    public Payload? Form => Payload.Kind == PayloadKind.Form ? Payload : Alternative;

    /// <summary>Every media type that means this shape.</summary>
    public IEnumerable<string> MediaTypes => Payload.MediaTypes.Concat(Alternative?.MediaTypes ?? []);

    private IEnumerable<FormFieldPlan> FieldsOf(CSharpContext context, string formName)
    {
        var definition = (ObjectDefinition)((DefinedType)Payload.Type!.Type).Definition;
        var parts = Payload.Contents[0].Parts.ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var (property, name) in MemberNames.OfObject(definition, _ => formName))
        {
            var type = Payload.IsFile(property.Type) ? "FilePart"
                : Payload.IsFileList(property.Type) ? "IReadOnlyList<FilePart>"
                : context.Types.SpellPlain(property.Type.Type);
            var isOptional = !property.IsRequired || property.Type.IsNullable;
            yield return new FormFieldPlan(property, name, isOptional ? type + "?" : type, parts.GetValueOrDefault(property.Name));
        }
    }
}

/// <param name="Property">The contract's property.</param>
/// <param name="Name">The record's property.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Part">How it is sent, or null where nothing is said.</param>
internal sealed record FormFieldPlan(ObjectProperty Property, string Name, string Type, ApiPart? Part);
