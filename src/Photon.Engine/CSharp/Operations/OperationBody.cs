using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;

namespace Photon.Engine.CSharp.Operations;

/// <summary>The body of a request: the contract's preferred shape of it.</summary>
internal sealed class OperationBody
{
    public OperationBody(CSharpContext context, ApiOperation operation, ApiBody body, string operationName)
    {
        var payloads = Payload.OfRequest(body.Contents);
        Payload = payloads[0];
        Name = context.Names.BodyName(operation);
        IsRequired = body.IsRequired;
        FormName = Payload.Kind == PayloadKind.Files ? context.Names.TakeType(operationName + "Form") : null;
        Fields = FormName is null ? [] : [.. FieldsOf(context, FormName)];
        var type = Payload.Kind switch
        {
            PayloadKind.Text => "string",
            PayloadKind.Stream => "Stream",
            PayloadKind.Files => FormName!,
            _ => context.Types.Spell(Payload.Type!),
        };
        Type = IsRequired || type.EndsWith('?') ? type : type + "?";

        // A form of the same type is only another way to say the same.
        Alternative = payloads.FirstOrDefault(p =>
            Payload.Kind == PayloadKind.Json && p.Kind is PayloadKind.Form && p.Type?.Type == Payload.Type?.Type);
        Others = [.. payloads.Skip(1).Where(p => p != Alternative && !p.Contents.All(IsSameValue))];
    }

    public Payload Payload { get; }

    public string Name { get; }

    public string Type { get; }

    public bool IsRequired { get; }

    /// <summary>The record of a form with files, or null.</summary>
    public string? FormName { get; }

    /// <summary>The record's properties.</summary>
    public IReadOnlyList<FormFieldPlan> Fields { get; }

    /// <summary>The same type as a form, which a server takes too; or null.</summary>
    public Payload? Alternative { get; }

    /// <summary>Declared shapes that are left out.</summary>
    public IReadOnlyList<Payload> Others { get; }

    /// <summary>XML and the like of the same type is another spelling of the same value, which JSON serves.</summary>
    private bool IsSameValue(ApiContent content) => content.Type is null || content.Type.Type == Payload.Contents[0].Type?.Type;

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
