using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Photon.Runtime;

/// <summary>Serves the contract itself, as it is embedded in the assembly.</summary>
internal static class ContractDocuments
{
    // The page is one text: nothing is loaded, framed or sent.
    private const string PagePolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes, string path, global::System.Reflection.Assembly assembly, string resource, string mediaType)
    {
        RequestDelegate write = context => WriteAsync(context, assembly, resource, mediaType);
        routes.MapMethods(path, ["GET"], write);
    }

    private static async Task WriteAsync(HttpContext context, global::System.Reflection.Assembly assembly, string resource, string mediaType)
    {
        var stream = assembly.GetManifestResourceStream(resource);
        if (stream is null)
        {
            await ProblemReply.WriteAsync(context, StatusCodes.Status404NotFound, "The contract is not embedded in this build.").ConfigureAwait(false);
            return;
        }

        await using (stream.ConfigureAwait(false))
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            if (mediaType == "text/html")
                headers.ContentSecurityPolicy = PagePolicy;
            context.Response.ContentType = mediaType + "; charset=utf-8";
            context.Response.ContentLength = stream.Length;
            await stream.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
