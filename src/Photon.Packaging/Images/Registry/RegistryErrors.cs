using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>Says what went wrong with a registry. It names the registry and the repository; addresses, which may hold tokens, and headers stay out.</summary>
internal static class RegistryErrors
{
    private const int LongestBody = 64 * 1024;

    /// <summary>What an error says besides its status is worth no longer wait.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public static bool IsCertificate(Exception failure) => Innermost(failure) is AuthenticationException || failure.InnerException is AuthenticationException;

    /// <summary>Whether the connection failed or broke, so that another may do better.</summary>
    public static bool IsConnection(Exception failure) => failure is HttpRequestException or IOException and not DestinationException or SocketException;

    /// <summary>Of a connection that failed.</summary>
    public static DestinationException Of(Exception failure, RegistryTarget target) => IsCertificate(failure)
        ? new DestinationException(Codes.RegistryCertificate, target.Registry, target.Repository, Innermost(failure).Message)
        : new DestinationException(Codes.RegistryUnreachable, target.Registry, target.Repository, failure is OperationCanceledException ? "it did not answer in time." : Innermost(failure).Message);

    /// <summary>Of an answer that is no success; it is used up.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="target">Who answered.</param>
    /// <param name="what">What was asked for: <c>the manifest 10.0</c>.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<DestinationException> OfAsync(HttpResponseMessage response, RegistryTarget target, string what, CancellationToken cancellation)
    {
        using (response)
        {
            var (code, message) = await ReadAsync(response, cancellation);
            var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            var answer = message.Length == 0 ? status : $"{status}, {message}";
            if (IsFull(response.StatusCode, message))
                return new DestinationException(Codes.RegistryFull, target.Registry, target.Repository, answer);
            return response.StatusCode switch
            {
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Refused(target, answer),
                HttpStatusCode.NotFound => new DestinationException(Codes.RegistryNotFound, target.Registry, target.Repository, what),
                HttpStatusCode.TooManyRequests => new DestinationException(Codes.RegistryLimited, target.Registry, target.Repository, Patience(response)),
                _ when code == "DIGEST_INVALID" => new DestinationException(Codes.ImageDigestMismatch, target.Registry, target.Repository, what, answer),
                _ => new DestinationException(Codes.RegistryFailed, target.Registry, target.Repository, what, answer),
            };
        }
    }

    public static DestinationException Refused(RegistryTarget target, string answer) =>
        new(Codes.RegistryRefused, target.Registry, target.Repository, answer, target.Registry == ImageReference.DockerHub ? "" : " " + target.Registry);

    /// <summary>The innermost message: the outer ones only say that there is one.</summary>
    private static Exception Innermost(Exception failure)
    {
        while (failure.InnerException is { } inner)
            failure = inner;
        return failure;
    }

    private static bool IsFull(HttpStatusCode status, string message) => status is HttpStatusCode.InsufficientStorage or HttpStatusCode.RequestEntityTooLarge
        || message.Contains("no space left", StringComparison.OrdinalIgnoreCase)
        || (message.Contains("quota", StringComparison.OrdinalIgnoreCase) && message.Contains("exceed", StringComparison.OrdinalIgnoreCase));

    private static string Patience(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { } delta ? string.Create(CultureInfo.InvariantCulture, $"; it asks to wait {delta.TotalSeconds:0} s") : "";

    /// <summary>The first error of the body (distribution-spec 1.1, "Error Codes"): <c>DENIED</c> and what it says.</summary>
    private static async Task<(string Code, string Message)> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength is 0 or > LongestBody)
            return ("", "");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestWait);
        try
        {
            using var body = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(limit.Token), default, limit.Token);
            var error = body.RootElement.GetProperty("errors")[0];
            var code = error.GetProperty("code").GetString() ?? "";
            var message = error.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
            // Docker's registry puts what the disk said there and nothing else.
            var detail = error.TryGetProperty("detail", out var more) && more.ValueKind != JsonValueKind.Null && more.GetRawText() is var raw
                && raw.Contains("no space left", StringComparison.OrdinalIgnoreCase) ? " (no space left on device)" : "";
            return (code, $"{code}: {message}{detail}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ("", "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or HttpRequestException or IOException)
        {
            return ("", "");
        }
    }
}
