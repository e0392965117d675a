using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;

namespace Photon.Pact.Broker;

/// <summary>Publishes pacts, those of a consumer in one request.</summary>
internal sealed class PactPublishing(HalClient client)
{
    private const string Relation = "pb:publish-contracts";

    public async Task<BrokerAnswer<Published>> PublishAsync(PactPublication publication, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var pacts = publication.Pacts.Select(text => (Text: text, Pact: PactReader.Read(text, diagnostics))).ToList();
        if (diagnostics.HasErrors)
            return new BrokerAnswer<Published>(null, diagnostics.ToSortedList(), []);
        var index = await client.IndexAsync(cancellationToken);
        var published = new List<string>();
        var notices = new List<BrokerNotice>();
        foreach (var consumer in pacts.GroupBy(pact => pact.Pact!.Consumer, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var what = $"publish the pacts of '{consumer.Key}' {publication.Version.Number}";
            var address = index.Link(Relation) ?? throw client.Faults.LinkMissing(new BrokerRequest(HttpMethod.Get, index.Address, what), Relation);
            // The broker takes the same pact for the same version again, so this may be repeated.
            var answer = await client.SendAsync(new BrokerRequest(HttpMethod.Post, address, what) { Body = BodyOf(consumer.Key, consumer, publication.Version) }, cancellationToken);
            notices.AddRange(answer.Notices);
            published.AddRange(consumer.Select(pact => $"{consumer.Key} {publication.Version.Number} and {pact.Pact!.Provider}"));
        }

        return new BrokerAnswer<Published>(new Published(published), diagnostics.ToSortedList(), notices);
    }

    private static JsonObject BodyOf(string consumer, IEnumerable<(SourceText Text, PactDocument? Pact)> pacts, ApplicationVersion version)
    {
        var body = new JsonObject
        {
            ["pacticipantName"] = consumer,
            ["pacticipantVersionNumber"] = version.Number,
            ["tags"] = new JsonArray([.. version.Tags.Select(tag => JsonValue.Create(tag))]),
            ["contracts"] = new JsonArray([.. pacts.Select(pact => new JsonObject
            {
                ["consumerName"] = consumer,
                ["providerName"] = pact.Pact!.Provider,
                ["specification"] = "pact",
                ["contentType"] = "application/json",
                ["content"] = Convert.ToBase64String(pact.Text.Utf8.Span),
            })]),
        };
        if (version.Branch is not null)
            body["branch"] = version.Branch;
        if (version.BuildUrl is not null)
            body["buildUrl"] = version.BuildUrl.AbsoluteUri;
        return body;
    }
}
