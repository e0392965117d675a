using System.Text.Json;
using Photon.Engine.CSharp.Naming;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.PactTests;

/// <summary>A state as C# sees it: one method, whatever number of interactions ask for it.</summary>
/// <param name="Name">The state's text.</param>
/// <param name="Method">Unique in the interface.</param>
/// <param name="Values">What the method is to give back; empty where no interaction wants any.</param>
/// <param name="AskedBy">Interactions as a person reads them.</param>
internal sealed record StatePlan(
    string Name, string Method, IReadOnlyList<StateParameter> Parameters, IReadOnlyList<string> Values, IReadOnlyList<string> AskedBy)
{
    /// <summary>By the state's text.</summary>
    public static IReadOnlyList<StatePlan> Of(IReadOnlyList<TestedInteraction> interactions)
    {
        var scope = new NameScope(StringComparer.Ordinal);
        foreach (var name in ReservedNames.Members.Concat(["SetUpAsync", "TearDownAsync"]))
            scope.TryTake(name);
        return [.. interactions
            .SelectMany(interaction => interaction.States.Select(state => (State: state, Interaction: interaction)))
            .GroupBy(use => use.State.Name, StringComparer.Ordinal)
            .OrderBy(uses => uses.Key, StringComparer.Ordinal)
            .Select(uses => Of(scope, uses.Key, [.. uses.Select(use => use.State)], uses.Select(use => use.Interaction.DisplayName!)))];
    }

    private static StatePlan Of(NameScope scope, string name, List<TestedState> uses, IEnumerable<string> askedBy)
    {
        var words = IdentifierWords.Pascal(name) is { Length: > 0 } pascal ? pascal : IdentifierWords.PascalWithSymbols(name);
        var values = uses.SelectMany(use => use.Values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new StatePlan(
            name, TakeMethod(scope, words), StateParameter.Of(uses), [.. values], [.. askedBy.Distinct(StringComparer.Ordinal)]);
    }

    private static string TakeMethod(NameScope scope, string words)
    {
        if (scope.TryTake(words + "Async"))
            return words + "Async";
        for (var number = 2; ; number++)
        {
            var name = FormattableString.Invariant($"{words}{number}Async");
            if (scope.TryTake(name))
                return name;
        }
    }
}

/// <summary>A parameter of a state.</summary>
/// <param name="Name">In the pact.</param>
/// <param name="Identifier">In C#, escaped.</param>
/// <param name="Kind">String, Number, True (for both truths), or Undefined for any JSON.</param>
/// <param name="IsOptional">Some interaction does not give it, or gives null.</param>
internal sealed record StateParameter(string Name, string Identifier, JsonValueKind Kind, bool IsOptional)
{
    public string Type => (Kind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "decimal",
        JsonValueKind.True => "bool",
        _ => "JsonElement",
    }) + (IsOptional ? "?" : "");

    /// <summary>The call that reads it from a state.</summary>
    public string Reader => (IsOptional ? "Optional" : "") + (Kind switch
    {
        JsonValueKind.String => "Text",
        JsonValueKind.Number => "Number",
        JsonValueKind.True => "Truth",
        _ => "Json",
    });

    /// <summary>What several interactions give, those first that all of them give; each part by name.</summary>
    public static IReadOnlyList<StateParameter> Of(IReadOnlyList<TestedState> uses)
    {
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase);
        scope.TryTake("cancellationToken");
        scope.TryTake("state");
        return [.. uses
            .SelectMany(use => use.Parameters.DistinctBy(p => p.Key))
            .GroupBy(p => p.Key, p => p.Value, StringComparer.Ordinal)
            .Select(kinds => (Name: kinds.Key, Kinds: kinds.ToList()))
            .Select(p => (p.Name, Kind: KindOf(p.Kinds), IsOptional: p.Kinds.Count < uses.Count || p.Kinds.Contains(JsonValueKind.Null)))
            .OrderBy(p => p.IsOptional).ThenBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new StateParameter(p.Name, Take(scope, p.Name), p.Kind, p.IsOptional))];
    }

    private static JsonValueKind KindOf(IEnumerable<JsonValueKind> kinds)
    {
        var all = kinds.Where(kind => kind != JsonValueKind.Null)
            .Select(kind => kind == JsonValueKind.False ? JsonValueKind.True : kind)
            .Distinct().ToList();
        return all is [JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True] ? all[0] : JsonValueKind.Undefined;
    }

    private static string Take(NameScope scope, string name)
    {
        var plain = IdentifierWords.Camel(IdentifierWords.Pascal(name));
        var spelled = IdentifierWords.Camel(IdentifierWords.PascalWithSymbols(name));
        return Naming.Identifier.Escape(scope.Take(plain.Length == 0 ? spelled : plain, spelled));
    }
}
