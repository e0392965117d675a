using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Photon.Runtime;

/// <summary>A security scheme of the contract.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="UsualName">What .NET's authentication schemes for the same thing are usually called.</param>
/// <param name="Challenge">What <c>WWW-Authenticate</c> says of it; null where HTTP has no word for it.</param>
internal sealed record GuardScheme(string Name, string UsualName, string? Challenge);

/// <param name="Scheme">The contract's scheme.</param>
/// <param name="AuthenticationScheme">The application's scheme that stands for it; null where there is none.</param>
/// <param name="Scopes">The scopes or roles that are needed.</param>
internal sealed record GuardUse(GuardScheme Scheme, string? AuthenticationScheme, IReadOnlyList<string> Scopes);

internal enum GuardAnswer
{
    Met,

    /// <summary>Who calls is known, but a scope is missing: 403.</summary>
    ScopeMissing,

    /// <summary>401.</summary>
    CredentialsMissing,
}

/// <summary>Alternatives, of which one must be met; an empty one asks for nothing.</summary>
internal sealed class GuardRequirement(IReadOnlyList<GuardUse[]> alternatives) : IAuthorizationRequirement
{
    private static readonly string[] ScopeClaims = ["scope", "scp", "http://schemas.microsoft.com/identity/claims/scope"];

    public IReadOnlyList<GuardUse> Uses { get; } = [.. alternatives.SelectMany(a => a)];

    public IEnumerable<string> AuthenticationSchemes => Uses.Select(u => u.AuthenticationScheme).OfType<string>().Distinct();

    /// <param name="context">The request; null where a policy is asked by hand, for the user alone.</param>
    /// <param name="user">Who calls.</param>
    public async Task<GuardAnswer> CheckAsync(HttpContext? context, ClaimsPrincipal? user)
    {
        var best = GuardAnswer.CredentialsMissing;
        foreach (var alternative in alternatives)
        {
            var answer = GuardAnswer.Met;
            foreach (var use in alternative)
            {
                var found = await CheckAsync(use, context, user).ConfigureAwait(false);
                answer = found > answer ? found : answer;
            }

            best = answer < best ? answer : best;
        }

        return best;
    }

    private static async Task<GuardAnswer> CheckAsync(GuardUse use, HttpContext? context, ClaimsPrincipal? user)
    {
        if (use.AuthenticationScheme is null)
            return GuardAnswer.CredentialsMissing;
        var principal = context is null ? user : (await context.AuthenticateAsync(use.AuthenticationScheme).ConfigureAwait(false)).Principal;
        if (principal?.Identity is not { IsAuthenticated: true })
            return GuardAnswer.CredentialsMissing;
        return use.Scopes.All(scope => Has(principal, scope)) ? GuardAnswer.Met : GuardAnswer.ScopeMissing;
    }

    /// <summary>A scope of the token, one text with blanks or several; or a role, which schemes without scopes ask for (OpenAPI 3.1).</summary>
    private static bool Has(ClaimsPrincipal principal, string scope) =>
        principal.Claims.Any(c => ScopeClaims.Contains(c.Type) && c.Value.Split(' ').Contains(scope)) || principal.IsInRole(scope);
}

/// <summary>Meets a <see cref="GuardRequirement"/>.</summary>
internal sealed class GuardHandler : AuthorizationHandler<GuardRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, GuardRequirement requirement)
    {
        if (await requirement.CheckAsync(context.Resource as HttpContext, context.User).ConfigureAwait(false) == GuardAnswer.Met)
            context.Succeed(requirement);
    }
}
