using System.Net.Http.Headers;
using Photon.Engine.Model;

namespace Photon.Judges.Prism;

/// <summary>Gives a request the credentials that its operation asks for: any will do for a mock.</summary>
internal static class Credentials
{
    public static void Add(HttpRequestMessage request, ApiOperation operation)
    {
        if (operation.Security is not [var first, ..] || operation.Security.Any(s => s.Uses.Count == 0))
            return;
        foreach (var use in first.Uses)
            Add(request, use.Scheme);
    }

    private static void Add(HttpRequestMessage request, ApiSecurityScheme scheme)
    {
        switch (scheme.Kind)
        {
            case SecurityKind.ApiKeyHeader:
                request.Headers.TryAddWithoutValidation(scheme.ParameterName!, "secret");
                break;
            case SecurityKind.ApiKeyCookie:
                request.Headers.TryAddWithoutValidation("Cookie", $"{scheme.ParameterName}=secret");
                break;
            case SecurityKind.ApiKeyQuery:
                var address = request.RequestUri!.OriginalString;
                var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                request.RequestUri = new Uri($"{address}{separator}{Uri.EscapeDataString(scheme.ParameterName!)}=secret");
                break;
            case SecurityKind.HttpBasic:
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", "YW5uYTpzZWNyZXQ=");
                break;
            case SecurityKind.HttpBearer or SecurityKind.OAuth2 or SecurityKind.OpenIdConnect:
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
                break;
            case SecurityKind.HttpOther:
                request.Headers.TryAddWithoutValidation("Authorization", $"{scheme.HttpScheme} username=\"anna\", realm=\"a\", nonce=\"b\", uri=\"/\", response=\"c\"");
                break;
        }
    }
}
