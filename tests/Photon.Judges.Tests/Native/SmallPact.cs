using System.Text.Json.Nodes;
using Photon.Engine.Text;
using Photon.Pact.Format;

namespace Photon.Judges.Tests.Native;

/// <summary>Pacts between <c>ui</c> and <c>shop</c>, written for a test.</summary>
internal static class SmallPact
{
    private const string Path = "pact/consumer/ui-shop.json";

    /// <summary>A pact of version 4 whose interactions are given as JSON.</summary>
    public static PactDocument Of(params string[] interactions) => Read(
        $$"""
        {
          "consumer": { "name": "ui" },
          "provider": { "name": "shop" },
          "interactions": [
        {{string.Join(",\n", interactions)}}
          ],
          "metadata": { "pactSpecification": { "version": "4.0" } }
        }
        """,
        PactSpecification.V4, "interactions");

    /// <summary>GET /product with an answer of one property.</summary>
    public static string Product(string states = "[]", string response = """{"status":200,"body":{"contentType":"application/json","content":{"name":"cup"}}}""", string request = """{"method":"GET","path":"/product"}""") =>
        $$"""{"type":"Synchronous/HTTP","key":"product","description":"a product","providerStates":{{states}},"request":{{request}},"response":{{response}}}""";

    public static PactDocument Read(string text, PactSpecification version, string list)
    {
        var source = new SourceText(Path, text);
        var interactions = new List<PactInteraction>();
        var offset = 0;
        foreach (var interaction in JsonNode.Parse(text)![list]!.AsArray())
        {
            var description = interaction!["description"]!.GetValue<string>();
            offset = text.IndexOf(list == "messages" ? "{\"description\"" : "{\"type\"", offset, StringComparison.Ordinal);
            interactions.Add(new AnyInteraction { Key = description, Description = description, Location = source.LocationAt(offset) });
            offset++;
        }

        return new PactDocument(Path, "ui", "shop", version, interactions) { Source = source };
    }

    private sealed record AnyInteraction : PactInteraction;
}
