using System.Net;
using System.Text;

namespace ShopNamespace.Tests;

/// <summary>Answers every request with one prepared response and remembers what was asked.</summary>
internal sealed class CannedServer(HttpStatusCode status, string mediaType, string body) : HttpMessageHandler
{
    public string? Asked { get; private set; }

    public string? Sent { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked = $"{request.Method} {request.RequestUri?.PathAndQuery}";
        Sent = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        var response = new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new StringContent(body, Encoding.UTF8, mediaType),
        };
        if (status == HttpStatusCode.Created)
            response.Headers.Location = new Uri("/products/7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001", UriKind.Relative);
        return response;
    }
}
