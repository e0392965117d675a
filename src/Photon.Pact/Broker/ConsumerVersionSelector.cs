using System.Text.Json.Nodes;

namespace Photon.Pact.Broker;

/// <summary>Which of the consumers' versions are to be verified (docs.pact.io, "Consumer version selectors").</summary>
public sealed record ConsumerVersionSelector
{
    /// <summary>The latest of the consumer's main branch.</summary>
    public bool MainBranch { get; init; }

    /// <summary>The latest of the branch that has the name of the provider's.</summary>
    public bool MatchingBranch { get; init; }

    /// <summary>Whatever is deployed or released in some environment.</summary>
    public bool DeployedOrReleased { get; init; }

    /// <summary>The latest of a branch.</summary>
    public string? Branch { get; init; }

    /// <summary>What is deployed or released in this environment.</summary>
    public string? Environment { get; init; }

    /// <summary>The latest with a tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Of this consumer alone.</summary>
    public string? Consumer { get; init; }

    /// <summary>
    /// Reads <c>mainBranch</c>, <c>matchingBranch</c>, <c>deployedOrReleased</c>, <c>branch=feat/x</c>, <c>environment=production</c> or <c>tag=prod</c>, with <c>consumer=ui</c> behind a comma.
    /// </summary>
    /// <returns>Null for anything else.</returns>
    public static ConsumerVersionSelector? TryParse(string text)
    {
        ConsumerVersionSelector? selector = new();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            selector = part.Split('=', 2, StringSplitOptions.TrimEntries) switch
            {
                ["mainBranch"] => selector with { MainBranch = true },
                ["matchingBranch"] => selector with { MatchingBranch = true },
                ["deployedOrReleased"] => selector with { DeployedOrReleased = true },
                ["branch", { Length: > 0 } value] => selector with { Branch = value },
                ["environment", { Length: > 0 } value] => selector with { Environment = value },
                ["tag", { Length: > 0 } value] => selector with { Tag = value },
                ["consumer", { Length: > 0 } value] => selector with { Consumer = value },
                _ => null,
            };
            if (selector is null)
                return null;
        }

        return selector == new ConsumerVersionSelector() ? null : selector;
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (name, isSet) in ((string, bool)[])[("mainBranch", MainBranch), ("matchingBranch", MatchingBranch), ("deployedOrReleased", DeployedOrReleased || Environment is not null)])
        {
            if (isSet)
                json[name] = true;
        }

        foreach (var (name, value) in ((string, string?)[])[("branch", Branch), ("environment", Environment), ("tag", Tag), ("consumer", Consumer)])
        {
            if (value is not null)
                json[name] = value;
        }

        // A tag is put on many versions, of which the latest counts.
        if (Tag is not null)
            json["latest"] = true;
        return json;
    }
}
