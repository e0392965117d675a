using System.Net;
using System.Net.Http.Headers;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>Sends requests: shows who asks, follows redirects of reads, and tries again what may go well the next time.</summary>
internal sealed class RegistryTransport(HttpClient client, Authenticator authenticator, Backoff backoff, RegistrySettings settings, TimeProvider clock)
{
    private const int MostRedirects = 5;
    private const double SlowestBytesPerSecond = 32 * 1024;

    /// <returns>An answer that trying again won't change; the caller disposes it.</returns>
    /// <exception cref="DestinationException">There is no answer.</exception>
    public async Task<HttpResponseMessage> SendAsync(RegistryRequest request, RegistryTarget target, CancellationToken cancellation)
    {
        var most = request.IsRepeatable ? backoff.MostAttempts : 1;
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan? wanted = null;
            try
            {
                var response = await AuthorizedAsync(request, target, cancellation);
                wanted = backoff.Wanted(response);
                if (attempt >= most || !Backoff.IsPassing(response.StatusCode) || !backoff.Accepts(wanted))
                    return response;
                response.Dispose();
            }
            catch (Exception e) when (RegistryErrors.IsConnection(e) || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                if (attempt >= most || RegistryErrors.IsCertificate(e))
                    throw RegistryErrors.Of(e, target);
            }

            await backoff.WaitAsync(attempt, wanted, cancellation);
        }
    }

    /// <summary>Sends and expects one of some answers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="target">Of whom.</param>
    /// <param name="what">What it asks for, as a person is told.</param>
    /// <param name="expected">What is an answer; anything else is thrown.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<HttpResponseMessage> ExpectAsync(RegistryRequest request, RegistryTarget target, string what, HttpStatusCode[] expected, CancellationToken cancellation)
    {
        var response = await SendAsync(request, target, cancellation);
        return expected.Contains(response.StatusCode) ? response : throw await RegistryErrors.OfAsync(response, target, what, cancellation);
    }

    /// <summary>As long as a registry may take for the body of an answer that is no blob.</summary>
    public CancellationTokenSource Limit(CancellationToken cancellation)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        source.CancelAfter(settings.AnswerLimit);
        return source;
    }

    private async Task<HttpResponseMessage> AuthorizedAsync(RegistryRequest request, RegistryTarget target, CancellationToken cancellation)
    {
        var shown = authenticator.Known(target);
        var response = await FollowAsync(request, target, shown, cancellation);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !IsRegistry(request.Address, target))
            return response;
        var better = await authenticator.AnswerAsync(shown, response, target, cancellation);
        if (better is null)
            return response;
        response.Dispose();
        return await FollowAsync(request, target, better, cancellation);
    }

    /// <summary>Registries keep blobs elsewhere and redirect reads there, with an address that lets in by itself: nobody but the registry sees a credential.</summary>
    private async Task<HttpResponseMessage> FollowAsync(RegistryRequest request, RegistryTarget target, AuthenticationHeaderValue? authorization, CancellationToken cancellation)
    {
        var address = request.Address;
        for (var redirects = 0; ; redirects++)
        {
            var response = await OnceAsync(request.Create(address, IsRegistry(address, target) ? authorization : null), LimitOf(request), cancellation);
            if (!IsRedirect(response.StatusCode) || (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head) || redirects == MostRedirects || response.Headers.Location is not { } location)
                return response;
            var next = new Uri(address, location);
            if (next.Scheme != Uri.UriSchemeHttps && (address.Scheme == Uri.UriSchemeHttps || next.Scheme != Uri.UriSchemeHttp))
                return response;
            response.Dispose();
            address = next;
        }
    }

    /// <summary>A body takes its time, also over a slow line.</summary>
    private TimeSpan LimitOf(RegistryRequest request) => settings.AnswerLimit + TimeSpan.FromSeconds(request.Length / SlowestBytesPerSecond);

    private async Task<HttpResponseMessage> OnceAsync(HttpRequestMessage message, TimeSpan limit, CancellationToken cancellation)
    {
        using (message)
        {
            using var limited = new CancellationTokenSource(limit, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellation);
            return await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
        }
    }

    private static bool IsRegistry(Uri address, RegistryTarget target) =>
        address.Scheme == target.Address.Scheme && string.Equals(address.Authority, target.Address.Authority, StringComparison.OrdinalIgnoreCase);

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
