using System.Globalization;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary>The method that reads one operation's answer.</summary>
internal static class ReplyCode
{
    public static void Write(CSharpContext context, WireCode wire, CodeWriter writer, OperationPlan plan)
    {
        writer.Line();
        writer.Line($"private static async Task<{plan.Result.Name}> {plan.ReadName}Async(ClientReply reply, CancellationToken cancellationToken) =>");
        using var indent = writer.Indent();
        using var arms = writer.Braces("reply.StatusCode switch", "};");
        foreach (var resultCase in plan.Result.Cases)
            WriteArm(context, wire, writer, plan, resultCase);
        if (!plan.Result.Cases.Any(IsCatchAll))
            writer.Line("_ => throw await reply.UndeclaredAsync(cancellationToken).ConfigureAwait(false),");
    }

    /// <summary>Whether the arm takes every answer.</summary>
    private static bool IsCatchAll(ResultCase resultCase) => resultCase.Status.IsDefault && resultCase.Payload.Kind == PayloadKind.None;

    private static void WriteArm(CSharpContext context, WireCode wire, CodeWriter writer, OperationPlan plan, ResultCase resultCase)
    {
        var status = resultCase.Status;
        var pattern = status switch
        {
            { IsDefault: true } => "_",
            { IsExact: true } => status.From.ToString(CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $">= {status.From} and <= {status.To}"),
        };
        var mediaTypes = string.Join(", ", resultCase.Payload.MediaTypes.Select(CSharpText.Literal));
        var condition = mediaTypes.Length == 0 ? "" : $" when reply.Has({mediaTypes})";
        var arguments = new List<string>();
        if (!status.IsExact)
            arguments.Add("reply.StatusCode");
        if (ReadCode(context, wire, resultCase) is { } read)
            arguments.Add($"await {read}.ConfigureAwait(false)");
        var creation = $"new {plan.Result.Name}.{resultCase.Name}({string.Join(", ", arguments)})";
        var headers = HeadersOf(context, wire, resultCase);
        if (headers.Count == 0)
        {
            writer.Line($"{pattern}{condition} => {creation},");
            return;
        }

        writer.Line($"{pattern}{condition} => {creation}");
        writer.Line("{");
        using (writer.Indent())
        {
            foreach (var header in headers)
                writer.Line(header);
        }

        writer.Line("},");
    }

    private static string? ReadCode(CSharpContext context, WireCode wire, ResultCase resultCase) => resultCase.Payload.Kind switch
    {
        PayloadKind.None => null,
        PayloadKind.Xml =>
            $"reply.XmlAsync<{context.Types.Spell(resultCase.Payload.Type!)}>({wire.Xml.Root(resultCase.Payload.Type!)}, {context.Json.Reader(resultCase.Payload.Type!)}, cancellationToken)",
        PayloadKind.Text => "reply.TextAsync(cancellationToken)",
        PayloadKind.Items =>
            $"reply.ItemsAsync<{ItemsCode.Type(context, resultCase.Payload)}>({ItemsCode.Format(resultCase.Payload)}, {ItemsCode.Reader(context, resultCase.Payload)}, cancellationToken)",
        PayloadKind.Stream => "reply.StreamAsync(cancellationToken)",
        _ => $"reply.JsonAsync<{context.Types.Spell(resultCase.Payload.Type!)}>({context.Json.Reader(resultCase.Payload.Type!)}, cancellationToken)",
    };

    private static List<string> HeadersOf(CSharpContext context, WireCode wire, ResultCase resultCase)
    {
        var lines = new List<string>();
        if (resultCase.HasContentType)
            lines.Add("ContentType = reply.MediaType,");
        foreach (var header in resultCase.Headers)
        {
            var use = header.Header.Type;
            var type = header.Header.IsRequired ? context.Types.Spell(use) : context.Types.SpellOptional(use);
            var method = header.Header.IsRequired ? "RequiredHeader" : "Header";
            var explode = header.Header.Explode ? ", explode: true" : "";
            lines.Add($"{header.Name} = reply.{method}<{type}>({CSharpText.Literal(header.Header.Name)}, {wire.Shape(use)}, {NullableReader(context, use)}{explode}),");
        }

        return lines;
    }

    /// <summary>A reader whose value may be absent: a struct is read as its nullable.</summary>
    public static string NullableReader(CSharpContext context, TypeUse use) =>
        $"static (ref Utf8JsonReader json) => {context.Json.Read(use with { IsNullable = false }, "json")}";
}
