using System.Text.Json.Nodes;
using Photon.Testing;

namespace Photon.Judges.Verdicts;

/// <summary>A value in a JSON document, by the names and indexes that lead to it.</summary>
internal sealed record JsonPlace(IReadOnlyList<object> Steps, JsonNode? Value)
{
    public static IEnumerable<JsonPlace> All(JsonNode? root) => From(new JsonPlace([], root));

    public bool IsIn(JsonPlace outer) => Steps.Count > outer.Steps.Count && outer.Steps.SequenceEqual(Steps.Take(outer.Steps.Count));

    /// <summary>As a rule names it, here and there with a star for an index or a name.</summary>
    public string ToExpression(Dice dice) => "$" + string.Concat(Steps.Select(step => step switch
    {
        int index => dice.OneIn(2) ? "[*]" : $"[{index}]",
        string name when dice.OneIn(12) => dice.OneIn(2) ? ".*" : "[*]",
        string name when !name.All(c => char.IsAsciiLetter(c)) || dice.OneIn(3) => $"['{name.Replace("'", "\\'", StringComparison.Ordinal)}']",
        _ => $".{step}",
    }));

    /// <summary>True where two rules may be for the same value and neither names it better: <c>$.a[*]</c> and <c>$.*[0]</c>, or one place in two spellings.</summary>
    public static bool FitEqually(string first, string second)
    {
        var (a, b) = (Tokens(first), Tokens(second));
        return a.Length == b.Length && a.Count(token => token == "*") == b.Count(token => token == "*") && a.Zip(b).All(pair => pair.First == pair.Second || pair.First == "*" || pair.Second == "*");
    }

    public override string ToString() => "$" + string.Concat(Steps.Select(step => step is int ? $"[{step}]" : $".{step}"));

    /// <summary>Puts another value there, in a copy of the document.</summary>
    public JsonNode? Replace(JsonNode? root, JsonNode? value)
    {
        if (Steps.Count == 0)
            return value;
        var copy = root!.DeepClone();
        var parent = copy;
        foreach (var step in Steps.SkipLast(1))
            parent = step is int index ? parent[index]! : parent[(string)step]!;
        if (Steps[^1] is int last)
            parent[last] = value;
        else
            parent[(string)Steps[^1]] = value;
        return copy;
    }

    private static IEnumerable<JsonPlace> From(JsonPlace place)
    {
        yield return place;
        var children = place.Value switch
        {
            JsonObject members => members.Select(member => new JsonPlace([.. place.Steps, member.Key], member.Value)),
            JsonArray items => items.Select((item, i) => new JsonPlace([.. place.Steps, i], item)),
            _ => [],
        };
        foreach (var found in children.SelectMany(From))
            yield return found;
    }

    private static string[] Tokens(string expression) =>
        expression.Replace("['", "/", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal).Replace('[', '/').Replace("]", "", StringComparison.Ordinal).Replace('.', '/').Split('/');
}
