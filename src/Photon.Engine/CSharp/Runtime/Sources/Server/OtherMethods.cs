using System;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Photon.Runtime;

/// <summary>Answers on a path of the contract what none of its operations does.</summary>
internal static class OtherMethods
{
    /// <summary>
    /// Refuses with 405, or with 400 where the method is right but what tells the path's operations apart is not there; comes last, so that the
    /// application's own endpoints on the path win.
    /// </summary>
    public static void Refuse(IEndpointRouteBuilder routes, string path, string allowed)
    {
        RequestDelegate refuse = context =>
        {
            if (allowed.Split(", ").Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase))
                return ProblemReply.WriteAsync(context, StatusCodes.Status400BadRequest, "The request lacks a query field or header that says which operation of the path is meant.");
            context.Response.Headers.Allow = allowed;
            return ProblemReply.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, $"The path allows {allowed}.");
        };
        routes.Map(path, refuse).WithDisplayName($"405 {path}").Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = int.MaxValue);
    }
}
