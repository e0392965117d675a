using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Photon.Runtime;

/// <summary>Writes the answer of an operation.</summary>
internal static class ServerReply
{
    public static Task JsonAsync<T>(HttpContext context, int status, string mediaType, T value, JsonWrite<T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer, value);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.ContentLength = buffer.WrittenCount;
        return response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).AsTask();
    }

    public static Task XmlAsync<T>(HttpContext context, int status, string mediaType, T value, JsonWrite<T> write, WireXmlShape root)
    {
        var xml = WireXml.FromJson(WireValue.Serialize(value, write), root);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        response.ContentLength = xml.Length;
        return response.Body.WriteAsync(xml, context.RequestAborted).AsTask();
    }

    public static Task TextAsync(HttpContext context, int status, string mediaType, string value)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType + "; charset=utf-8";
        return context.Response.WriteAsync(value, Encoding.UTF8, context.RequestAborted);
    }

    public static async Task StreamAsync(HttpContext context, int status, string mediaType, Stream value)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        await using (value.ConfigureAwait(false))
            await value.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    public static Task EmptyAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public static void Header(HttpContext context, string name, WireValue value, bool explode = false)
    {
        if (!value.IsAbsent)
            context.Response.Headers[name] = HeaderText.Checked(name, UrlBuilder.Simple(value, explode));
    }
}
