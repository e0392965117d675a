using System.Text.Json.Nodes;

namespace Photon.Judges.Verdicts;

/// <summary>What a consumer expects, and what a provider answers.</summary>
/// <param name="Number">With the seed, all that is needed to make it again.</param>
/// <param name="Version">2, 3 or 4.</param>
/// <param name="Kinds">The rules of the expectation, sorted: <c>integer,type</c>.</param>
/// <param name="Change">What of the answer is not the example: <c>$.a: 12 -> "x"</c>; empty for the example itself.</param>
/// <param name="Response">As the pact has it.</param>
internal sealed record VerdictCase(int Number, int Version, string Kinds, string Change, JsonObject Response, GivenAnswer Answer)
{
    /// <summary>A pact of this one interaction.</summary>
    public string ToPact() => new JsonObject
    {
        ["consumer"] = new JsonObject { ["name"] = "ui" },
        ["provider"] = new JsonObject { ["name"] = "shop" },
        ["interactions"] = new JsonArray(ToInteraction()),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = Version == 4 ? "4.0" : $"{Version}.0.0" } },
    }.ToJsonString();

    private JsonObject ToInteraction()
    {
        var interaction = new JsonObject
        {
            ["description"] = $"case {Number}",
            ["request"] = new JsonObject { ["method"] = "GET", ["path"] = $"/{Number}" },
            ["response"] = Response.DeepClone(),
        };
        if (Version == 4)
            (interaction["type"], interaction["key"]) = ("Synchronous/HTTP", $"case{Number}");
        return interaction;
    }
}

/// <param name="Body">Null for none.</param>
internal sealed record GivenAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, string? Body);
