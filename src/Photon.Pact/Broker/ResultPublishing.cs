using System.Text.Json;
using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Pact.Format;
using Photon.Pact.Native;
using Photon.Pact.Verification;

namespace Photon.Pact.Broker;

/// <summary>Publishes how a pact went. Branch and tags come first, as webhooks run when the results arrive.</summary>
internal sealed class ResultPublishing(HalClient client)
{
    private const string Implementation = "Photon";

    public async Task<BrokerAnswer<Published>> PublishAsync(
        FetchedPact pact, IReadOnlyList<InteractionResult> results, ApplicationVersion provider, CancellationToken cancellationToken)
    {
        var verified = results.Select(result => result.Interaction.Key).ToHashSet(StringComparer.Ordinal);
        var missing = pact.Pact.Interactions.Count(interaction => !verified.Contains(interaction.Key));
        if (pact.ResultsAddress is null || missing > 0)
        {
            var why = missing > 0 ? $"{missing} of its {pact.Pact.Interactions.Count} interactions were not verified" : "the broker takes none for it";
            return new BrokerAnswer<Published>(null, [Diagnostic.Create(Codes.ResultsNotPublished, new Location(pact.Pact.Path, 0, 0), pact.Name, why)], []);
        }

        await DescribeAsync(pact.Pact.Provider, provider, cancellationToken);
        var request = new BrokerRequest(HttpMethod.Post, pact.ResultsAddress, $"publish the results of {pact.Name}") { Body = BodyOf(pact, results, provider), IsRepeatable = false };
        var answer = await client.SendAsync(request, cancellationToken);
        return new BrokerAnswer<Published>(new Published([pact.Name]), [], answer.Notices);
    }

    private async Task DescribeAsync(string name, ApplicationVersion provider, CancellationToken cancellationToken)
    {
        if (provider.Branch is null && provider.Tags.Count == 0)
            return;
        var index = await client.IndexAsync(cancellationToken);
        if (provider.Branch is { } branch)
            await PutAsync(index, "pb:pacticipant-branch-version", $"put '{name}' {provider.Number} on the branch '{branch}'", ("pacticipant", name), ("branch", branch), ("version", provider.Number));
        foreach (var tag in provider.Tags)
            await PutAsync(index, "pb:pacticipant-version-tag", $"tag '{name}' {provider.Number} with '{tag}'", ("pacticipant", name), ("version", provider.Number), ("tag", tag));

        async Task PutAsync(HalDocument from, string relation, string what, params IReadOnlyList<(string Name, string Value)> parts)
        {
            var address = from.Link(relation, parts) ?? throw client.Faults.LinkMissing(new BrokerRequest(HttpMethod.Get, from.Address, what), relation);
            await client.SendAsync(new BrokerRequest(HttpMethod.Put, address, what) { Body = new JsonObject() }, cancellationToken);
        }
    }

    private static JsonObject BodyOf(FetchedPact pact, IReadOnlyList<InteractionResult> results, ApplicationVersion provider)
    {
        var file = pact.Pact.Source is { } source ? InteractionFiles.Of(source) : null;
        var body = new JsonObject
        {
            ["success"] = results.All(result => result.IsSuccess),
            ["providerApplicationVersion"] = provider.Number,
            ["testResults"] = new JsonArray([.. results.Select(result => TestResult(result, file))]),
            ["verifiedBy"] = new JsonObject { ["implementation"] = Implementation, ["version"] = typeof(ResultPublishing).Assembly.GetName().Version!.ToString(3) },
        };
        if (provider.BuildUrl is not null)
            body["buildUrl"] = provider.BuildUrl.AbsoluteUri;
        return body;
    }

    private static JsonObject TestResult(InteractionResult result, InteractionFiles? file)
    {
        var test = new JsonObject { ["interactionDescription"] = result.Interaction.Description, ["success"] = result.IsSuccess };
        if (file is not null && IdOf(file, result.Interaction) is { } id)
            test["interactionId"] = id;
        if (result.Mismatches.Count > 0)
        {
            test["mismatches"] = new JsonArray([.. result.Mismatches.Select(mismatch => new JsonObject
            {
                ["attribute"] = mismatch.Part.ToString().ToLowerInvariant(),
                ["identifier"] = mismatch.Path,
                ["description"] = mismatch.Message,
            })]);
        }

        if (result.Error is { } error)
            test["exceptions"] = new JsonArray(new JsonObject { ["message"] = error });
        return test;
    }

    /// <summary>The broker gives each interaction an id.</summary>
    private static string? IdOf(InteractionFiles pact, PactInteraction interaction)
    {
        if (pact.Find(interaction) is not { } found)
            return null;
        using var json = JsonDocument.Parse(found);
        return HalDocument.Text(json.RootElement, "_id");
    }
}
