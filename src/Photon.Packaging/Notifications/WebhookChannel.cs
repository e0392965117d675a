using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Photon.Packaging.Notifications;

/// <summary>Posts the report as JSON, signed where there is a secret.</summary>
internal sealed class WebhookChannel(Uri address, string secret, HttpPost post, TimeProvider clock) : INotificationChannel
{
    private const string SignatureHeader = "Photon-Signature";

    public string Name => "webhook";

    public string Place => address.GetLeftPart(UriPartial.Authority);

    public Task SendAsync(BuildEvent build, CancellationToken cancellation)
    {
        var body = build.ToJson();
        return post.SendAsync(address, body, secret.Length > 0 ? (SignatureHeader, Sign(body)) : null, cancellation);
    }

    /// <summary>The time stands under the signature, so that a receiver can refuse what is old.</summary>
    private string Sign(byte[] body)
    {
        var time = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{time}."), .. body]);
        return $"t={time},v1={Convert.ToHexStringLower(hash)}";
    }
}
