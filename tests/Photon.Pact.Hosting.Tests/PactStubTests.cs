using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Photon.Testing;

namespace Photon.Pact.Hosting.Tests;

/// <summary>A provider's stand-in, over a real port.</summary>
public sealed class PactStubTests(PactStubTests.ShopStub stub) : IClassFixture<PactStubTests.ShopStub>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARequestOfThePactIsAnswered()
    {
        using var http = stub.Stub.CreateClient();
        using var answer = await http.GetAsync(Relative("products/7"), Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"id":"7","name":"Assam","price":4.5}""", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("getProduct/tea/200/application/json", Uri.UnescapeDataString(answer.Headers.GetValues("X-Photon-Interaction").Single()));
    }

    [Theory]
    [InlineData("no product", 404)]
    [InlineData("a product exists", 200)]
    public async Task AStateChoosesTheAnswer(string state, int status)
    {
        using var byHeader = stub.Stub.CreateClient(state);
        using var byQuery = stub.Stub.CreateClient();
        using var first = await byHeader.GetAsync(Relative("products/7"), Cancellation);
        using var second = await byQuery.GetAsync(Relative($"products/7?x-photon-state={Uri.EscapeDataString(state)}"), Cancellation);

        Assert.Equal(status, (int)first.StatusCode);
        Assert.Equal(status, (int)second.StatusCode);
        Assert.NotEqual("none", first.Headers.GetValues("X-Photon-Interaction").Single());
    }

    [Fact]
    public async Task AnUnknownStateIsRefused()
    {
        using var http = stub.Stub.CreateClient("the moon, full");
        var problem = await Problem(await http.GetAsync(Relative("products/7"), Cancellation), 404);

        Assert.Contains("No interaction has the states 'the moon, full'", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongRequestIsToldWhatDiffers()
    {
        using var http = stub.Stub.CreateClient();
        using var body = new StringContent("""{"id":"7","name":"Assam","price":6.5}""", Encoding.UTF8, "application/json");
        var problem = await Problem(await http.PostAsync(Relative("products"), body, Cancellation), 400);

        Assert.Equal("createProduct/example/201/application/json", problem["nearest"]!["key"]!.GetValue<string>());
        Assert.EndsWith("ui-shop.json(5,5)", problem["nearest"]!["place"]!.GetValue<string>(), StringComparison.Ordinal);
        var differences = problem["differences"]!.AsArray().Select(d => $"{d!["part"]} {d["path"]}");
        Assert.Equal(["body $.name", "header Authorization"], differences.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhatAStateMakesMayBeAnything()
    {
        using var http = stub.Stub.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "of my own");
        using var answer = await http.PostAsJsonAsync(Relative("products"), new { id = "7", name = "Darjeeling", price = 6.5 }, Cancellation);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "nothing", 404)]
    [InlineData("DELETE", "products/7", 405)]
    public async Task PathsAndMethodsAreToldApart(string method, string path, int status)
    {
        using var http = stub.Stub.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), Relative(path));
        var problem = await Problem(await http.SendAsync(request, Cancellation), status);

        Assert.NotEmpty(problem["differences"]!.AsArray());
    }

    [Theory]
    [InlineData("*/*", 200)]
    [InlineData("application/*;q=0.5, text/html", 200)]
    [InlineData("application/json; charset=utf-8", 200)]
    public async Task AnAnswerThatIsAcceptedNeedNotBeAskedForWordByWord(string accept, int status)
    {
        using var http = stub.Stub.CreateClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);
        using var answer = await http.GetAsync(Relative("products/7"), Cancellation);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task GeneratorsOfAnAnswerMakeItsValues()
    {
        await using var made = await PactStub.StartAsync(Pacts.PathOf("made-shop.json"));
        using var http = made.CreateClient();
        using var answer = await http.GetAsync(Relative("orders"), Cancellation);
        var order = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;

        Assert.InRange(order["number"]!.GetValue<int>(), 100, 199);
        Assert.True(Guid.TryParse(order["id"]!.GetValue<string>(), out _));
        Assert.Equal(36, answer.Headers.GetValues("X-Trace").Single().Length);
        Assert.Equal("kept", order["owner"]!.GetValue<string>());
    }

    [Fact]
    public async Task PagesOfAllowedOriginsMayCall()
    {
        await using var open = await PactStub.StartAsync(new PactStubOptions { Pacts = [Pacts.PathOf("ui-shop.json")], Origins = ["http://localhost:5173"] }, Cancellation);
        using var http = open.CreateClient();
        using var asked = new HttpRequestMessage(HttpMethod.Options, Relative("products"));
        asked.Headers.Add("Origin", "http://localhost:5173");
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        asked.Headers.Add("Access-Control-Request-Headers", "authorization");
        using var allowed = await http.SendAsync(asked, Cancellation);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, Relative("products/7"));
        foreign.Headers.Add("Origin", "http://elsewhere");
        using var refused = await http.SendAsync(foreign, Cancellation);

        Assert.Equal("http://localhost:5173", allowed.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task APactThatIsNotThereIsSaid()
    {
        var e = await Assert.ThrowsAsync<PactSettingsException>(() => PactStub.StartAsync("pact/none.json"));
        Assert.Contains("'pact/none.json' is neither in", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARelativePathIsLookedForUpwards()
    {
        await using var found = await PactStub.StartAsync("tests/Photon.Pact.Hosting.Tests/Pacts/ui-shop.json");
        Assert.Equal(3, found.Interactions);
    }

    [Theory]
    [InlineData(new[] { "a.json", "--port", "5005", "--origins", "*", "b.json" }, "")]
    [InlineData(new[] { "--port", "5005" }, "No pact is named.")]
    [InlineData(new[] { "a.json", "--port", "99999" }, "'--port 99999' is not understood.")]
    [InlineData(new[] { "a.json", "--fast" }, "'--fast ' is not understood.")]
    public void TheProgramReadsItsArguments(string[] arguments, string expected)
    {
        var options = Stub.StubArguments.Read(arguments, out var fault);
        Assert.Equal(expected, fault);
        Assert.Equal(expected.Length == 0, options is { Pacts: ["a.json", "b.json"], Port: 5005, Origins: ["*"] });
    }

    [Fact]
    public void ArgumentsMayStandInAFileThatNoShellReads()
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file, ["pact of $(me) & \"you\".json", "--port", "5005", ""]);
        Assert.Equal(["pact of $(me) & \"you\".json", "--port", "5005"], Stub.StubArguments.Expand([$"@{file}"]));
        Assert.Equal(["a.json", "@b"], Stub.StubArguments.Expand(["a.json", "@b"]));
        File.Delete(file);
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    private static async Task<JsonNode> Problem(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("none", answer.Headers.GetValues("X-Photon-Interaction").Single());
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        answer.Dispose();
        return problem;
    }

    public sealed class ShopStub : IAsyncLifetime
    {
        public PactStub Stub { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Stub = await PactStub.StartAsync(Repository.PathOf("tests", "Photon.Pact.Hosting.Tests", "Pacts", "ui-shop.json"));

        public ValueTask DisposeAsync() => Stub.DisposeAsync();
    }
}
