using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Photon.Runtime;

/// <summary>Asks an OAuth 2 server for tokens.</summary>
internal sealed class TokenClient
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(30);
    private Uri? discovered;

    public async ValueTask<IssuedToken> FetchAsync(
        TokenSource.Grant grant,
        TokenCall call,
        IEnumerable<KeyValuePair<string, string>> fields,
        DateTimeOffset asked,
        CancellationToken cancellationToken)
    {
        var address = await AddressOfAsync(grant, call, cancellationToken).ConfigureAwait(false);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var secret = grant.ClientSecret;
        if (secret is null || grant.SecretInBody)
            fields = fields.Append(new("client_id", grant.ClientId)).Concat(secret is null ? [] : [new("client_secret", secret)]);
        else
            request.Headers.Authorization = new("Basic", Base64($"{FormText(grant.ClientId)}:{FormText(secret)}"));
        request.Content = new FormUrlEncodedContent(fields);
        using var answer = await SendAsync(request, call, cancellationToken).ConfigureAwait(false);
        return Read(answer.RootElement, asked, address);
    }

    private async ValueTask<Uri> AddressOfAsync(TokenSource.Grant grant, TokenCall call, CancellationToken cancellationToken)
    {
        if (grant.TokenUrl is { } given)
            return given;
        var (token, refresh, discovery) = call.Address;
        if ((grant.IsRefresh ? refresh ?? token : token) is { } declared)
            return new Uri(call.Server, declared);
        return discovered ??= discovery is null
            ? throw new InvalidOperationException("The contract does not tell where tokens are issued: set TokenUrl.")
            : await DiscoverAsync(new Uri(call.Server, discovery), call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>OpenID Connect Discovery 1.0, section 4.</summary>
    private static async ValueTask<Uri> DiscoverAsync(Uri discovery, TokenCall call, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, discovery);
        using var answer = await SendAsync(request, call, cancellationToken).ConfigureAwait(false);
        var isSafe = Uri.TryCreate(Text(answer.RootElement, "token_endpoint"), UriKind.Absolute, out var endpoint)
            && (endpoint.Scheme == Uri.UriSchemeHttps || endpoint.Scheme == discovery.Scheme);
        return isSafe ? endpoint! : throw new HttpRequestException($"{discovery} names no token endpoint that a secret may be sent to.");
    }

    private static async ValueTask<JsonDocument> SendAsync(HttpRequestMessage request, TokenCall call, CancellationToken cancellationToken)
    {
        using var response = await call.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            var problem = OAuthError(body) is { } error ? ": " + error : ".";
            throw new HttpRequestException($"{request.RequestUri} answered {(int)response.StatusCode}{problem}", null, response.StatusCode);
        }

        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException exception)
        {
            throw new HttpRequestException($"{request.RequestUri} answered what is no JSON.", exception, response.StatusCode);
        }
    }

    private static IssuedToken Read(JsonElement answer, DateTimeOffset asked, Uri address)
    {
        var token = Text(answer, "access_token") ?? throw new HttpRequestException($"{address} answered without an access token.");
        var type = Text(answer, "token_type");
        if (type is not null && !type.Equals("bearer", StringComparison.OrdinalIgnoreCase))
            throw new HttpRequestException($"{address} issued a token of the type '{type}', which is no bearer token.");
        var renewAt = LifetimeOf(answer) is { } lifetime ? asked + (lifetime - Shorter(LongestMargin, lifetime / 10)) : DateTimeOffset.MaxValue;
        return new IssuedToken(token, renewAt, Text(answer, "refresh_token"));
    }

    /// <summary>A number by the standard, a text from some servers; without either the token lasts until it is refused.</summary>
    private static TimeSpan? LifetimeOf(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("expires_in", out var member))
            return null;
        var text = member.ValueKind == JsonValueKind.String ? member.GetString() : member.GetRawText();
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= int.MaxValue
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }

    private static string? OAuthError(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var error = Text(document.RootElement, "error");
            return Text(document.RootElement, "error_description") is { } description ? $"{error} ({description})" : error;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;

    /// <summary>Id and secret are form-encoded before they are joined (RFC 6749, section 2.3.1).</summary>
    private static string FormText(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
