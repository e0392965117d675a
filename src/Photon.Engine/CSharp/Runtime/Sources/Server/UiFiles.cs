using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace Photon.Runtime;

/// <summary>Serves the UI that the build made: its files, and its one page at every path that nothing else answers.</summary>
internal static class UiFiles
{
    /// <summary>What the page may load and do: nothing of other hosts, no script or style within the page.</summary>
    public const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string Page = "index.html";

    public static void Map(IEndpointRouteBuilder routes, string policy)
    {
        var environment = routes.ServiceProvider.GetRequiredService<IWebHostEnvironment>();
        // Before it is published, an app has its files where the build left them, and looks there in Development alone.
        if (!environment.IsDevelopment())
            StaticWebAssetsLoader.UseStaticWebAssets(environment, routes.ServiceProvider.GetRequiredService<IConfiguration>());
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, environment.ApplicationName + ".staticwebassets.endpoints.json")))
            routes.MapStaticAssets().AllowAnonymous().Add(endpoint => Guard(endpoint, policy));
        RequestDelegate write = context => WritePageAsync(context, environment, policy);
        routes.Map("{**path}", write).WithDisplayName("UI").AllowAnonymous().Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = int.MaxValue);
    }

    private static void Guard(EndpointBuilder endpoint, string policy)
    {
        if (endpoint.RequestDelegate is not { } serve)
            return;
        endpoint.RequestDelegate = context =>
        {
            Guard(context.Response.Headers, policy);
            return serve(context);
        };
    }

    private static void Guard(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }

    private static Task WritePageAsync(HttpContext context, IWebHostEnvironment environment, string policy)
    {
        var page = environment.WebRootFileProvider.GetFileInfo(Page);
        if (!page.Exists || !AsksForPage(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        Guard(context.Response.Headers, policy);
        context.Response.Headers.CacheControl = "no-cache";
        var tag = new EntityTagHeaderValue($"\"{page.LastModified.UtcTicks ^ page.Length:x}\"");
        return Results.Stream(page.CreateReadStream(), "text/html; charset=utf-8", lastModified: page.LastModified, entityTag: tag).ExecuteAsync(context);
    }

    /// <summary>A browser that goes to a page says that it takes HTML; a script that calls what is not there does not.</summary>
    private static bool AsksForPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && (request.Path == "/" || request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase));
}
