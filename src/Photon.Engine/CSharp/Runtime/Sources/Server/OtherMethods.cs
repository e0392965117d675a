using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Photon.Runtime;

/// <summary>Answers the methods that a path of the contract does not have.</summary>
internal static class OtherMethods
{
    /// <summary>Refuses with 405; comes last, so that the application's own endpoints on the path win.</summary>
    public static void Refuse(IEndpointRouteBuilder routes, string path, string allowed)
    {
        RequestDelegate refuse = context =>
        {
            context.Response.Headers.Allow = allowed;
            return ProblemReply.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, $"The path allows {allowed}.");
        };
        routes.Map(path, refuse).WithDisplayName($"405 {path}").Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = int.MaxValue);
    }
}
