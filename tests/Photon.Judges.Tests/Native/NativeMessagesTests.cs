using System.Text;
using Photon.Pact.Format;
using Photon.Pact.Native;
using Photon.Pact.Verification;

namespace Photon.Judges.Tests.Native;

/// <summary>Messages are made by the caller and judged by the core.</summary>
public sealed class NativeMessagesTests(CoreFixture fixture)
{
    private const string Sold = """{"type":"Asynchronous/Messages","key":"sold","description":"a sale","contents":{"contentType":"application/json","content":{"id":1}},"metadata":{"topic":"sales"},"matchingRules":{"body":{"$.id":{"combine":"AND","matchers":[{"match":"integer"}]}}}}""";
    private const string Asked = """{"type":"Synchronous/Messages","key":"asked","description":"a question","request":{"contents":{"contentType":"application/json","content":{"id":1}}},"response":[{"contents":{"contentType":"application/json","content":{"id":1}}}]}""";

    private readonly CancellationToken cancellationToken = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Sold)]
    [InlineData(Asked)]
    public async Task MessageAsExpectedIsASuccess(string interaction)
    {
        var result = await VerifyAsync(SmallPact.Of(interaction), new MessagesDouble("""{"id":1}""", "sales"));
        Assert.True(result.IsSuccess, $"{result.Error} {string.Join('\n', result.Mismatches)}");
    }

    [Fact]
    public async Task MessageOfVersion3IsASuccess()
    {
        const string text = """
            {"consumer":{"name":"ui"},"provider":{"name":"shop"},"messages":[
            {"description":"a sale","contents":{"id":1},"metaData":{"contentType":"application/json"}}
            ],"metadata":{"pactSpecification":{"version":"3.0.0"}}}
            """;
        var result = await VerifyAsync(SmallPact.Read(text, PactSpecification.V3, "messages"), new MessagesDouble("""{"id":1}""", "sales"));
        Assert.True(result.IsSuccess, $"{result.Error} {string.Join('\n', result.Mismatches)}");
    }

    [Fact]
    public async Task DifferencesOfContentsAndMetadataAreTold()
    {
        var result = await VerifyAsync(SmallPact.Of(Sold), new MessagesDouble("""{"id":"x"}""", "returns"));
        Assert.Null(result.Error);
        Assert.Equal(["Body $.id", "Metadata topic"], result.Mismatches.Select(mismatch => $"{mismatch.Part} {mismatch.Path}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FaultOfTheSourceIsShown()
    {
        var result = await VerifyAsync(SmallPact.Of(Sold), new MessagesDouble(null, "sales"));
        Assert.Equal("The message 'a sale' could not be made: NotSupportedException: no such message", result.Error);
        Assert.IsType<NotSupportedException>(result.Fault);
    }

    [Fact]
    public async Task ProviderWithoutMessagesIsToldSo()
    {
        var result = await VerifyAsync(SmallPact.Of(Sold), null);
        Assert.Equal("The interaction is a message, and the provider has no source of messages.", result.Error);
    }

    private async Task<InteractionResult> VerifyAsync(PactDocument pact, IMessageSource? messages)
    {
        await using var verifier = new NativeVerifier(fixture.Load());
        return await verifier.VerifyAsync(pact, pact.Interactions[0], new PactProvider { BaseAddress = new Uri("http://127.0.0.1:1/"), Messages = messages }, cancellationToken);
    }

    private sealed class MessagesDouble(string? contents, string topic) : IMessageSource
    {
        public Task<ProvidedMessage> MakeAsync(PactInteraction interaction, CancellationToken cancellationToken) => Task.FromResult(contents is null
            ? throw new NotSupportedException("no such message")
            : new ProvidedMessage(Encoding.UTF8.GetBytes(contents), "application/json", new Dictionary<string, string> { ["topic"] = topic }));
    }
}
