using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Photon.Runtime;

/// <summary>The query that a path of the contract asks for, as in <c>/responses?beta=true</c>.</summary>
internal sealed class RequiredQuery(params (string Name, string Value)[] fields)
{
    public int Count => fields.Length;

    public static void AddRouting(IServiceCollection services) =>
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, RequiredQueryPolicy>());

    public bool IsIn(IQueryCollection query) => fields.All(field => query[field.Name].Contains(field.Value));
}

/// <summary>Of endpoints on one path, takes the one whose whole query is there, and asks for the most.</summary>
internal sealed class RequiredQueryPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<RequiredQuery>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var most = new Dictionary<int, int>(); // by score: how well the path itself fits goes first
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i))
                continue;
            if (RequiredOf(candidates[i]) is { } required && !required.IsIn(httpContext.Request.Query))
                candidates.SetValidity(i, false);
            else
                most[candidates[i].Score] = int.Max(CountOf(candidates[i]), most.GetValueOrDefault(candidates[i].Score));
        }

        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && CountOf(candidates[i]) < most[candidates[i].Score])
                candidates.SetValidity(i, false);
        }

        return Task.CompletedTask;
    }

    private static RequiredQuery? RequiredOf(CandidateState candidate) => candidate.Endpoint.Metadata.GetMetadata<RequiredQuery>();

    private static int CountOf(CandidateState candidate) => RequiredOf(candidate)?.Count ?? 0;
}
