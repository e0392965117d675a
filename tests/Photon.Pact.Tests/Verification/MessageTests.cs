using System.Text;
using Photon.Pact.Format;
using Photon.Pact.Tests.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests.Verification;

public sealed class MessageTests
{
    private const string Messages = """
        { "consumer": { "name": "a" }, "provider": { "name": "b" }, "metadata": { "pactSpecification": { "version": "4.0" } },
          "interactions": [
            { "type": "Asynchronous/Messages", "description": "an order", "contents": { "content": { "x": 1 }, "contentType": "application/json" },
              "metadata": { "contentType": "application/json", "retries": 3, "key": "a" } },
            { "type": "Synchronous/Messages", "description": "a question", "request": { "contents": { "content": "q", "contentType": "text/plain" } },
              "response": [{ "contents": { "content": "no", "contentType": "text/plain" } }, { "contents": { "content": "yes", "contentType": "text/plain" } }] }] }
        """;

    [Fact]
    public async Task MessagesMatchWithTheirMetadata()
    {
        var source = new Source("""{"x":1,"more":2}""", "application/json; charset=utf-8", new() { ["retries"] = "3", ["key"] = "a" });

        Assert.True((await VerifyAsync(0, source)).IsSuccess);
        Assert.Equal(["$.x", "key"], (await VerifyAsync(0, source with { Text = """{"x":2}""", Metadata = new() { ["retries"] = "3" } })).Mismatches.Select(m => m.Path));
    }

    [Fact]
    public async Task OneOfSeveralAnswersIsEnough()
    {
        Assert.True((await VerifyAsync(1, new Source("yes", "text/plain", []))).IsSuccess);
        Assert.Equal("The body is 'maybe', and must be 'no'.", Assert.Single((await VerifyAsync(1, new Source("maybe", "text/plain", []))).Mismatches).Message);
    }

    [Fact]
    public async Task MessagesThatNobodyMakesAreErrors()
    {
        Assert.Equal("Nobody makes the message 'an order'. Give the provider a source of messages.", (await VerifyAsync(0, null)).Error);
        Assert.Equal("The message 'an order' could not be made: InvalidOperationException: no queue", (await VerifyAsync(0, new Source(null, null, []))).Error);
    }

    private static async Task<InteractionResult> VerifyAsync(int index, IMessageSource? source)
    {
        await using var verifier = new ManagedVerifier();
        var pact = PactText.Read(Messages);
        return await verifier.VerifyAsync(pact, pact.Interactions[index], new PactProvider { BaseAddress = new Uri("http://localhost/"), Messages = source }, TestContext.Current.CancellationToken);
    }

    private sealed record Source(string? Text, string? Type, Dictionary<string, string> Metadata) : IMessageSource
    {
        public Task<ProvidedMessage> MakeAsync(PactInteraction interaction, CancellationToken cancellationToken) => Text is null
            ? throw new InvalidOperationException("no queue")
            : Task.FromResult(new ProvidedMessage(Encoding.UTF8.GetBytes(Text), Type, Metadata));
    }
}
