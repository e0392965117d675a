using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Engine.Pact;
using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Pact.Verification;
using Photon.Testing;

namespace Photon.Pact.Hosting.Tests.Mutations;

/// <summary>From a contract to a verdict: a provider that is wrong in one way is caught, and the report names the place; one that does what it may is not.</summary>
public sealed class MutatedProviderTests
{
    private const int Fewest = 30;

    public static TheoryData<string> Wrong => [.. Mutation.All.Select(mutation => mutation.Name)];

    public static TheoryData<string> Right => [.. Mutation.Allowed.Select(mutation => mutation.Name)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void ThereAreEnoughWays() => Assert.True(Mutation.All.Count >= Fewest);

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task AMistakeIsCaughtAtItsPlace(string name)
    {
        var mutation = Mutation.All.Single(mutation => mutation.Name == name);
        var result = await VerifyAsync(mutation);

        Assert.Null(result.Error);
        var mismatch = Assert.Single(result.Mismatches, found => found.Part == mutation.Part && found.Path == mutation.Path);
        Assert.NotEqual("", mismatch.Message);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task WhatIsAllowedPasses(string name)
    {
        var result = await VerifyAsync(Mutation.Allowed.Single(mutation => mutation.Name == name));

        Assert.True(result.IsSuccess, result.Error ?? string.Join('\n', result.Mismatches.Select(mismatch => mismatch.Message)));
    }

    private static async Task<InteractionResult> VerifyAsync(Mutation mutation)
    {
        var pact = PactOfTeas();
        var interaction = (HttpInteraction)Assert.Single(pact.Interactions);
        var answer = new Answer { Tea = JsonNode.Parse(interaction.Response.Body.Bytes.Span)!.AsObject() };
        mutation.Change(answer);
        await using var app = await StartAsync(answer);
        await using var verifier = new ManagedVerifier();
        return await verifier.VerifyAsync(pact, interaction, new PactProvider { BaseAddress = new Uri(app.Urls.Single()) }, Cancellation);
    }

    private static PactDocument PactOfTeas()
    {
        var loader = new FolderLoader(Repository.PathOf("tests", "Photon.Pact.Hosting.Tests", "Mutations"));
        var made = Generator.GeneratePact(new PactSource
        {
            Contract = loader.Read("teas.yaml"),
            Loader = loader,
            Options = new PactOptions { Consumer = "ui", Provider = "teas" },
        });
        Assert.Empty(made.Diagnostics);
        var diagnostics = new DiagnosticBag();
        var pact = PactReader.Read(new SourceText("ui-teas.json", made.Made!.File.Text), diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return pact!;
    }

    private static async Task<WebApplication> StartAsync(Answer answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = answer.ContentType;
            foreach (var (name, value) in answer.Headers)
                context.Response.Headers[name] = value;
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.Text ?? answer.Tea.ToJsonString()), context.RequestAborted);
        });
        await app.StartAsync(Cancellation);
        return app;
    }
}
