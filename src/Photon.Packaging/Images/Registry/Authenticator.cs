using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;

namespace Photon.Packaging.Images.Registry;

/// <summary>Answers a registry's challenges and keeps what it accepted: a name and a password, or a token until it ends.</summary>
internal sealed class Authenticator(TokenServer tokens, ICredentialSource credentials, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Access> known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>What the target accepted before; null where nothing is known, or no longer.</summary>
    public AuthenticationHeaderValue? Known(RegistryTarget target) =>
        known.TryGetValue(KeyOf(target), out var access) && access.Ends > clock.GetUtcNow() ? access.Header : null;

    /// <summary>What to show the target after it refused.</summary>
    /// <param name="refused">What it was shown; null for nothing.</param>
    /// <param name="response">Its answer.</param>
    /// <param name="target">Who asks.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <returns>Null where there is nothing better to show.</returns>
    public async Task<AuthenticationHeaderValue?> AnswerAsync(AuthenticationHeaderValue? refused, HttpResponseMessage response, RegistryTarget target, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            // Another request met the same refusal first.
            if (Known(target) is { } newer && !newer.Equals(refused))
                return newer;
            if (await MakeAsync(response, target, cancellation) is not { } access || access.Header.Equals(refused))
                return null;
            known[KeyOf(target)] = access;
            return access.Header;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<Access?> MakeAsync(HttpResponseMessage response, RegistryTarget target, CancellationToken cancellation)
    {
        var lines = response.Headers.NonValidated.TryGetValues("WWW-Authenticate", out var values) ? values : default;
        var challenges = Challenge.ParseAll(lines);
        var credential = await credentials.FindAsync(target.Registry, cancellation);
        if (credential?.RegistryToken is { } ready)
            return new Access(new AuthenticationHeaderValue("Bearer", ready), DateTimeOffset.MaxValue);
        if (challenges.FirstOrDefault(challenge => challenge.Is("Bearer")) is { } bearer)
        {
            var (token, ends) = await tokens.GetAsync(bearer, credential, target, cancellation);
            return new Access(new AuthenticationHeaderValue("Bearer", token), ends);
        }

        return challenges.Any(challenge => challenge.Is("Basic")) && credential is { UserName.Length: > 0 }
            ? new Access(Basic(credential), DateTimeOffset.MaxValue)
            : null;
    }

    public static AuthenticationHeaderValue Basic(RegistryCredential credential) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.UserName}:{credential.Password}")));

    private static string KeyOf(RegistryTarget target) => $"{target.Address} {string.Join(' ', target.Scopes)}";

    private sealed record Access(AuthenticationHeaderValue Header, DateTimeOffset Ends);
}
