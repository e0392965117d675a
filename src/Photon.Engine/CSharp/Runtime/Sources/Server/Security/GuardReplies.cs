using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace Photon.Runtime;

/// <summary>Answers what a <see cref="GuardRequirement"/> refuses: 401 and 403 as problem details, with <c>WWW-Authenticate</c>.</summary>
/// <param name="others">Answers for all other policies.</param>
internal sealed class GuardReplies(IAuthorizationMiddlewareResultHandler others) : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Succeeded && policy.Requirements.OfType<GuardRequirement>().FirstOrDefault() is { } guard)
        {
            switch (await guard.CheckAsync(context, context.User).ConfigureAwait(false))
            {
                case GuardAnswer.CredentialsMissing:
                    await ChallengeAsync(context, guard).ConfigureAwait(false);
                    return;
                case GuardAnswer.ScopeMissing:
                    await ForbidAsync(context, guard).ConfigureAwait(false);
                    return;
                default:
                    break; // another requirement of the application's own has refused
            }
        }

        await others.HandleAsync(next, context, policy, authorizeResult).ConfigureAwait(false);
    }

    private static async Task ChallengeAsync(HttpContext context, GuardRequirement guard)
    {
        foreach (var scheme in guard.AuthenticationSchemes)
            await context.ChallengeAsync(scheme).ConfigureAwait(false);
        Offer(context, guard.Uses.Select(u => u.Scheme.Challenge).OfType<string>().Distinct());
        var schemes = string.Join(", ", guard.Uses.Select(u => u.Scheme.Name).Distinct());
        await RefuseAsync(context, StatusCodes.Status401Unauthorized, $"Credentials are missing or not valid: {schemes}.").ConfigureAwait(false);
    }

    private static async Task ForbidAsync(HttpContext context, GuardRequirement guard)
    {
        foreach (var scheme in guard.AuthenticationSchemes)
            await context.ForbidAsync(scheme).ConfigureAwait(false);
        var scopes = string.Join(' ', guard.Uses.SelectMany(u => u.Scopes).Distinct());
        if (guard.Uses.Any(u => u.Scheme.Challenge == "Bearer"))
            Offer(context, [$"Bearer error=\"insufficient_scope\", scope=\"{string.Concat(scopes.Where(IsScopeCharacter))}\""]);
        await RefuseAsync(context, StatusCodes.Status403Forbidden, $"The credentials lack a scope: {scopes}.").ConfigureAwait(false);
    }

    /// <summary>Says the challenges for which no authentication scheme has said its own, which knows more.</summary>
    private static void Offer(HttpContext context, IEnumerable<string> challenges)
    {
        if (context.Response.HasStarted)
            return;
        var said = context.Response.Headers.WWWAuthenticate.Select(text => SchemeOf(text ?? "")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var challenge in challenges.Where(c => !said.Contains(SchemeOf(c))))
            context.Response.Headers.Append("WWW-Authenticate", challenge);
    }

    private static string SchemeOf(string challenge) => challenge.Split(' ', ',')[0];

    /// <summary>The status is the contract's also where a scheme would send a browser to a page for signing in.</summary>
    private static Task RefuseAsync(HttpContext context, int status, string detail)
    {
        if (context.Response.HasStarted)
            return Task.CompletedTask;
        context.Response.Headers.Remove("Location");
        return ProblemReply.WriteAsync(context, status, detail);
    }

    /// <summary>RFC 6749, section 3.3, and the blank between two.</summary>
    private static bool IsScopeCharacter(char c) => c is >= ' ' and <= '~' and not '"' and not '\\';
}
