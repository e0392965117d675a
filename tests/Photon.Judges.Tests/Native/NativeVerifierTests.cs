using Microsoft.AspNetCore.Http;
using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Pact.Native;
using Photon.Pact.Verification;

namespace Photon.Judges.Tests.Native;

/// <summary>The reference core in this process: what differs is named, and none of its traps bites.</summary>
public sealed class NativeVerifierTests(CoreFixture fixture)
{
    private readonly CancellationToken cancellationToken = TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnswerAsExpectedIsASuccess()
    {
        await using var shop = await ProviderDouble.StartAsync("""{"name":"cup"}""");
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product()), shop.Address);
        Assert.Null(result.Error);
        Assert.Empty(result.Mismatches);
        Assert.Equal(["GET /product"], shop.Asked);
    }

    [Fact]
    public async Task EachDifferenceHasItsPlace()
    {
        await using var shop = await ProviderDouble.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            context.Response.ContentType = "application/json";
            context.Response.Headers["X-Page"] = "2";
            return context.Response.WriteAsync("""{"name":"pot","size":{"height":"tall"}}""");
        });
        const string response = """{"status":200,"headers":{"X-Page":["1"]},"body":{"contentType":"application/json","content":{"name":"cup","size":{"height":3}}}}""";
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product(response: response)), shop.Address);
        Assert.Null(result.Error);
        Assert.Equal(
            ["Status  200 404", "Header X-Page 1 2", "Body $.name \"cup\" \"pot\"", "Body $.size.height 3 \"tall\""],
            result.Mismatches.Select(mismatch => $"{mismatch.Part} {mismatch.Path} {mismatch.Expected} {mismatch.Actual}").Order(StringComparer.Ordinal)
                .OrderBy(text => Array.FindIndex(["Status", "Header", "Body"], part => text.StartsWith(part, StringComparison.Ordinal))));
        Assert.All(result.Mismatches, mismatch => Assert.NotEmpty(mismatch.Message));
    }

    [Fact]
    public async Task PathOfTheProvidersAddressIsKept()
    {
        await using var shop = await ProviderDouble.StartAsync("""{"name":"cup"}""");
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product()), new Uri(shop.Address, "v1/"));
        Assert.True(result.IsSuccess, result.Error);
        Assert.Equal(["GET /v1/product"], shop.Asked);
    }

    [Fact]
    public async Task NoConnectionIsAnError()
    {
        Uri gone;
        await using (var shop = await ProviderDouble.StartAsync("{}"))
            gone = shop.Address;
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product()), gone);
        Assert.Contains("The reference core could not verify it: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Mismatches);
    }

    [Fact]
    public async Task ProviderThatNeverAnswersIsAnErrorAfterTheTimeLimit()
    {
        await using var shop = await ProviderDouble.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        var provider = new PactProvider { BaseAddress = shop.Address, RequestTimeout = TimeSpan.FromMilliseconds(200) };
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product()), provider);
        Assert.NotNull(result.Error);
    }

    [Fact]
    public async Task RedirectsAreNotFollowed()
    {
        await using var shop = await ProviderDouble.StartAsync(context =>
        {
            if (context.Request.Path == "/product")
                context.Response.Redirect("/elsewhere");
            return context.Response.WriteAsJsonAsync(new { name = "cup" });
        });
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product()), shop.Address);
        Assert.Equal(MismatchPart.Status, Assert.Single(result.Mismatches, mismatch => mismatch.Part != MismatchPart.Header).Part);
        Assert.Equal(["GET /product"], shop.Asked);
    }

    [Fact]
    public async Task ManyAtOnceAreToldApart()
    {
        await using var shop = await ProviderDouble.StartAsync(context => context.Response.WriteAsJsonAsync(new { name = context.Request.Path.Value![1..] }));
        var pact = SmallPact.Of([.. Enumerable.Range(0, 40).Select(i => SmallPact.Product(
            request: $$"""{"method":"GET","path":"/p{{i}}"}""",
            response: $$$$"""{"status":200,"body":{"contentType":"application/json","content":{"name":"p{{{{i / 2 * 2}}}}"}}}"""))]);
        await using var verifier = new NativeVerifier(fixture.Load());
        var provider = new PactProvider { BaseAddress = shop.Address };
        var results = await Task.WhenAll(pact.Interactions.Select(interaction => verifier.VerifyAsync(pact, interaction, provider, cancellationToken)));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => i % 2 == 0), results.Select(result => result.IsSuccess));
        Assert.Equal(40, shop.Asked.Count);
    }

    [Fact]
    public async Task FileThatIsNoPactIsAnError()
    {
        await using var shop = await ProviderDouble.StartAsync("{}");
        var pact = SmallPact.Of(SmallPact.Product());
        foreach (var text in (string[])["{}", "[]", "", "no json", """{"consumer":{},"interactions":[]}"""])
        {
            var result = await VerifyAsync(pact with { Source = new SourceText(pact.Path, text) }, shop.Address);
            Assert.Contains("There is no interaction of a pact here", result.Error, StringComparison.Ordinal);
        }

        Assert.Empty(shop.Asked);
    }

    [Fact]
    public async Task ObjectThatIsNoInteractionIsAnError()
    {
        await using var shop = await ProviderDouble.StartAsync("{}");
        var pact = SmallPact.Of("""{"type":"Nothing/Known","description":"what"}""");
        var result = await VerifyAsync(pact, shop.Address);
        Assert.NotNull(result.Error);
        Assert.Empty(shop.Asked);
    }

    [Fact]
    public async Task PactThatNeedsAPluginIsAnErrorAndNothingIsFetched()
    {
        await using var shop = await ProviderDouble.StartAsync("{}");
        var pact = SmallPact.Of(SmallPact.Product());
        var text = System.Text.Encoding.UTF8.GetString(pact.Source!.Utf8.Span)
            .Replace("\"metadata\": {", """ "metadata": { "plugins": [{ "name": "protobuf", "version": "0.3.15" }],""", StringComparison.Ordinal);
        var result = await VerifyAsync(pact with { Source = new SourceText(pact.Path, text) }, shop.Address);
        Assert.Contains("needs the plugin protobuf", result.Error, StringComparison.Ordinal);
        Assert.Empty(shop.Asked);
    }

    [Fact]
    public async Task GivingUpIsACancellation()
    {
        await using var shop = await ProviderDouble.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        using var stop = new CancellationTokenSource();
        await using var verifier = new NativeVerifier(fixture.Load());
        var pact = SmallPact.Of(SmallPact.Product());
        var provider = new PactProvider { BaseAddress = shop.Address, RequestTimeout = TimeSpan.FromSeconds(2) };
        var running = verifier.VerifyAsync(pact, pact.Interactions[0], provider, stop.Token);
        while (shop.Asked.IsEmpty)
            await Task.Delay(10, cancellationToken);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task FileOfThePactIsReadWhereItsTextIsNotGiven()
    {
        await using var shop = await ProviderDouble.StartAsync("""{"name":"cup"}""");
        var pact = SmallPact.Of(SmallPact.Product());
        var path = Path.Combine(Directory.CreateTempSubdirectory("photon-pact-").FullName, "ui-shop.json");
        await File.WriteAllBytesAsync(path, pact.Source!.Utf8.ToArray(), cancellationToken);
        var result = await VerifyAsync(pact with { Source = null, Path = path }, shop.Address);
        Assert.True(result.IsSuccess, result.Error);
    }

    private Task<InteractionResult> VerifyAsync(PactDocument pact, Uri address) => VerifyAsync(pact, new PactProvider { BaseAddress = address });

    private async Task<InteractionResult> VerifyAsync(PactDocument pact, PactProvider provider)
    {
        await using var verifier = new NativeVerifier(fixture.Load());
        return await verifier.VerifyAsync(pact, pact.Interactions[0], provider, cancellationToken);
    }
}
