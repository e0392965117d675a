using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Photon.Runtime;

/// <summary>Registers the authorization policies of a contract. A policy of the same name that is there already, or comes later, wins.</summary>
internal static class Guards
{
    public static void Add(
        IServiceCollection services, ApiOptions options, IReadOnlyList<GuardScheme> schemes, IReadOnlyList<(string Policy, SecurityUse[][] Alternatives)> policies)
    {
        services.AddAuthentication();
        if (!services.Any(s => s.ImplementationType == typeof(GuardHandler)))
            AddOnce(services);
        services.AddAuthorization();
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<AuthenticationOptions>, ILoggerFactory, IHostEnvironment>((authorization, authentication, logs, host) =>
        {
            var registered = schemes.ToDictionary(s => s.Name, s => Find(s, schemes, options, authentication.Value), StringComparer.Ordinal);
            // The first run of a new contract, on its author's machine.
            var isUntouched = host.IsDevelopment() && authentication.Value.SchemeMap.Count == 0;
            if (options.EnforceSecurity)
                Warn(logs.CreateLogger(typeof(Guards)), registered, isUntouched);
            foreach (var (name, alternatives) in policies)
            {
                if (authorization.GetPolicy(name) is null)
                    authorization.AddPolicy(name, PolicyOf(alternatives, schemes, registered, options.EnforceSecurity && !isUntouched));
            }
        });
    }

    private static AuthorizationPolicy PolicyOf(
        SecurityUse[][] alternatives, IReadOnlyList<GuardScheme> schemes, Dictionary<string, string?> registered, bool isEnforced)
    {
        var uses = alternatives.Select(a => a.Select(u => new GuardUse(schemes.First(s => s.Name == u.Scheme), registered[u.Scheme], u.Scopes)).ToArray()).ToArray();
        var requirement = new GuardRequirement(isEnforced ? uses : [.. uses, []]);
        return new AuthorizationPolicy([requirement], requirement.AuthenticationSchemes);
    }

    /// <summary>The application's scheme: as it was told, of the same name, of the usual name, or, for a contract of one scheme, the default one.</summary>
    private static string? Find(GuardScheme scheme, IReadOnlyList<GuardScheme> all, ApiOptions options, AuthenticationOptions authentication)
    {
        if (options.AuthenticationSchemes.TryGetValue(scheme.Name, out var told))
            return told;
        var names = authentication.SchemeMap.Keys;
        var found = names.FirstOrDefault(n => n == scheme.Name)
            ?? names.FirstOrDefault(n => n.Equals(scheme.Name, StringComparison.OrdinalIgnoreCase))
            ?? names.FirstOrDefault(n => n.Equals(scheme.UsualName, StringComparison.OrdinalIgnoreCase));
        if (found is not null || all.Count > 1)
            return found;
        return authentication.DefaultAuthenticateScheme ?? authentication.DefaultScheme ?? (names.Count == 1 ? names.First() : null);
    }

    private static void Warn(ILogger log, Dictionary<string, string?> registered, bool isUntouched)
    {
        if (isUntouched)
        {
            log.LogWarning(
                "The application has no authentication, and runs in Development: the contract's security is not enforced. "
                + "With any authentication scheme, and in every other environment, it is.");
            return;
        }

        foreach (var (name, _) in registered.Where(r => r.Value is null))
        {
            log.LogWarning(
                "No authentication scheme stands for the contract's security scheme '{Scheme}': operations that ask for it answer 401. "
                + "Register one of that name, name another in ApiOptions.AuthenticationSchemes, or turn ApiOptions.EnforceSecurity off.",
                name);
        }
    }

    /// <summary>Problem details for what the policies refuse; what was registered before answers for all other endpoints.</summary>
    private static void AddOnce(IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, GuardHandler>();
        var before = services.LastOrDefault(d => d.ServiceType == typeof(IAuthorizationMiddlewareResultHandler));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler>(provider => new GuardReplies(before switch
        {
            { ImplementationInstance: IAuthorizationMiddlewareResultHandler instance } => instance,
            { ImplementationFactory: { } factory } => (IAuthorizationMiddlewareResultHandler)factory(provider),
            { ImplementationType: { } type } => (IAuthorizationMiddlewareResultHandler)ActivatorUtilities.CreateInstance(provider, type),
            _ => new AuthorizationMiddlewareResultHandler(),
        }));
    }
}
