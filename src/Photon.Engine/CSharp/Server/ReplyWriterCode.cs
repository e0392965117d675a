using System.Globalization;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary>The method that writes one operation's result.</summary>
internal static class ReplyWriterCode
{
    public static void Write(CSharpContext context, WireCode wire, CodeWriter writer, OperationPlan plan)
    {
        var result = plan.Result;
        writer.Line();
        using var method = writer.Braces($"private static Task Write{plan.Name}Async(HttpContext context, {result.Name} result)");
        using var cases = writer.Braces("switch (result)");
        foreach (var resultCase in result.Cases)
        {
            var isUsed = resultCase.ValueType is not null || resultCase.Headers.Count > 0 || !resultCase.Status.IsExact;
            writer.Line($"case {result.Name}.{resultCase.Name}{(isUsed ? " answer" : "")}:");
            using (writer.Indent())
            {
                foreach (var header in resultCase.Headers)
                {
                    var explode = header.Header.Explode ? ", explode: true" : "";
                    writer.Line($"ServerReply.Header(context, {CSharpText.Literal(header.Header.Name)}, {wire.Value(header.Header.Type, "answer." + header.Name)}{explode});");
                }

                writer.Line($"return {BodyCall(context, wire, resultCase)};");
            }
        }

        if (context.Options.AllowMissingHandlers)
        {
            writer.Line($"case {result.Name}.NotImplemented:");
            using (writer.Indent())
                writer.Line($"return ProblemReply.WriteAsync(context, StatusCodes.Status501NotImplemented, {CSharpText.Literal($"{plan.Name} is not implemented yet.")});");
        }

        writer.Line("default:");
        using (writer.Indent())
            writer.Line("throw new InvalidOperationException($\"{result} is no declared answer.\");");
    }

    private static string BodyCall(CSharpContext context, WireCode wire, ResultCase resultCase)
    {
        var payload = resultCase.Payload;
        var status = resultCase.Status.IsExact ? resultCase.Status.From.ToString(CultureInfo.InvariantCulture) : "answer.StatusCode";
        var mediaType = payload.MediaTypes is [var first, ..] ? first : "";
        if (payload.Kind == PayloadKind.Json && mediaType.Contains('*', StringComparison.Ordinal))
            mediaType = "application/json";
        var type = resultCase.HasContentType ? "answer.ContentType" : CSharpText.Literal(mediaType);
        return payload.Kind switch
        {
            PayloadKind.None => $"ServerReply.EmptyAsync(context, {status})",
            PayloadKind.Xml => $"ServerReply.XmlAsync<{context.Types.Spell(payload.Type!)}>(context, {status}, {type}, answer.Value, {context.Json.Writer(payload.Type!)}, {wire.Xml.Root(payload.Type!)})",
            PayloadKind.Text => $"ServerReply.TextAsync(context, {status}, {type}, answer.Value)",
            PayloadKind.Items => $"ServerItems.WriteAsync<{ItemsCode.Type(context, payload)}>(context, {status}, {type}, answer.Value, {ItemsCode.Format(payload)}, {ItemsCode.Writer(context, payload)})",
            PayloadKind.Stream => $"ServerReply.StreamAsync(context, {status}, {type}, answer.Value)",
            _ => $"ServerReply.JsonAsync<{context.Types.Spell(payload.Type!)}>(context, {status}, {type}, answer.Value, {context.Json.Writer(payload.Type!)})",
        };
    }
}
