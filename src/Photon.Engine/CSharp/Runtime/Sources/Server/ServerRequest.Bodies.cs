using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Photon.Runtime;

internal sealed partial class ServerRequest
{
    private HttpRequest Request => context.Request;

    /// <summary>A JSON body; forms of the same fields are taken as well where the contract declares them.</summary>
    public async ValueTask<T> JsonBodyAsync<T>(
        bool isRequired, JsonRead<T> read, RuleCheck? check, ReadOnlyMemory<string> mediaTypes, FormShape? form = null)
    {
        if (!HasBody(isRequired))
            return default!;
        if (form is not null && IsForm() && Accepts(mediaTypes))
            return await FormBodyAsync(isRequired, read, check, mediaTypes, form).ConfigureAwait(false);
        if (!Accepts(mediaTypes))
            return default!;
        var bytes = await BytesAsync().ConfigureAwait(false);
        if (bytes.Length == 0)
        {
            if (isRequired)
                errors.Add(new BindingError(null, null, "#", "is required"));
            return default!;
        }

        return IsJson(bytes) ? Read(bytes, null, null, read, check) : default!;
    }

    /// <summary>A form whose fields make one value.</summary>
    public async ValueTask<T> FormBodyAsync<T>(
        bool isRequired, JsonRead<T> read, RuleCheck? check, ReadOnlyMemory<string> mediaTypes, FormShape form)
    {
        if (!HasBody(isRequired) || !Accepts(mediaTypes) || await ReadFormAsync().ConfigureAwait(false) is not { } fields)
            return default!;
        return Read(form.ToJson(fields), null, null, read, check);
    }

    /// <summary>A form with files, whose fields are read one by one; null where there is none.</summary>
    public async ValueTask<ServerForm?> FormAsync(bool isRequired, ReadOnlyMemory<string> mediaTypes) =>
        HasBody(isRequired) && Accepts(mediaTypes) && await ReadFormAsync().ConfigureAwait(false) is { } fields
            ? new ServerForm(this, fields)
            : null;

    public async ValueTask<string> TextBodyAsync(bool isRequired, ReadOnlyMemory<string> mediaTypes)
    {
        if (!HasBody(isRequired) || !Accepts(mediaTypes))
            return default!;
        var charset = Request.GetTypedHeaders().ContentType?.Encoding ?? Encoding.UTF8;
        using var reader = new StreamReader(Request.Body, charset);
        return await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>The body as it arrives.</summary>
    public Stream StreamBody(bool isRequired, ReadOnlyMemory<string> mediaTypes) =>
        HasBody(isRequired) && Accepts(mediaTypes) ? Request.Body : null!;

    /// <summary>Which of several shapes the body has, by its media type; -1 where it has none of them, or is absent.</summary>
    public int ChooseBody(bool isRequired, params ReadOnlySpan<string[]> shapes)
    {
        if (!HasBody(isRequired))
            return -1;
        var actual = MediaTypeMatch.Essence(Request.ContentType ?? "");
        for (var i = 0; i < shapes.Length; i++)
        {
            if (Array.Exists(shapes[i], declared => MediaTypeMatch.Essence(declared).Equals(actual, StringComparison.OrdinalIgnoreCase)))
                return i;
        }

        for (var i = 0; actual.Length > 0 && i < shapes.Length; i++)
        {
            if (Array.Exists(shapes[i], declared => MediaTypeMatch.Test(declared, actual)))
                return i;
        }

        Refuse(StatusCodes.Status415UnsupportedMediaType, $"The body must be {string.Join(" or ", shapes.ToArray().SelectMany(s => s))}.");
        return -1;
    }

    public T ReadField<T>(byte[]? json, string name, JsonRead<T> read, RuleCheck? check, bool isRequired)
    {
        if (json is not null)
        {
            var before = errors.Count;
            var value = Read(json, null, null, read, check);
            for (var i = before; i < errors.Count; i++)
                errors[i] = errors[i] with { Pointer = FieldPointer(name) + errors[i].Pointer[1..] };
            return value;
        }

        if (isRequired)
            RequireField(name);
        return default!;
    }

    public void RequireField(string name) => errors.Add(new BindingError(null, null, FieldPointer(name), "is required"));

    private static string FieldPointer(string name) =>
        "#/" + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    private bool HasBody(bool isRequired)
    {
        if (Request.ContentLength > 0 || (Request.ContentLength is null && Request.Headers.TransferEncoding.Count > 0) || Request.Protocol.StartsWith("HTTP/2", StringComparison.Ordinal) || Request.Protocol.StartsWith("HTTP/3", StringComparison.Ordinal))
            return true;
        if (isRequired)
            errors.Add(new BindingError(null, null, "#", "is required"));
        return false;
    }

    private bool Accepts(ReadOnlyMemory<string> mediaTypes)
    {
        if (Request.ContentType is { Length: > 0 } contentType)
        {
            foreach (var mediaType in mediaTypes.Span)
            {
                if (MediaTypeMatch.Test(mediaType, contentType))
                    return true;
            }
        }

        Refuse(StatusCodes.Status415UnsupportedMediaType, $"The body must be {string.Join(" or ", mediaTypes.ToArray())}.");
        return false;
    }

    private bool IsForm() => Request.HasFormContentType;

    private bool IsJson(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException exception)
        {
            var place = $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
            errors.Add(new BindingError(null, null, "#", $"is no JSON (at {place})"));
            return false;
        }
    }

    private async ValueTask<byte[]> BytesAsync()
    {
        using var buffer = new MemoryStream();
        await Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        return buffer.ToArray();
    }

    private async ValueTask<IFormCollection?> ReadFormAsync()
    {
        try
        {
            return await Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            errors.Add(new BindingError(null, null, "#", $"is no readable form: {exception.Message}"));
            return null;
        }
    }
}
