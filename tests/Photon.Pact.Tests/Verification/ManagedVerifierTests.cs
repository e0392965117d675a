using System.Text;
using System.Text.Json;
using Photon.Pact.Format;
using Photon.Pact.Tests.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests.Verification;

public sealed class ManagedVerifierTests
{
    private const string Tea = """{ "status": 200, "body": { "content": { "id": 1 }, "contentType": "application/json" }, "matchingRules": { "body": { "$.id": { "matchers": [{ "match": "integer" }] } } } }""";

    [Fact]
    public async Task RequestsGoOutAsThePactHasThem()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, """{"id":5}"""));

        var result = await VerifyAsync(server.Address, PactText.Of(
            """
            { "method": "POST", "path": "/a%2Fb/../ü x", "query": { "q": ["a b", "c&d"] }, "headers": { "X-Raw": ["  a,b;c=\"d\""], "Content-Type": ["application/json; charset=UTF-8"], "Accept": "*/*;q=0.1" },
              "body": { "content": { "n": 1 }, "contentType": "application/json" } }
            """, Tea));

        Assert.True(result.IsSuccess, result.Error);
        Assert.True(server.Requests.TryDequeue(out var request));
        Assert.Equal("POST /a%2Fb/../%C3%BC%20x?q=a%20b&q=c%26d HTTP/1.1", request.Line);
        Assert.Equal("POST /a%2Fb/../%C3%BC%20x?q=a%20b&q=c%26d", result.Asked);
        Assert.Contains("\r\nX-Raw: ", request.Head, StringComparison.Ordinal);
        Assert.Contains("a,b;c=\"d\"", request.Head, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json; charset=UTF-8", request.Head, StringComparison.Ordinal);
        Assert.Equal("""{"n":1}""", request.Body);
    }

    [Fact]
    public async Task ThePathOfTheProviderAndTheTextOfAQueryAreKept()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, """{"id":5}"""));

        var result = await VerifyAsync(new Uri(server.Address, "api/v1/"), PactText.Of("""{ "method": "GET", "path": "/teas", "query": "b=2&a=%31" }""", Tea.Replace("{ \"content\": { \"id\": 1 }, \"contentType\": \"application/json\" }", "{ \"id\": 1 }", StringComparison.Ordinal), "3.0.0"));

        Assert.True(result.IsSuccess, result.Error);
        Assert.True(server.Requests.TryDequeue(out var request));
        Assert.Equal("GET /api/v1/teas?b=2&a=%31 HTTP/1.1", request.Line);
    }

    [Fact]
    public async Task DifferencesAreMismatchesAndNoErrors()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(404, """{"id":"x"}"""));

        var result = await VerifyAsync(server.Address, PactText.Of(response: Tea));

        Assert.False(result.IsSuccess);
        Assert.Null(result.Error);
        Assert.Equal([MismatchPart.Status, MismatchPart.Body], result.Mismatches.Select(m => m.Part));
    }

    [Fact]
    public async Task RedirectsAndCookiesAreNotFollowed()
    {
        await using var server = new RawServer(r => r.Line.StartsWith("GET /to", StringComparison.Ordinal)
            ? RawAnswer.Of(200, "{}")
            : RawAnswer.Of(302, "", "Location: /to\r\nSet-Cookie: a=b"));

        var pact = PactText.Of(response: """{ "status": 302, "headers": { "Location": "/to" } }""");
        Assert.True((await VerifyAsync(server.Address, pact)).IsSuccess);
        Assert.True((await VerifyAsync(server.Address, pact)).IsSuccess);

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, r => Assert.DoesNotContain("Cookie", r.Head, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task StatesAreSetUpInOrderGiveValuesAndAreTornDownBackwards()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, """{"id":5}"""));
        var states = new States();

        var result = await VerifyAsync(
            server.Address,
            PactText.Of("""{ "path": "/teas/1", "generators": { "path": { "type": "ProviderState", "expression": "/teas/${id}" } } }""", Tea, more: "\"providerStates\": [{ \"name\": \"one\", \"params\": { \"id\": 7 } }, { \"name\": \"two\" }],"),
            states);

        Assert.True(result.IsSuccess, result.Error);
        Assert.Equal(["+one 7", "+two", "-two", "-one 7"], states.Calls);
        Assert.Equal("GET /teas/7", result.Asked);
    }

    [Fact]
    public async Task WhatAStatePutsIntoAQueryIsSentAndNotShown()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, """{"id":5}"""));
        var pact = PactText.Of(
            """{ "path": "/teas", "query": { "key": ["none"], "page": ["1"] }, "generators": { "query": { "key": { "type": "ProviderState", "expression": "${id}" } } } }""",
            Tea, more: "\"providerStates\": [{ \"name\": \"one\", \"params\": { \"id\": 7 } }],");

        var result = await VerifyAsync(server.Address, pact, new States());

        Assert.Contains("key=7", server.Requests.Single().Head + server.Requests.Single().Line, StringComparison.Ordinal);
        Assert.DoesNotContain("7", result.Asked, StringComparison.Ordinal);
        Assert.Contains("page=1", result.Asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown", "The provider has no state 'unknown'. Add a handler", null)]
    [InlineData("throws", "The state 'throws' could not be set up: InvalidOperationException: no database", typeof(InvalidOperationException))]
    [InlineData("throws later", "The state 'throws later' could not be torn down: InvalidOperationException: no database", typeof(InvalidOperationException))]
    public async Task StatesThatFailAreErrors(string state, string message, Type? fault)
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, """{"id":5}"""));
        var states = new States();

        var result = await VerifyAsync(server.Address, PactText.Of(response: Tea, more: $"\"providerStates\": [{{ \"name\": \"one\" }}, {{ \"name\": \"{state}\" }}],"), states);

        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(fault, result.Fault?.GetType());
        Assert.Contains("-one", states.Calls);
    }

    [Fact]
    public async Task FiltersChangeRequestsInTheirOrder()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, """{"id":5}"""));
        var provider = new PactProvider
        {
            BaseAddress = server.Address,
            Filters =
            [
                (request, _) => { request.Headers.TryAddWithoutValidation("X-Steps", "1"); return ValueTask.CompletedTask; },
                (request, _) => { request.Headers.TryAddWithoutValidation("X-Steps", "2"); return ValueTask.CompletedTask; },
            ],
        };

        Assert.True((await VerifyAsync(provider, PactText.Of(response: Tea))).IsSuccess);
        Assert.Contains("X-Steps: 1, 2", Assert.Single(server.Requests).Head, StringComparison.Ordinal);
        var failing = provider with { Filters = [(_, _) => throw new InvalidOperationException("no token")] };
        Assert.StartsWith("A request filter failed: InvalidOperationException: no token", (await VerifyAsync(failing, PactText.Of(response: Tea))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFilterThatTakesTooLongIsAnError()
    {
        var provider = new PactProvider
        {
            BaseAddress = new Uri("http://localhost:1/"),
            RequestTimeout = TimeSpan.FromMilliseconds(50),
            Filters = [async (_, token) => await Task.Delay(TimeSpan.FromMinutes(1), token)],
        };

        Assert.Equal("The provider at http://localhost:1/ did not answer within 0.05 s.", (await VerifyAsync(provider, PactText.Of())).Error);
    }

    [Theory]
    [InlineData("\"X Y\": \"1\"", "X Y")]
    [InlineData("\"X-Y\": \"1\\r\\nX-Z: 2\"", "X-Y")]
    public async Task AHeaderThatHttpForbidsIsAnError(string header, string name)
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, ""));

        var result = await VerifyAsync(server.Address, PactText.Of($$"""{ "path": "/", "headers": { {{header}} } }"""));

        Assert.StartsWith($"The header '{name}' of the pact can't be sent", result.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task AProviderThatDoesNotListenIsAnError()
    {
        Uri address;
        await using (var server = new RawServer(_ => RawAnswer.Of(200, "")))
            address = server.Address;

        Assert.StartsWith($"There is no connection to the provider at {address}", (await VerifyAsync(address, PactText.Of())).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProviderWithoutATrustedCertificateIsAnError()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, ""), isSecure: true);

        Assert.StartsWith($"There is no secure connection to the provider at {server.Address}: ", (await VerifyAsync(server.Address, PactText.Of())).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProviderThatIsTooSlowIsAnError()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, "") with { Delay = TimeSpan.FromMinutes(1) });

        var result = await VerifyAsync(new PactProvider { BaseAddress = server.Address, RequestTimeout = TimeSpan.FromMilliseconds(100) }, PactText.Of());

        Assert.Equal($"The provider at {server.Address} did not answer within 0.1 s.", result.Error);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello")]
    [InlineData("what?\r\n\r\n")]
    [InlineData("")]
    public async Task AnAnswerThatBreaksOffIsAnError(string bytes)
    {
        await using var server = new RawServer(_ => new RawAnswer(Encoding.Latin1.GetBytes(bytes)) { Closes = true });

        Assert.StartsWith("The answer of the provider", (await VerifyAsync(server.Address, PactText.Of())).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerWithoutMeasureIsAnError()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, new string(' ', 100_000)));

        var result = await VerifyAsync(new PactProvider { BaseAddress = server.Address, LargestResponseBytes = 50_000 }, PactText.Of());

        Assert.StartsWith("The answer is larger than 50000 bytes.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACancelledRunThrowsAndTearsDown()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, "") with { Delay = TimeSpan.FromMinutes(1) });
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var states = new States();
        await using var verifier = new ManagedVerifier();
        var pact = PactText.Read(PactText.Of(more: "\"providerStates\": [{ \"name\": \"one\" }],"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            verifier.VerifyAsync(pact, pact.Interactions[0], new PactProvider { BaseAddress = server.Address, States = states }, cancelled.Token));

        Assert.Equal(["+one", "-one"], states.Calls);
    }

    [Fact]
    public async Task ConnectionsAreKept()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, """{"id":5}"""));
        await using var verifier = new ManagedVerifier();
        var pact = PactText.Read(PactText.Of(response: Tea));

        for (var i = 0; i < 5; i++)
            Assert.True((await verifier.VerifyAsync(pact, pact.Interactions[0], new PactProvider { BaseAddress = server.Address }, TestContext.Current.CancellationToken)).IsSuccess);

        Assert.Equal(1, server.Connections);
    }

    private static Task<InteractionResult> VerifyAsync(Uri address, string pact, IProviderStates? states = null) =>
        VerifyAsync(new PactProvider { BaseAddress = address, States = states }, pact);

    private static async Task<InteractionResult> VerifyAsync(PactProvider provider, string json)
    {
        await using var verifier = new ManagedVerifier();
        var pact = PactText.Read(json);
        return await verifier.VerifyAsync(pact, pact.Interactions[0], provider, TestContext.Current.CancellationToken);
    }

    private sealed class States : IProviderStates
    {
        public List<string> Calls { get; } = [];

        public Task<IReadOnlyDictionary<string, JsonElement>?> SetUpAsync(ProviderState state, CancellationToken cancellationToken)
        {
            if (state.Name == "throws")
                throw new InvalidOperationException("no database");
            Calls.Add("+" + Show(state));
            return Task.FromResult<IReadOnlyDictionary<string, JsonElement>?>(state.Name == "unknown" ? null : state.Parameters);
        }

        public Task TearDownAsync(ProviderState state, CancellationToken cancellationToken)
        {
            Calls.Add("-" + Show(state));
            return state.Name == "throws later" ? throw new InvalidOperationException("no database") : Task.CompletedTask;
        }

        private static string Show(ProviderState state) => $"{state.Name} {state.Parameters.GetValueOrDefault("id")}".Trim();
    }
}
