using System.Net.Sockets;
using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Engine;

/// <summary>Says what went wrong with an engine.</summary>
internal static class EngineErrors
{
    private const int LongestText = 200;

    /// <param name="cancellation">What the caller may end things by: an end that it did not ask for is a connection that did not come about in time.</param>
    public static bool IsConnection(Exception failure, CancellationToken cancellation) =>
        IsConnection(failure) || (failure is OperationCanceledException && !cancellation.IsCancellationRequested);

    private static bool IsConnection(Exception failure) => failure is HttpRequestException or IOException and not DestinationException or SocketException or TimeoutException or UnauthorizedAccessException;

    /// <summary>Before anything was sent.</summary>
    public static DestinationException Missing(Exception failure, EngineAddress address) =>
        Innermost(failure) as DestinationException
        ?? (IsDenied(failure)
            ? new DestinationException(Codes.EngineDenied, address.ToString())
            : new DestinationException(Codes.EngineMissing, address.ToString(), Sentence(Innermost(failure).Message)));

    /// <summary>While an image was sent.</summary>
    public static DestinationException Interrupted(Exception failure, EngineAddress address, string image) =>
        new(Codes.EngineInterrupted, address.ToString(), image, Sentence(Innermost(failure).Message));

    public static DestinationException Refused(string answer, EngineAddress address, string image) =>
        new(IsFull(answer) ? Codes.EngineFull : Codes.EngineRefused, address.ToString(), image, Sentence(answer));

    public static bool IsFull(string answer) => answer.Contains("no space left", StringComparison.OrdinalIgnoreCase) || answer.Contains("disk quota", StringComparison.OrdinalIgnoreCase);

    /// <summary>The message of an answer that is no success.</summary>
    public static async Task<string> MessageAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        try
        {
            return JsonElement.Parse(text).TryGetProperty("message", out var message) && message.GetString() is { Length: > 0 } said ? said : $"{(int)response.StatusCode}";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A port that speaks TLS says so in plain text.
            return text.Length is > 0 and < LongestText ? $"{(int)response.StatusCode}, {text.Trim()}" : $"{(int)response.StatusCode}";
        }
    }

    /// <summary>Whether the engine is there and may not be used.</summary>
    public static bool IsDenied(Exception failure) =>
        failure is UnauthorizedAccessException || Innermost(failure) is UnauthorizedAccessException or SocketException { SocketErrorCode: SocketError.AccessDenied };

    private static Exception Innermost(Exception failure)
    {
        while (failure.InnerException is { } inner)
            failure = inner;
        return failure;
    }

    private static string Sentence(string text) => text.TrimEnd().EndsWith('.') ? text.TrimEnd() : text.TrimEnd() + ".";
}
