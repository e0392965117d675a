using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Photon.Judges.Verdicts;

/// <summary>A provider that gives the case of a number the answer that it is to have.</summary>
internal sealed class AnswerServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private AnswerServer(WebApplication app)
    {
        this.app = app;
    }

    public Uri Address => new(app.Urls.Single() + "/");

    /// <param name="answerOf">The answer for the path <c>/{number}</c>.</param>
    public static async Task<AnswerServer> StartAsync(Func<int, GivenAnswer> answerOf, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            var answer = answerOf(int.Parse(context.Request.Path.Value![1..], CultureInfo.InvariantCulture));
            context.Response.StatusCode = answer.Status;
            foreach (var (name, value) in answer.Headers)
                context.Response.Headers[name] = value;
            if (answer.Body is not null)
                await context.Response.WriteAsync(answer.Body, context.RequestAborted);
        });
        await app.StartAsync(cancellationToken);
        return new AnswerServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
