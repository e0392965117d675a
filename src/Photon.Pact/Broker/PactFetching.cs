using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;

namespace Photon.Pact.Broker;

/// <summary>Asks which pacts are to be verified, and fetches each.</summary>
internal sealed class PactFetching(HalClient client)
{
    private const string Relation = "pb:provider-pacts-for-verification";

    public async Task<BrokerAnswer<FetchedPacts>> FetchAsync(PactQuery query, CancellationToken cancellationToken)
    {
        var index = await client.IndexAsync(cancellationToken);
        var what = $"list the pacts of '{query.Provider}'";
        var address = index.Link(Relation, ("provider", query.Provider))
            ?? throw client.Faults.LinkMissing(new BrokerRequest(HttpMethod.Get, index.Address, what), Relation);
        var list = await client.SendAsync(new BrokerRequest(HttpMethod.Post, address, what) { Body = BodyOf(query) }, cancellationToken);
        var diagnostics = new DiagnosticBag();
        var pacts = new List<FetchedPact>();
        var notices = new List<BrokerNotice>(list.Notices);
        var listed = HalDocument.Object(list.Root, "_embedded") is { } embedded ? HalDocument.Items(embedded, "pacts").ToList() : [];
        foreach (var item in listed)
        {
            var properties = HalDocument.Object(item, "verificationProperties") ?? default;
            notices.AddRange(HalDocument.Items(properties, "notices")
                .Where(notice => HalDocument.Text(notice, "when") is null or "before_verification")
                .Select(notice => new BrokerNotice("info", HalDocument.Text(notice, "text") ?? "")));
            if (await FetchAsync(list, item, diagnostics, cancellationToken) is { } pact)
                pacts.Add(pact);
        }

        // A run over nothing is a success that proves nothing.
        if (listed.Count == 0)
            diagnostics.Report(Codes.BrokerHasNoPact, new Location(address.AbsoluteUri, 0, 0), query.Provider);
        return new BrokerAnswer<FetchedPacts>(diagnostics.HasErrors ? null : new FetchedPacts(pacts), diagnostics.ToSortedList(), notices);
    }

    private async Task<FetchedPact?> FetchAsync(HalDocument list, JsonElement item, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var properties = HalDocument.Object(item, "verificationProperties") ?? default;
        var request = new BrokerRequest(HttpMethod.Get, list.Address, "fetch a pact");
        var address = list.LinkOf(item, "self") ?? throw client.Faults.LinkMissing(request, "self");
        var document = await client.SendAsync(request with { Address = address }, cancellationToken);
        var text = new SourceText(address.AbsoluteUri, Encoding.UTF8.GetBytes(document.Root.GetRawText()));
        if (PactReader.Read(text, diagnostics) is not { } pact)
            return null;
        var isPending = HalDocument.Flag(properties, "pending") ?? false;
        if (isPending)
            pact = pact with { Interactions = [.. pact.Interactions.Select(interaction => interaction with { IsPending = true })] };
        var name = HalDocument.Object(item, "_links") is { } links && HalDocument.Object(links, "self") is { } self ? HalDocument.Text(self, "name") : null;
        return new FetchedPact(
            pact, name ?? $"Pact between {pact.Consumer} and {pact.Provider}", isPending, HalDocument.Flag(properties, "wip") ?? false, document.Link("pb:publish-verification-results"));
    }

    private static JsonObject BodyOf(PactQuery query)
    {
        var body = new JsonObject { ["includePendingStatus"] = query.IncludePending };
        if (query.Selectors.Count > 0)
            body["consumerVersionSelectors"] = new JsonArray([.. query.Selectors.Select(selector => selector.ToJson())]);
        if (query.ProviderBranch is not null)
            body["providerVersionBranch"] = query.ProviderBranch;
        if (query.ProviderTags.Count > 0)
            body["providerVersionTags"] = new JsonArray([.. query.ProviderTags.Select(tag => JsonValue.Create(tag))]);
        if (query.IncludeWipSince is { } since)
            body["includeWipPactsSince"] = since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return body;
    }
}
