using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Photon.Engine.Tests.Pact;

/// <summary>What is wrong with a pact file of version 4 by itself, whatever contract it is of.</summary>
internal static class PactFaults
{
    public static IEnumerable<string> Of(string text)
    {
        var interactions = JsonNode.Parse(text)!["interactions"]!.AsArray().Select(interaction => interaction!).ToList();
        var keys = interactions.ConvertAll(interaction => interaction["key"]!.GetValue<string>());
        if (!keys.SequenceEqual(keys.Order(StringComparer.Ordinal)))
            yield return "the keys are not sorted";
        foreach (var key in keys.GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"{key.Key} is there twice";
        foreach (var description in interactions.GroupBy(interaction => interaction["description"]!.GetValue<string>(), StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"'{description.Key}' is said of several";
        foreach (var (interaction, key) in interactions.Zip(keys))
        {
            foreach (var part in new[] { interaction["request"], interaction["response"] }.OfType<JsonObject>())
            {
                foreach (var fault in OfPart(part))
                    yield return $"{key}: {fault}";
            }
        }
    }

    private static IEnumerable<string> OfPart(JsonObject part)
    {
        if (part["path"]?.GetValue<string>() is { } path)
        {
            if (!path.StartsWith('/') || path.Contains('{', StringComparison.Ordinal))
                yield return $"{path} is no path";
            if (part["matchingRules"]?["path"]?["matchers"]?[0]?["regex"]?.GetValue<string>() is { } regex && !Regex.IsMatch(path, regex))
                yield return $"{path} does not match {regex}";
        }

        foreach (var (rulePath, rule) in part["matchingRules"]?["body"]?.AsObject() ?? [])
        {
            if (ValueAt(part["body"]!["content"], rulePath) is JsonValue value && RegexOf(rule!) is { } pattern && !Regex.IsMatch(value.ToString(), pattern))
                yield return $"{rulePath}: {value} does not match {pattern}";
        }
    }

    private static string? RegexOf(JsonNode rule) =>
        rule["matchers"]!.AsArray().Select(matcher => matcher!["regex"]?.GetValue<string>()).FirstOrDefault(regex => regex is not null);

    /// <summary>The first value that a path leads to; null where it leads to several ways of writing a name.</summary>
    private static JsonNode? ValueAt(JsonNode? node, string path)
    {
        foreach (Match step in Regex.Matches(path, @"\.\*|\.([A-Za-z_]\w*)|\[(\d+|\*)\]|\['([^']+)'\]"))
        {
            node = (step.Value, node) switch
            {
                (".*", JsonObject any) => any.Count > 0 ? any.First().Value : null,
                ("[*]", JsonArray array) => array.Count > 0 ? array[0] : null,
                (_, JsonArray array) when step.Groups[2].Success => array[int.Parse(step.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)],
                (_, JsonObject named) => named[step.Groups[1].Success ? step.Groups[1].Value : step.Groups[3].Value],
                _ => null,
            };
        }

        return node;
    }
}
