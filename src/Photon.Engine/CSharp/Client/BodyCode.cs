using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary>The statements that give a request its body.</summary>
internal static class BodyCode
{
    public static void Write(CSharpContext context, WireCode wire, CodeWriter writer, OperationPlan plan, OperationBody body, string request)
    {
        if (body.UnionName is not null)
        {
            WriteUnion(context, wire, writer, plan, body, request);
            return;
        }

        var only = body.Cases[0];
        if (body.IsRequired)
        {
            WriteCase(context, wire, writer, plan, only, request, body.Name, only.Payload.Type);
            return;
        }

        var isStruct = only.Payload.Type is { } use && only.Payload.Kind != PayloadKind.Items && TypeSpelling.IsValueType(use.Type);
        using (writer.Braces($"if ({body.Name} is not null)"))
            WriteCase(context, wire, writer, plan, only, request, isStruct ? body.Name + ".Value" : body.Name, only.Payload.Type is { } type ? type with { IsNullable = false } : null);
    }

    private static void WriteUnion(CSharpContext context, WireCode wire, CodeWriter writer, OperationPlan plan, OperationBody body, string request)
    {
        var value = plan.Local("content");
        using var cases = writer.Braces($"switch ({body.Name})");
        foreach (var bodyCase in body.Cases)
        {
            writer.Line($"case {body.UnionName}.{bodyCase.Name} {value}:");
            using (writer.Indent())
            {
                WriteCase(context, wire, writer, plan, bodyCase, request, value + ".Value", bodyCase.Payload.Type);
                writer.Line("break;");
            }
        }
    }

    private static void WriteCase(
        CSharpContext context, WireCode wire, CodeWriter writer, OperationPlan plan, BodyCase body, string request, string value, TypeUse? use)
    {
        var mediaType = body.Payload.MediaTypes[0];
        var sent = CSharpText.Literal(body.Payload.Kind switch
        {
            PayloadKind.Json when mediaType.Contains('*', StringComparison.Ordinal) => "application/json",
            PayloadKind.Stream or PayloadKind.Text when mediaType.Contains('*', StringComparison.Ordinal) => "application/octet-stream",
            _ => mediaType,
        });
        switch (body.Payload.Kind)
        {
            case PayloadKind.Json:
                writer.Line($"{request}.JsonBody<{context.Types.Spell(use!)}>({sent}, {value}, {context.Json.Writer(use!)});");
                break;
            case PayloadKind.Form:
                var fields = FieldsOf(body.Payload.Contents[0]);
                writer.Line($"{request}.FormBody<{context.Types.Spell(use!)}>({sent}, {value}, {context.Json.Writer(use!)}{fields});");
                break;
            case PayloadKind.Xml:
                writer.Line($"{request}.XmlBody<{context.Types.Spell(use!)}>({sent}, {value}, {context.Json.Writer(use!)}, {wire.Xml.Root(use!)});");
                break;
            case PayloadKind.Text:
                writer.Line($"{request}.TextBody({sent}, {value});");
                break;
            case PayloadKind.Stream:
                writer.Line($"{request}.StreamBody({sent}, {value});");
                break;
            case PayloadKind.Items:
                writer.Line($"{request}.ItemsBody<{ItemsCode.Type(context, body.Payload)}>({sent}, {value}, {ItemsCode.Format(body.Payload)}, {ItemsCode.Writer(context, body.Payload)});");
                break;
            case PayloadKind.Files:
                WriteFiles(wire, writer, plan, body, request, value);
                break;
            default:
                throw new InvalidOperationException($"A request has no body of kind {body.Payload.Kind}.");
        }
    }

    /// <summary>The fields that are not sent in a form's plain way.</summary>
    private static string FieldsOf(ApiContent content)
    {
        var special = content.Parts
            .Select(p => (p.Name, Style: StyleOf(p), p.Explode))
            .Where(p => p.Style != "Form" || !p.Explode)
            .Select(p => $", new FormFieldStyle({CSharpText.Literal(p.Name)}, WireStyle.{p.Style}, {(p.Explode ? "true" : "false")})");
        return string.Concat(special);
    }

    public static string StyleOf(ApiPart part) => part.Format switch
    {
        ParameterFormat.SpaceDelimited or ParameterFormat.PipeDelimited or ParameterFormat.DeepObject => part.Format.ToString(),
        ParameterFormat.Content when part.Kind == ContentKind.Json => "Json",
        _ => "Form",
    };

    private static void WriteFiles(WireCode wire, CodeWriter writer, OperationPlan plan, BodyCase body, string request, string value)
    {
        var form = plan.Local(plan.Body!.UnionName is null ? "form" : IdentifierWords.Camel(body.Name) + "Form");
        writer.Line($"var {form} = new ClientForm();");
        foreach (var field in body.Fields)
        {
            var name = CSharpText.Literal(field.Property.Name);
            var source = $"{value}.{field.Name}";
            var contentType = field.Part is { ContentType: var declared } && !declared.Contains('*', StringComparison.Ordinal) && !declared.Contains(',', StringComparison.Ordinal)
                ? declared : null;
            if (field.Type.StartsWith("FilePart", StringComparison.Ordinal))
                writer.Line($"{form}.File({name}, {source}, {CSharpText.Literal(contentType ?? "application/octet-stream")});");
            else if (field.Type.StartsWith("IReadOnlyList<FilePart>", StringComparison.Ordinal))
                writer.Line($"{form}.Files({name}, {source}, {CSharpText.Literal(contentType ?? "application/octet-stream")});");
            else
                writer.Line($"{form}.Field({name}, {wire.Value(field.Property.Type, source)});");
        }

        writer.Line($"{request}.Body({form}.Content);");
    }
}
