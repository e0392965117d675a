using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>
/// Gets tokens from where a registry sends its clients (Docker's token authentication: a GET with a name and a password or nobody's,
/// a POST that exchanges an identity token).
/// </summary>
internal sealed class TokenServer(HttpClient client, Backoff backoff, RegistrySettings settings, TimeProvider clock)
{
    private const int DefaultSeconds = 60;

    /// <summary>A token is not shown in its last seconds: the registry's clock may be ahead.</summary>
    private const int Margin = 10;

    public async Task<(string Token, DateTimeOffset Ends)> GetAsync(Challenge challenge, RegistryCredential? credential, RegistryTarget target, CancellationToken cancellation)
    {
        if (!challenge.Parameters.TryGetValue("realm", out var text) || !Uri.TryCreate(text, UriKind.Absolute, out var realm) || realm.Scheme is not ("http" or "https"))
            throw RegistryErrors.Refused(target, "it sends to a token server without an address");
        if (credential is not null && target.Address.Scheme == Uri.UriSchemeHttps && realm.Scheme == Uri.UriSchemeHttp)
            throw RegistryErrors.Refused(target, "it wants the password sent to a token server without TLS");
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan? wanted = null;
            try
            {
                using var limited = new CancellationTokenSource(settings.AnswerLimit, clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellation);
                using var request = Request(challenge, realm, credential, target);
                using var response = await client.SendAsync(request, either.Token);
                wanted = backoff.Wanted(response);
                if (response.IsSuccessStatusCode)
                    return Read(await response.Content.ReadAsByteArrayAsync(either.Token), target);
                if (!Backoff.IsPassing(response.StatusCode) || attempt >= backoff.MostAttempts || !backoff.Accepts(wanted))
                    throw await RegistryErrors.OfAsync(response, target, "a token", either.Token);
            }
            catch (Exception e) when (IsBroken(e, cancellation))
            {
                if (attempt >= backoff.MostAttempts || RegistryErrors.IsCertificate(e))
                    throw RegistryErrors.Of(e, target);
            }

            await backoff.WaitAsync(attempt, wanted, cancellation);
        }
    }

    private static bool IsBroken(Exception e, CancellationToken cancellation) =>
        RegistryErrors.IsConnection(e) || (e is OperationCanceledException && !cancellation.IsCancellationRequested);

    private static HttpRequestMessage Request(Challenge challenge, Uri realm, RegistryCredential? credential, RegistryTarget target)
    {
        var asked = challenge.Parameters.GetValueOrDefault("scope", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var scopes = target.Scopes.Union(asked, StringComparer.Ordinal).ToList();
        var service = challenge.Parameters.GetValueOrDefault("service");
        if (credential?.IdentityToken is { } identity)
        {
            Dictionary<string, string> form = new(StringComparer.Ordinal)
            {
                ["grant_type"] = "refresh_token",
                ["client_id"] = "photon",
                ["refresh_token"] = identity,
                ["scope"] = string.Join(' ', scopes),
                ["service"] = service ?? "",
            };
            return new HttpRequestMessage(HttpMethod.Post, realm) { Content = new FormUrlEncodedContent(form) };
        }

        var query = scopes.Select(scope => "scope=" + Uri.EscapeDataString(scope));
        if (service is not null)
            query = query.Prepend("service=" + Uri.EscapeDataString(service));
        var address = new UriBuilder(realm) { Query = string.Join('&', new[] { realm.Query.TrimStart('?') }.Where(part => part.Length > 0).Concat(query)) };
        var request = new HttpRequestMessage(HttpMethod.Get, address.Uri);
        if (credential is { UserName.Length: > 0 })
            request.Headers.Authorization = Authenticator.Basic(credential);
        return request;
    }

    private (string Token, DateTimeOffset Ends) Read(byte[] json, RegistryTarget target)
    {
        try
        {
            var answer = JsonElement.Parse(json);
            var token = answer.TryGetProperty("token", out var plain) && plain.GetString() is { Length: > 0 } text ? text : answer.GetProperty("access_token").GetString();
            var seconds = answer.TryGetProperty("expires_in", out var lifetime) && lifetime.TryGetInt32(out var given) ? given : DefaultSeconds;
            if (token is { Length: > 0 })
                return (token, clock.GetUtcNow().AddSeconds(Math.Max(seconds - Margin, 1)));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // What it says is not shown: it may hold a token after all.
        }

        throw new DestinationException(Codes.RegistryFailed, target.Registry, target.Repository, "a token", "an answer without a token");
    }
}
