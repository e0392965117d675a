using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Photon.Runtime;

/// <summary>What tells an operation from others on its path: fields of the query (<c>?beta=true</c>) or headers with the one value that they may have.</summary>
/// <param name="fields">Each <c>query</c> or <c>header</c>, with its name and value.</param>
internal sealed class RequiredFields(params (string Place, string Name, string Value)[] fields)
{
    public int Count => fields.Length;

    public static void AddRouting(IServiceCollection services) =>
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, RequiredFieldsPolicy>());

    public bool AreIn(HttpRequest request) =>
        fields.All(field => (field.Place == "query" ? request.Query[field.Name] : request.Headers[field.Name]).Contains(field.Value));
}

/// <summary>Of endpoints on one path, takes the one whose fields are all there, and that asks for the most.</summary>
internal sealed class RequiredFieldsPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<global::Microsoft.AspNetCore.Http.Endpoint> endpoints) => endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<RequiredFields>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var most = new Dictionary<int, int>(); // by score: how well the path itself fits goes first
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i))
                continue;
            if (RequiredOf(candidates[i]) is { } required && !required.AreIn(httpContext.Request))
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

    private static RequiredFields? RequiredOf(CandidateState candidate) => candidate.Endpoint.Metadata.GetMetadata<RequiredFields>();

    private static int CountOf(CandidateState candidate) => RequiredOf(candidate)?.Count ?? 0;
}
