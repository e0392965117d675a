using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Photon.Judges.Tests.Native;

/// <summary>A provider that answers as a test says, and keeps what it was asked.</summary>
internal sealed class ProviderDouble : IAsyncDisposable
{
    private readonly WebApplication app;

    private ProviderDouble(WebApplication app)
    {
        this.app = app;
    }

    /// <summary>Such as <c>GET /products?page=1</c>.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public Uri Address => new(app.Urls.Single() + "/");

    public static async Task<ProviderDouble> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var provider = new ProviderDouble(app);
        app.Run(context =>
        {
            provider.Asked.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            return answer(context);
        });
        await app.StartAsync();
        return provider;
    }

    /// <summary>One that answers 200 with JSON.</summary>
    public static Task<ProviderDouble> StartAsync(string json) => StartAsync(context =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
