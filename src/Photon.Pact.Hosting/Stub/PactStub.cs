using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Photon.Pact.Format;
using Photon.Pact.Generators;

namespace Photon.Pact.Hosting;

/// <summary>
/// Answers in place of a provider, as its pacts say, on a real port of the loopback. A request that no interaction has is refused with a
/// problem that names the nearest one and what differs. Where interactions differ in their states alone, the header or query parameter
/// <c>X-Photon-State</c> chooses.
/// </summary>
public sealed class PactStub : IAsyncDisposable
{
    private readonly WebApplication app;

    private PactStub(WebApplication app, IReadOnlyList<PactDocument> pacts, int interactions)
    {
        this.app = app;
        Pacts = pacts;
        Interactions = interactions;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Such as <c>http://127.0.0.1:49200/</c>.</summary>
    public Uri Address { get; }

    /// <summary>How many it can answer with.</summary>
    public int Interactions { get; }

    /// <summary>What it answers from; also the messages, which nobody asks a stub for.</summary>
    public IReadOnlyList<PactDocument> Pacts { get; }

    /// <summary>On any free port.</summary>
    /// <param name="pacts">As <see cref="PactStubOptions.Pacts"/>.</param>
    public static Task<PactStub> StartAsync(params string[] pacts) => StartAsync(new PactStubOptions { Pacts = pacts }, CancellationToken.None);

    /// <exception cref="PactSettingsException">A pact file is not there.</exception>
    /// <exception cref="PactFormatException">A file is no pact.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PactStub> StartAsync(PactStubOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<PactDocument> pacts = [.. options.Pacts.Select(path => PactReader.Load(PactFinder.Find(path)))];
        var book = new StubBook(pacts);
        // The empty builder reads no settings and no environment: a stub is what its options say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddCors();
        var app = builder.Build();
        if (options.Origins.Count > 0)
        {
            app.UseCors(policy => (options.Origins.Contains("*") ? policy.AllowAnyOrigin() : policy.WithOrigins([.. options.Origins]))
                .AllowAnyHeader().AllowAnyMethod().WithExposedHeaders("*"));
        }

        app.Run(context => AnswerAsync(book, context));
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new PactStub(app, pacts, book.Count);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A client of the stub, for the caller to dispose.</summary>
    /// <param name="states">What the provider shall seem to be in; none where it does not matter.</param>
    public HttpClient CreateClient(params string[] states)
    {
        ArgumentNullException.ThrowIfNull(states);
#pragma warning disable CA2000 // the client disposes its handler
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
#pragma warning restore CA2000
        foreach (var state in states)
            client.DefaultRequestHeaders.TryAddWithoutValidation(StubRequest.StateField, Uri.EscapeDataString(state));
        return client;
    }

    /// <summary>Until somebody stops the process, or the token does.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync().ConfigureAwait(false);
        await app.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task AnswerAsync(StubBook book, HttpContext context)
    {
        var asked = await StubRequest.OfAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var match = book.Find(asked);
        if (match.Fit is not { Interaction: var interaction })
        {
            await StubReply.RefuseAsync(context.Response, asked, match, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        var address = new Uri($"{context.Request.Scheme}://{context.Request.Host}/");
        var values = new GeneratorContext(StateValues.None, address, interaction.Key, DateTimeOffset.UtcNow);
        var answer = StubReply.Generated(interaction.Response, values);
        await StubReply.WriteAsync(context.Response, answer, interaction.Key, context.RequestAborted).ConfigureAwait(false);
    }
}
