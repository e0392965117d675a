using Photon.Engine.CSharp.Naming;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.PactTests;

/// <summary>What interactions are called in a test run and in code.</summary>
internal static class InteractionNames
{
    private const string PactEnding = ".json";

    /// <summary>Gives each a name to show: <c>ui-shop: listProducts (all) answers 200</c>, with the media type where several have the same otherwise.</summary>
    public static IReadOnlyList<TestedInteraction> Shown(IReadOnlyList<TestedInteraction> interactions)
    {
        var uses = interactions.CountBy(ShortName, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. interactions.Select(i => i.DisplayName is not null
            ? i
            : i with { DisplayName = uses[ShortName(i)] == 1 ? ShortName(i) : $"{StemOf(i.PactFile)}: {i.Description}" })];
    }

    /// <summary>A method for each, in their order. The description says it better than the key, which may be a hash.</summary>
    public static IReadOnlyList<string> Methods(IReadOnlyList<TestedInteraction> interactions, string className)
    {
        var scope = new NameScope(StringComparer.Ordinal);
        scope.TryTake(className);
        scope.TryTake("VerifyAsync");
        foreach (var name in ReservedNames.Members)
            scope.TryTake(name);
        return [.. interactions.Select(interaction => Take(scope, interaction))];
    }

    private static string ShortName(TestedInteraction interaction) => $"{StemOf(interaction.PactFile)}: {WithoutMediaType(interaction.Description)}";

    private static string Take(NameScope scope, TestedInteraction interaction)
    {
        var words = WithoutMediaType(interaction.Description);
        var plain = IdentifierWords.Pascal(words);
        var whole = IdentifierWords.Pascal(interaction.Description);
        return plain.Length == 0
            ? scope.Take(IdentifierWords.PascalWithSymbols(interaction.Description))
            : scope.Take(plain, whole, IdentifierWords.Pascal([StemOf(interaction.PactFile), words]));
    }

    /// <summary>Of <c>getProduct (tea) answers 200 with application/json</c> the media type says least.</summary>
    private static string WithoutMediaType(string description)
    {
        var at = description.LastIndexOf(" with ", StringComparison.Ordinal);
        return at > 0 && description.IndexOf('/', at) > 0 && !description[(at + 6)..].Contains(' ', StringComparison.Ordinal) ? description[..at] : description;
    }

    private static string StemOf(string file) => file.EndsWith(PactEnding, StringComparison.OrdinalIgnoreCase) ? file[..^PactEnding.Length] : file;
}
