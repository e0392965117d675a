using System.Text.Json;
using Photon.Pact.Format;

namespace Photon.Pact.Verification;

/// <summary>Makes the messages that a provider would send, so that they can be held against a pact.</summary>
public interface IMessageSource
{
    /// <param name="interaction">The message that is wanted, by its description and states.</param>
    Task<ProvidedMessage> MakeAsync(PactInteraction interaction, CancellationToken cancellationToken);
}

/// <summary>A message as the provider would send it.</summary>
/// <param name="ContentType"><c>application/json</c>; null where nobody says.</param>
/// <param name="Metadata">By name, as the transport would carry it.</param>
public sealed record ProvidedMessage(ReadOnlyMemory<byte> Contents, string? ContentType, IReadOnlyDictionary<string, string> Metadata)
{
    private const string JsonType = "application/json";

    /// <summary>A value as JSON, with its type as the only metadata.</summary>
    public static ProvidedMessage Json<T>(T value) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value), JsonType, new Dictionary<string, string> { ["contentType"] = JsonType });
}
