using System.Text;
using System.Text.Json;
using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Native;

/// <summary>What the core asks of a provider beside its requests: states, and messages. Faults of the caller's handlers are kept, as the core would only say that there was one.</summary>
internal sealed class ProviderDesk(PactProvider provider, PactInteraction interaction)
{
    /// <summary>Where states are asked for, below the endpoint's address.</summary>
    public const string StatesPath = "states";

    /// <summary>Where messages are.</summary>
    public const string MessagesPath = "messages";

    private readonly List<ProviderState> setUp = [];

    /// <summary>The first thing that went wrong here, for people; null where nothing did.</summary>
    public string? Error { get; private set; }

    /// <summary>The exception behind <see cref="Error"/>, where a handler threw one.</summary>
    public Exception? Fault { get; private set; }

    public Task<LoopbackAnswer> AnswerAsync(LoopbackRequest request, CancellationToken cancellationToken) =>
        request.Path == StatesPath ? SetUpAsync(StateOf(request.Body), cancellationToken) : MakeMessageAsync(cancellationToken);

    /// <summary>Ends the states that were set up, the last one first, also where the core gave up between two of them.</summary>
    public async Task TearDownAsync()
    {
        foreach (var state in Enumerable.Reverse(setUp))
        {
            try
            {
                await provider.States!.TearDownAsync(state, CancellationToken.None);
            }
            catch (Exception e)
            {
                Refuse($"The provider state '{state.Name}' could not be torn down: {e.GetType().Name}: {e.Message}", e);
            }
        }
    }

    private async Task<LoopbackAnswer> SetUpAsync(ProviderState state, CancellationToken cancellationToken)
    {
        // The core asks for a state without a name where an interaction has none.
        if (state.Name.Length == 0 || provider.States is null)
            return new LoopbackAnswer(200);
        IReadOnlyDictionary<string, JsonElement>? values;
        try
        {
            values = await provider.States.SetUpAsync(state, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Handlers are the caller's code: whatever they throw is a result.
            return Refuse($"The provider state '{state.Name}' could not be set up: {e.GetType().Name}: {e.Message}", e);
        }

        if (values is null)
            return Refuse($"The provider has no handler for the state '{state.Name}'.", null);
        setUp.Add(state);
        return new LoopbackAnswer(200) { Headers = [("Content-Type", "application/json")], Body = JsonSerializer.SerializeToUtf8Bytes(values) };
    }

    private async Task<LoopbackAnswer> MakeMessageAsync(CancellationToken cancellationToken)
    {
        ProvidedMessage message;
        try
        {
            message = await provider.Messages!.MakeAsync(interaction, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return Refuse($"The message '{interaction.Description}' could not be made: {e.GetType().Name}: {e.Message}", e);
        }

        var metadata = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(message.Metadata));
        return new LoopbackAnswer(200)
        {
            Headers = [("Pact-Message-Metadata", metadata), .. message.ContentType is { } type ? [("Content-Type", type)] : Array.Empty<(string, string)>()],
            Body = message.Contents,
        };
    }

    private LoopbackAnswer Refuse(string error, Exception? fault)
    {
        if (Error is null)
            (Error, Fault) = (error, fault);
        return new LoopbackAnswer(422) { Body = Encoding.UTF8.GetBytes(error) };
    }

    private static ProviderState StateOf(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        var parameters = root.TryGetProperty("params", out var given) && given.ValueKind == JsonValueKind.Object
            ? given.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.Clone(), StringComparer.Ordinal)
            : [];
        return new ProviderState(root.GetProperty("state").GetString() ?? "", parameters);
    }
}
