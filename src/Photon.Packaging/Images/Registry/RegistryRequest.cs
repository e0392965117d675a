using System.Net.Http.Headers;

namespace Photon.Packaging.Images.Registry;

/// <summary>A request that can be made several times.</summary>
/// <param name="Method">GET, HEAD, POST, PUT, PATCH.</param>
/// <param name="Address">Of the registry, or where it sent us.</param>
internal sealed record RegistryRequest(HttpMethod Method, Uri Address)
{
    /// <summary>Makes the body for each attempt; null for none.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>How long the body is.</summary>
    public long Length { get; init; }

    /// <summary>Media types that are understood.</summary>
    public IReadOnlyList<string> Accept { get; init; } = [];

    /// <summary>The first byte that is wanted; 0 for all.</summary>
    public long From { get; init; }

    /// <summary>False where only the caller knows how to go on after a failure.</summary>
    public bool IsRepeatable { get; init; } = true;

    public HttpRequestMessage Create(Uri address, AuthenticationHeaderValue? authorization)
    {
        var message = new HttpRequestMessage(Method, address) { Content = Body?.Invoke() };
        message.Headers.Authorization = authorization;
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("Photon", null));
        foreach (var type in Accept)
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        if (From > 0)
            message.Headers.Range = new RangeHeaderValue(From, null);
        if (message.Content is null && (Method == HttpMethod.Post || Method == HttpMethod.Put))
            message.Content = new ByteArrayContent([]);
        return message;
    }
}
