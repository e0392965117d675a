using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;

namespace Photon.Runtime;

/// <summary>Makes the exception of a client.</summary>
/// <param name="reply">What was answered.</param>
/// <param name="result">The declared answer; null where the contract does not declare it.</param>
/// <param name="inner">Why the body could not be read.</param>
internal delegate Exception ReplyFailure(ClientReply reply, object? result, Exception? inner);

/// <summary>An answer whose body is still to be read.</summary>
internal sealed class ClientReply(HttpResponseMessage message, ReplyFailure fail) : IDisposable
{
    private const int LongestBodyText = 32 * 1024;
    private bool isHandedOut;
    private byte[]? body;

    public int StatusCode => (int)message.StatusCode;

    /// <summary>The media type without parameters, in lower case; empty where the answer has none.</summary>
    public string MediaType => message.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "";

    public IReadOnlyDictionary<string, string> Headers =>
        message.Headers.Concat(message.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>The body's beginning as text, if it was read.</summary>
    public string? BodyText =>
        body is null ? null : Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, LongestBodyText));

    /// <summary>What a problem document says (RFC 9457): its detail, else its title.</summary>
    public string? ProblemDetail => ProblemText.Find(body);

    public void Dispose()
    {
        if (!isHandedOut)
            message.Dispose();
    }

    /// <summary>Whether the body is of one of the media types, which may be ranges such as <c>image/*</c>. An answer that does not say its type passes.</summary>
    public bool Has(params ReadOnlySpan<string> mediaTypes)
    {
        var actual = MediaType;
        if (actual.Length == 0)
            return true;
        foreach (var mediaType in mediaTypes)
        {
            if (MediaTypeMatch.Test(mediaType, actual))
                return true;
        }

        return false;
    }

    public async ValueTask<T> JsonAsync<T>(JsonRead<T> read, CancellationToken cancellationToken) =>
        ReadText(await BytesAsync(cancellationToken).ConfigureAwait(false), read);

    public async ValueTask<T> XmlAsync<T>(WireXmlShape root, JsonRead<T> read, CancellationToken cancellationToken)
    {
        var bytes = await BytesAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return ReadText(WireXml.ToJson(bytes, root), read);
        }
        catch (XmlException exception)
        {
            throw fail(this, null, exception);
        }
    }

    /// <summary>The exception for an answer that the contract declares as an error.</summary>
    public Exception Declared(object result) => fail(this, result, null);

    /// <summary>The exception for an answer that the contract does not declare.</summary>
    public async ValueTask<Exception> UndeclaredAsync(CancellationToken cancellationToken)
    {
        await BytesAsync(cancellationToken).ConfigureAwait(false);
        return fail(this, null, null);
    }

    /// <summary>One line for an exception's message.</summary>
    public string Describe(bool isDeclared, Exception? inner)
    {
        var answer = $"{message.RequestMessage?.Method} {message.RequestMessage?.RequestUri?.GetLeftPart(UriPartial.Path)} answered {StatusCode}";
        var type = MediaType.Length == 0 ? "" : $" ({MediaType})";
        var detail = ProblemDetail is { } text ? $": {text}" : ".";
        if (inner is not null)
            return $"{answer}{type}, but not as the contract declares it: {inner.Message}";
        return isDeclared ? answer + detail : $"{answer}{type}, which the contract does not declare{detail}";
    }

    public async ValueTask<string> TextAsync(CancellationToken cancellationToken)
    {
        body ??= await message.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return await message.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The body as it arrives; disposing it ends the answer.</summary>
    public async ValueTask<Stream> StreamAsync(CancellationToken cancellationToken)
    {
        var stream = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        isHandedOut = true;
        return new ReplyStream(message, stream);
    }

    /// <summary>The items of the body as they arrive, once; the answer ends with the last one, or when nobody asks for more.</summary>
    public async ValueTask<IAsyncEnumerable<T>> ItemsAsync<T>(WireItems format, JsonRead<T> read, CancellationToken cancellationToken) =>
        ReadItemsAsync(await StreamAsync(cancellationToken).ConfigureAwait(false), format, read, cancellationToken);

    private async IAsyncEnumerable<T> ReadItemsAsync<T>(
        Stream stream, WireItems format, JsonRead<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using (stream.ConfigureAwait(false))
        {
            await foreach (var json in format.ReadAsync(stream, cancellationToken).ConfigureAwait(false))
                yield return ReadText(json, read);
        }
    }

    /// <summary>A JSON text as the contract types it.</summary>
    private T ReadText<T>(byte[] json, JsonRead<T> read)
    {
        try
        {
            return Parse(json, read);
        }
        catch (JsonException exception)
        {
            throw fail(this, null, exception);
        }
    }

    /// <summary>Reads the body, so that an exception can tell of it.</summary>
    public async ValueTask<byte[]> BytesAsync(CancellationToken cancellationToken) =>
        body ??= await message.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The address of the next page (RFC 8288); null after the last one.</summary>
    public Uri? NextLink() => TryFind("Link", out var values) ? Resolve(LinkHeader.Find(values, "next")) : null;

    /// <summary>An address in the answer, from where it was asked for; null where there is none.</summary>
    public Uri? Resolve(string? address) => string.IsNullOrEmpty(address) ? null : new Uri(message.RequestMessage!.RequestUri!, address);

    /// <inheritdoc cref="Resolve(string)"/>
    public Uri? Resolve(Uri? address) => Resolve(address?.OriginalString);

    /// <summary>A header as the contract types it; absent, it is the type's default.</summary>
    public T Header<T>(string name, ValueShape shape, JsonRead<T> read, bool explode = false)
    {
        if (!TryFind(name, out var values))
            return default!;
        try
        {
            return Parse(WireReader.Simple(string.Join(",", values), shape, explode), read);
        }
        catch (JsonException exception)
        {
            throw fail(this, null, exception);
        }
    }

    /// <summary>A header without which the answer is not the declared one.</summary>
    public T RequiredHeader<T>(string name, ValueShape shape, JsonRead<T> read, bool explode = false) =>
        TryFind(name, out _)
            ? Header(name, shape, read, explode)
            : throw fail(this, null, new JsonException($"The header '{name}' is missing."));

    /// <summary>A response's header or its content's. Asking one of the two for the other's kind by <c>Contains</c> would throw.</summary>
    private bool TryFind(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
        message.Headers.TryGetValues(name, out values) || message.Content.Headers.TryGetValues(name, out values);

    private static T Parse<T>(byte[] json, JsonRead<T> read)
    {
        if (json.Length == 0)
            throw new JsonException("The body is empty.");
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return read(ref reader);
    }
}
