using System.Text.Json.Nodes;
using Photon.Judges.Npm;
using Photon.Testing;

namespace Photon.Judges.Pacts;

/// <summary>The reference core of Pact, as its npm package brings it.</summary>
internal sealed class PactCore(NpmPackages packages)
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(5);
    private static readonly string script = Repository.PathOf("tests", "Photon.Judges", "Pacts", "core.cjs");
    private readonly string folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "judges", "core")).FullName;

    /// <summary>Which answers the core accepts, by name.</summary>
    /// <param name="name">What the files of this run are called.</param>
    /// <param name="pact">A pact of version 4.</param>
    /// <param name="answers">Answers to interactions of the pact, by name.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<IReadOnlySet<string>> AcceptedAsync(string name, string pact, IReadOnlyList<PactAnswer> answers, CancellationToken cancellationToken)
    {
        var (pactPath, answersPath) = (Path.Combine(folder, name + ".json"), Path.Combine(folder, name + ".answers"));
        await File.WriteAllTextAsync(pactPath, pact, cancellationToken);
        await File.WriteAllTextAsync(answersPath, new JsonArray([.. answers.Select(answer => answer.ToJson())]).ToJsonString(), cancellationToken);
        File.Delete(answersPath + ".said");
        var (_, errors) = await NodeProcess.RunAsync([script, packages.PactCore, pactPath, answersPath], limit, cancellationToken);
        if (!File.Exists(answersPath + ".said"))
            throw new InvalidOperationException($"The core said nothing: {errors}");
        var said = await File.ReadAllLinesAsync(answersPath + ".said", cancellationToken);
        return said.Where(line => line.StartsWith("accepted ", StringComparison.Ordinal)).Select(line => line["accepted ".Length..]).ToHashSet(StringComparer.Ordinal);
    }
}

/// <param name="Name">Unique.</param>
/// <param name="Key">The interaction's.</param>
/// <param name="Body">Null for the interaction's own.</param>
internal sealed record PactAnswer(string Name, string Key, JsonNode? Body)
{
    public JsonNode ToJson()
    {
        var json = new JsonObject { ["name"] = Name, ["key"] = Key };
        if (Body is not null)
            json["body"] = Body.DeepClone();
        return json;
    }
}
