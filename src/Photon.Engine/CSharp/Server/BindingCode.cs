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

    /// <summary>What every request shares: the shapes of the body's forms.</summary>
    public static void WriteFields(WireCode wire, CodeWriter writer, OperationPlan plan)
    {
        foreach (var bodyCase in plan.Body?.Cases ?? [])
        {
            if (bodyCase.Form is not { } form)
                continue;
            writer.Line();
            writer.Line($"private static readonly FormShape {FormField(plan, bodyCase)} = {FormShapeOf(wire, form)};");
        }
    }

    private static string FormField(OperationPlan plan, BodyCase bodyCase) => $"{plan.Name}{(plan.Body!.UnionName is null ? "" : bodyCase.Name)}Form";

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
        if (body.UnionName is not { } union)
        {
            WriteCase(context, wire, rules, writer, plan, body.Cases[0], request, $"var {body.Name} = ", "", body.Cases[0].Type + (body.IsRequired || body.Cases[0].Type.EndsWith('?') ? "" : "?"));
            return;
        }

        var choices = body.Cases.Select(c => $"[{string.Join(", ", c.MediaTypes.Select(CSharpText.Literal))}]");
        writer.Line($"{body.Type} {body.Name} = null{(body.IsRequired ? "!" : "")};");
        using var cases = writer.Braces($"switch ({request}.ChooseBody({(body.IsRequired ? "true" : "false")}, {string.Join(", ", choices)}))");
        for (var i = 0; i < body.Cases.Count; i++)
        {
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"case {i}:"));
            using (writer.Indent())
            {
                WriteCase(context, wire, rules, writer, plan, body.Cases[i], request, $"{body.Name} = new {union}.{body.Cases[i].Name}(", ")", body.Cases[i].Type);
                writer.Line("break;");
            }
        }
    }

    private static void WriteCase(
        CSharpContext context, WireCode wire, RulesEmitter rules, CodeWriter writer, OperationPlan plan, BodyCase body, string request, string before, string after, string type)
    {
        var payload = body.Payload;
        var required = plan.Body!.IsRequired ? "true" : "false";
        var mediaTypes = $"new[] {{ {string.Join(", ", body.MediaTypes.Select(CSharpText.Literal))} }}";
        switch (payload.Kind)
        {
            case PayloadKind.Json:
            case PayloadKind.Form:
                var method = payload.Kind == PayloadKind.Json ? "JsonBodyAsync" : "FormBodyAsync";
                var form = body.Form is null ? "" : $", {FormField(plan, body)}";
                writer.Line($"{before}await {request}.{method}<{type}>(");
                using (writer.Indent())
                    writer.Line($"{required}, static (ref Utf8JsonReader json) => {context.Json.Read(payload.Type!, "json")}, {Check()}, {mediaTypes}{form}).ConfigureAwait(false){after};");
                break;
            case PayloadKind.Xml:
                writer.Line($"{before}await {request}.XmlBodyAsync<{type}>(");
                using (writer.Indent())
                    writer.Line($"{required}, static (ref Utf8JsonReader json) => {context.Json.Read(payload.Type!, "json")}, {Check()}, {mediaTypes}, {wire.Xml.Root(payload.Type!)}).ConfigureAwait(false){after};");
                break;
            case PayloadKind.Text:
                writer.Line($"{before}await {request}.TextBodyAsync({required}, {mediaTypes}).ConfigureAwait(false){after};");
                break;
            case PayloadKind.Stream:
                writer.Line($"{before}{request}.StreamBody({required}, {mediaTypes}){after};");
                break;
            case PayloadKind.Items:
                writer.Line($"{before}{request}.ItemsBody<{ItemsCode.Type(context, payload)}>({required}, {ItemsCode.Reader(context, payload)}, {Check()}, {mediaTypes}, {ItemsCode.Format(payload)}){after};");
                break;
            case PayloadKind.Files:
                WriteFiles(context, wire, rules, writer, plan, body, request, $"{required}, {mediaTypes}", before, after);
                break;
            default:
                throw new InvalidOperationException($"A request has no body of kind {payload.Kind}.");
        }

        string Check() => rules.CheckOf(payload.Type?.Rule, plan.Name, plan.Body.UnionName is null ? "body" : body.Name + " body") ?? "null";
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
        CSharpContext context, WireCode wire, RulesEmitter rules, CodeWriter writer, OperationPlan plan, BodyCase body, string request, string arguments, string before, string after)
    {
        var form = plan.Local(plan.Body!.UnionName is null ? "form" : IdentifierWords.Camel(body.Name) + "Form");
        writer.Line($"var {form} = await {request}.FormAsync({arguments}).ConfigureAwait(false);");
        using (writer.Braces($"{before}{form} is null ? null{(plan.Body!.IsRequired || after.Length > 0 ? "!" : "")} : new {body.FormName}", $"}}{after};"))
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
