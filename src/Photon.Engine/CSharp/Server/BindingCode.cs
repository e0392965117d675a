using System.Globalization;
using Photon.Engine.CSharp.Client;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.CSharp.Validation;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary>The statements that bind a request to the handler's arguments.</summary>
internal static class BindingCode
{
    public static void Write(
        CSharpContext context, WireCode wire, RulesEmitter rules, CodeWriter writer, OperationPlan plan, RouteTemplate route, string http)
    {
        var request = plan.Local("request");
        writer.Line($"var {request} = new ServerRequest({http});");
        foreach (var parameter in plan.Parameters)
            writer.Line($"var {parameter.Name} = {request}.{ParameterCall(context, wire, rules, plan, parameter, route)};");
        if (plan.Body is { } body)
            WriteBody(context, wire, rules, writer, plan, body, request);
        using (writer.Braces($"if (!{request}.IsValid)"))
        {
            writer.Line($"await {request}.RefuseAsync().ConfigureAwait(false);");
            writer.Line("return;");
        }

        writer.Line();
    }

    /// <summary>What every request shares: the shape of the body's form.</summary>
    public static void WriteFields(WireCode wire, CodeWriter writer, OperationPlan plan)
    {
        if (FormOf(plan.Body) is not { } form)
            return;
        writer.Line();
        writer.Line($"private static readonly FormShape {plan.Name}Form = {FormShapeOf(wire, form)};");
    }

    private static Payload? FormOf(OperationBody? body) => body?.Payload.Kind == PayloadKind.Form ? body.Payload : body?.Alternative;

    private static string ParameterCall(
        CSharpContext context, WireCode wire, RulesEmitter rules, OperationPlan plan, OperationParameter parameter, RouteTemplate route)
    {
        var declared = parameter.Parameter;
        var placeholder = declared.Place == ParameterPlace.Path ? route.Find(declared.Name) : null;
        var shape = parameter.Style == "Json" ? "ValueShape.Json" : wire.Shape(declared.Type);
        var use = parameter.IsRequired ? declared.Type : declared.Type with { IsNullable = false };
        var arguments = new List<string>
        {
            CSharpText.Literal(declared.Name),
            shape,
            $"static (ref Utf8JsonReader json) => {context.Json.Read(use, "json")}",
            rules.CheckOf(declared.Type.Rule, plan.Name, declared.Name) ?? "null",
        };
        if (arguments[^1] == "null")
            arguments.RemoveAt(3);
        if (parameter.IsRequired && declared.Place != ParameterPlace.Path)
            arguments.Add("isRequired: true");
        if (parameter.IfAbsent is { } json)
            arguments.Add($"ifAbsent: {CSharpText.Literal(json)}");
        if (parameter.Style != parameter.DefaultStyle)
            arguments.Add($"style: WireStyle.{parameter.Style}");
        if (parameter.Explode != parameter.DefaultExplode && parameter.Style != "Json")
            arguments.Add($"explode: {(parameter.Explode ? "true" : "false")}");
        if (placeholder is { } inRoute && inRoute.RouteName != declared.Name)
            arguments.Add($"routeName: {CSharpText.Literal(inRoute.RouteName)}");
        if (placeholder is { FromEnd: >= 0 })
            arguments.Add(string.Create(CultureInfo.InvariantCulture, $"fromEnd: {placeholder.FromEnd}"));
        return $"{declared.Place}<{parameter.HandlerType}>({string.Join(", ", arguments)})";
    }

    private static void WriteBody(
        CSharpContext context, WireCode wire, RulesEmitter rules, CodeWriter writer, OperationPlan plan, OperationBody body, string request)
    {
        var payload = body.Payload;
        var required = body.IsRequired ? "true" : "false";
        var mediaTypes = $"new[] {{ {string.Join(", ", payload.MediaTypes.Concat(body.Alternative?.MediaTypes ?? []).Select(CSharpText.Literal))} }}";
        switch (payload.Kind)
        {
            case PayloadKind.Json:
            case PayloadKind.Form:
                var method = payload.Kind == PayloadKind.Json ? "JsonBodyAsync" : "FormBodyAsync";
                var form = FormOf(body) is null ? "" : $", {plan.Name}Form";
                var check = rules.CheckOf(payload.Type!.Rule, plan.Name, "body") ?? "null";
                writer.Line($"var {body.Name} = await {request}.{method}<{body.Type}>(");
                using (writer.Indent())
                    writer.Line($"{required}, static (ref Utf8JsonReader json) => {context.Json.Read(payload.Type!, "json")}, {check}, {mediaTypes}{form}).ConfigureAwait(false);");
                break;
            case PayloadKind.Text:
                writer.Line($"var {body.Name} = await {request}.TextBodyAsync({required}, {mediaTypes}).ConfigureAwait(false);");
                break;
            case PayloadKind.Stream:
                writer.Line($"var {body.Name} = {request}.StreamBody({required}, {mediaTypes});");
                break;
            case PayloadKind.Files:
                WriteFiles(context, wire, rules, writer, plan, body, request, $"{required}, {mediaTypes}");
                break;
            default:
                throw new InvalidOperationException($"A request has no body of kind {payload.Kind}.");
        }
    }

    /// <summary>Only what is not a plain text needs to be said of a form's fields.</summary>
    private static string FormShapeOf(WireCode wire, Payload payload)
    {
        var parts = payload.Contents[0].Parts.ToDictionary(p => p.Name, StringComparer.Ordinal);
        if (payload.Type!.Type is MapType map)
            return $"new([], {wire.Shape(map.Value)})";
        if (payload.Type.Type is not DefinedType { Definition: ObjectDefinition definition })
            return "new([], ValueShape.Any)";
        var fields = WireCode.MembersOf(definition)
            .Select(p => (p.Name, Shape: wire.Shape(p.Type), Style: parts.TryGetValue(p.Name, out var part) ? BodyCode.StyleOf(part) : "Form", Explode: part?.Explode ?? true))
            .Where(f => f.Shape != "ValueShape.Text" || f.Style != "Form")
            .Select(f => $"new({CSharpText.Literal(f.Name)}, {f.Shape}{(f.Style == "Form" && f.Explode ? "" : $", WireStyle.{f.Style}, {(f.Explode ? "true" : "false")}")})");
        return $"new([{string.Join(", ", fields)}])";
    }

    private static void WriteFiles(
        CSharpContext context, WireCode wire, RulesEmitter rules, CodeWriter writer, OperationPlan plan, OperationBody body, string request, string arguments)
    {
        var form = plan.Local("form");
        writer.Line($"var {form} = await {request}.FormAsync({arguments}).ConfigureAwait(false);");
        using (writer.Braces($"var {body.Name} = {form} is null ? null{(body.IsRequired ? "!" : "")} : new {body.FormName}", "};"))
        {
            foreach (var field in body.Fields)
            {
                var property = field.Property;
                var name = CSharpText.Literal(property.Name);
                var required = field.Type.EndsWith('?') ? "" : ", isRequired: true";
                if (field.Type.StartsWith("FilePart", StringComparison.Ordinal))
                    writer.Line($"{field.Name} = {form}.File({name}{required}){(required.Length > 0 ? "!" : "")},");
                else if (field.Type.StartsWith("IReadOnlyList<FilePart>", StringComparison.Ordinal))
                    writer.Line($"{field.Name} = {form}.Files({name}{required}),");
                else
                {
                    var check = rules.CheckOf(property.Type.Rule, plan.Name, property.Name) is { } known ? ", " + known : "";
                    var shape = field.Part is { Kind: ContentKind.Json } && property.Type.Type is not (ScalarType or ArrayType) ? "ValueShape.Json" : wire.Shape(property.Type);
                    writer.Line($"{field.Name} = {form}.Field<{field.Type}>({name}, {shape}, static (ref Utf8JsonReader json) => {context.Json.Read(property.Type, "json")}{check}{required}),");
                }
            }
        }
    }
}
