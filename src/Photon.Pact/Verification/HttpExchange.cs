using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Photon.Pact.Format;

namespace Photon.Pact.Verification;

/// <summary>One request of a pact over HTTP, and its answer. Paths, queries and headers go over the wire as the pact has them.</summary>
internal static class HttpExchange
{
    /// <exception cref="VerificationFault">There was no answer, or one that can't be read.</exception>
    public static async Task<PactResponse> SendAsync(HttpMessageInvoker http, PactRequest request, PactProvider provider, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(provider.RequestTimeout);
        using var message = Message(request, provider.BaseAddress);
        try
        {
            foreach (var filter in provider.Filters)
                await StateSession.GuardAsync(() => FilterAsync(filter, message, timeout.Token), "A request filter failed", timeout.Token).ConfigureAwait(false);
            using var response = await http.SendAsync(message, timeout.Token).ConfigureAwait(false);
            return await ReadAsync(response, provider.LargestResponseBytes, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = provider.RequestTimeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            throw new VerificationFault($"The provider at {provider.BaseAddress} did not answer within {seconds} s.", e);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            throw new VerificationFault($"There is no connection to the provider at {provider.BaseAddress}: {e.Message} Start it before its pacts are verified.", e);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            throw new VerificationFault(
                $"There is no secure connection to the provider at {provider.BaseAddress}: {Innermost(e).Message} Trust its certificate on this machine, or verify over http.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            throw new VerificationFault($"The answer of the provider at {provider.BaseAddress} can't be read: {Innermost(e).Message}", e);
        }
    }

    /// <summary>The request's first line for people: <c>GET /products/7?full=1</c>. What a state put into the query, such as a key, is not shown.</summary>
    public static string LineOf(PactRequest sent, PactRequest pact)
    {
        var secret = pact.Generators.Where(rule => rule is { Category: RuleCategory.Query, Generator: PactGenerator.ProviderState, Path.Tokens.Count: > 1 })
            .Select(rule => rule.Path.Tokens[1].Text).ToHashSet(StringComparer.Ordinal);
        var shown = secret.Count == 0 ? sent : sent with { Query = [.. sent.Query.Select(field => secret.Contains(field.Name) ? field with { Values = ["***"] } : field)], QueryText = null };
        return $"{sent.Method} {Target(shown)}";
    }

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;

    private static async Task<bool> FilterAsync(Func<HttpRequestMessage, CancellationToken, ValueTask> filter, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        await filter(message, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static HttpRequestMessage Message(PactRequest request, Uri baseAddress)
    {
        var address = baseAddress.GetLeftPart(UriPartial.Authority) + baseAddress.AbsolutePath.TrimEnd('/') + Target(request);
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (request.Body.State == BodyState.Present)
            message.Content = new ReadOnlyMemoryContent(request.Body.Bytes);
        foreach (var header in request.Headers.Where(h => !h.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) && !h.Name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)))
        {
            if (header.Values.Any(value => value.AsSpan().ContainsAny('\r', '\n', '\0')))
                throw Unsendable(header.Name);
            if (message.Headers.TryAddWithoutValidation(header.Name, header.Values))
                continue;
            message.Content ??= new ReadOnlyMemoryContent(ReadOnlyMemory<byte>.Empty);
            if (!message.Content.Headers.TryAddWithoutValidation(header.Name, header.Values))
                throw Unsendable(header.Name);
        }

        return message;
    }

    private static VerificationFault Unsendable(string header) =>
        new($"The header '{header}' of the pact can't be sent: its name or its value is none that HTTP allows. Correct the pact.");

    /// <summary>Path and query; what may not stand in a request line is encoded, percent signs are the pact's own.</summary>
    private static string Target(PactRequest request)
    {
        var query = request.QueryText?.TrimStart('?') ?? QueryText.Of(request.Query);
        var target = new StringBuilder(request.Path.StartsWith('/') ? "" : "/");
        foreach (var letter in Encoding.UTF8.GetBytes(query.Length > 0 ? $"{request.Path}?{query}" : request.Path))
        {
            if (letter is > 0x20 and < 0x7F and not ((byte)'"' or (byte)'<' or (byte)'>' or (byte)'#'))
                target.Append((char)letter);
            else
                target.Append(CultureInfo.InvariantCulture, $"%{letter:X2}");
        }

        return target.ToString();
    }

    private static async Task<PactResponse> ReadAsync(HttpResponseMessage response, int largestBytes, CancellationToken cancellationToken)
    {
        var bytes = await ReadBodyAsync(response.Content, largestBytes, cancellationToken).ConfigureAwait(false);
        return new PactResponse
        {
            Status = (int)response.StatusCode,
            Headers = [.. Fields(response.Headers.NonValidated), .. Fields(response.Content.Headers.NonValidated)],
            Body = bytes.Length == 0 ? PactBody.Empty : PactBody.Of(bytes),
        };
    }

    private static IEnumerable<PactField> Fields(HttpHeadersNonValidated headers) => headers.Select(header => new PactField(header.Key, [.. header.Value]));

    private static async Task<byte[]> ReadBodyAsync(HttpContent content, int largestBytes, CancellationToken cancellationToken)
    {
        using var raw = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var stream = Decoded(raw, content.Headers.NonValidated.TryGetValues("Content-Encoding", out var encoding) ? encoding.ToString() : "");
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            await bytes.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            if (bytes.Length > largestBytes)
                throw new VerificationFault($"The answer is larger than {largestBytes} bytes. Raise LargestResponseBytes of the provider if it is to be so large.");
        }

        return bytes.ToArray();
    }

    private static Stream Decoded(Stream stream, string encoding) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
        "br" => new BrotliStream(stream, CompressionMode.Decompress),
        "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
        _ => stream,
    };
}
