using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Photon.Runtime;

/// <summary>Writes refusals as problem details (RFC 9457).</summary>
internal static class ProblemReply
{
    public static Task WriteAsync(HttpContext context, int status, string detail, IReadOnlyList<BindingError>? errors = null)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, status, detail, errors ?? []);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/problem+json";
        response.ContentLength = buffer.WrittenCount;
        return response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).AsTask();
    }

    private static void Write(Utf8JsonWriter writer, int status, string detail, IReadOnlyList<BindingError> errors)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "about:blank");
        writer.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
        writer.WriteNumber("status", status);
        writer.WriteString("detail", detail);
        if (errors.Count > 0)
        {
            writer.WriteStartArray("errors");
            foreach (var error in errors)
                Write(writer, error);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, BindingError error)
    {
        writer.WriteStartObject();
        if (error.Place is not null)
        {
            writer.WriteString("in", error.Place);
            writer.WriteString("name", error.Name);
        }

        if (error.Place is null || error.Pointer != "#")
            writer.WriteString("pointer", error.Pointer);
        writer.WriteString("detail", error.Detail);
        writer.WriteEndObject();
    }
}
