using System;
using System.Linq;
using System.Net.Http;

namespace Photon.Runtime;

/// <summary>One stop of a request on its way through redirections (RFC 9110, section 15.4).</summary>
internal sealed record RedirectStep(HttpMethod Method, Uri Address, HttpContent? Content)
{
    /// <summary>Whether the body can be sent again: a stream is gone once it was read.</summary>
    public bool CanRepeat => IsRepeatable(Content);

    public bool IsSameServer(Uri first) =>
        Uri.Compare(Address, first, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The request at this stop.</summary>
    public HttpRequestMessage ToRequest(HttpRequestMessage first)
    {
        var request = new HttpRequestMessage(Method, Address) { Content = Content, Version = first.Version, VersionPolicy = first.VersionPolicy };
        foreach (var header in first.Headers)
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        foreach (var (name, value) in first.Options)
            request.Options.Set(new HttpRequestOptionsKey<object?>(name), value);
        return request;
    }

    /// <summary>Where the answer sends the request; null where it is the last one.</summary>
    public RedirectStep? Next(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (status is not (300 or 301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            return null;
        var address = location.IsAbsoluteUri ? location : new Uri(Address, location);
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Address.Scheme)
            return null;
        var becomesGet = status == 303 ? Method != HttpMethod.Get && Method != HttpMethod.Head : status < 303 && Method == HttpMethod.Post;
        if (becomesGet)
            return new RedirectStep(HttpMethod.Get, address, null);
        return CanRepeat ? this with { Address = address } : null;
    }

    private static bool IsRepeatable(HttpContent? content) => content switch
    {
        null or ByteArrayContent or ReadOnlyMemoryContent => true,
        MultipartContent parts => parts.All(IsRepeatable),
        _ => false,
    };
}
