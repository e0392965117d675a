using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Photon.Pact.Hosting;

/// <summary>The real app on a real port of the loopback, or an app that runs elsewhere.</summary>
/// <typeparam name="TEntryPoint">A type of the app's assembly, such as its <c>Program</c>.</typeparam>
public abstract class PactApp<TEntryPoint> : PactApp
    where TEntryPoint : class
{
    private Factory? factory;

    /// <summary>The app's services, once it runs; for states that reach into it.</summary>
    /// <exception cref="InvalidOperationException">The app does not run, or it runs elsewhere.</exception>
    public IServiceProvider Services => factory?.Services
        ?? throw new InvalidOperationException(Address is null ? "The app does not run yet; its services are there when States is asked for." : "The app runs elsewhere, so its services are out of reach.");

    /// <summary>Where the app runs already; null for starting it here.</summary>
    protected virtual Uri? Address => null;

    /// <summary>Changes the app before it starts: other services, settings, an environment.</summary>
    protected virtual void ConfigureWebHost(IWebHostBuilder builder)
    {
    }

    /// <summary>Adds middleware before the app's own: what it does to a request is not seen by the verifier, such as a credential that is put in place.</summary>
    protected virtual void FilterRequests(IApplicationBuilder app)
    {
    }

    protected sealed override Task<Uri> StartAsync() => Address is { } elsewhere ? Task.FromResult(elsewhere) : Task.Run(Start);

    protected sealed override async ValueTask StopAsync()
    {
        if (factory is not null)
            await factory.DisposeAsync().ConfigureAwait(false);
    }

    private Uri Start()
    {
        factory = new Factory(this);
        try
        {
            factory.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
            factory.StartServer();
            var addresses = factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
            return new Uri(addresses.First());
        }
        catch (Exception e) when (e is not OutOfMemoryException) // whatever an app throws while it starts is its own fault, and every test shall say it
        {
            throw new PactAppException($"The app of {typeof(TEntryPoint).Assembly.GetName().Name} did not start: {e.Message} Correct the app, or what ConfigureWebHost changes in it.", e);
        }
    }

    private sealed class Factory(PactApp<TEntryPoint> app) : WebApplicationFactory<TEntryPoint>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Filter(app)));
            app.ConfigureWebHost(builder);
        }
    }

    private sealed class Filter(PactApp<TEntryPoint> app) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            app.FilterRequests(builder);
            next(builder);
        };
    }
}
