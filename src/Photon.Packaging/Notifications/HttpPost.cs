using System.Globalization;
using System.Net.Http.Headers;

namespace Photon.Packaging.Notifications;

/// <summary>Posts JSON once.</summary>
/// <param name="client">Follows no redirect, so that nothing goes where the user did not send it.</param>
internal sealed class HttpPost(HttpClient client)
{
    /// <param name="header">A header beside those of any request; null for none.</param>
    /// <exception cref="NotificationException">The answer is no success.</exception>
    public async Task SendAsync(Uri address, byte[] json, (string Name, string Value)? header, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Photon", null));
        if (header is { } extra)
            request.Headers.Add(extra.Name, extra.Value);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (!response.IsSuccessStatusCode)
            throw NotificationException.Refused(Describe((int)response.StatusCode));
    }

    private static string Describe(int status) => status is >= 300 and < 400
        ? string.Create(CultureInfo.InvariantCulture, $"{status}, a redirect, which is not followed")
        : status.ToString(CultureInfo.InvariantCulture);
}
