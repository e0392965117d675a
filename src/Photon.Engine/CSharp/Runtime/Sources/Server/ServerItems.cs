using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Photon.Runtime;

/// <summary>Writes an answer of many items, each as soon as it is there.</summary>
internal static class ServerItems
{
    public static async Task WriteAsync<T>(
        HttpContext context, int status, string mediaType, IAsyncEnumerable<T> items, WireItems format, JsonWrite<T> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        if (mediaType.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase))
            context.Response.Headers.CacheControl = "no-cache";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await WriteAsync(context.Response, items, format, write, context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Who asked has left.
        }
    }

    private static async Task WriteAsync<T>(
        HttpResponse response, IAsyncEnumerable<T> items, WireItems format, JsonWrite<T> write, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var enumerator = items.GetAsyncEnumerator(cancellationToken);
        await using (enumerator.ConfigureAwait(false))
        {
            while (true)
            {
                // While an item is waited for, what there is goes out: the others, and before the first one the headers.
                var next = enumerator.MoveNextAsync();
                if (!next.IsCompleted)
                    await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
                if (!await next.ConfigureAwait(false))
                    return;
                buffer.ResetWrittenCount();
                format.Write(buffer, WireReader.Json(writer => write(writer, enumerator.Current)));
                await response.Body.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
