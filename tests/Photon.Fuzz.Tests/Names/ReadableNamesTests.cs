using System.Text.RegularExpressions;

namespace Photon.Fuzz.Tests.Names;

/// <summary>Names come from the contract's words. A number that only tells two clashing names apart is rare; a word that says nothing is absent.</summary>
public sealed partial class ReadableNamesTests
{
    private const int Documents = 40;
    private const double MostNumbered = 0.005;

    [Fact]
    public void TypesAreNamedAfterWhatTheyAre()
    {
        var documents = RealDocuments.Some(Documents);
        Assert.SkipWhen(documents.Count == 0, "The corpus is not here.");
        var total = 0;
        var empty = new List<string>();
        var numbered = new List<string>();
        foreach (var file in documents)
        {
            var text = Letters().Replace(File.ReadAllText(file), "").ToLowerInvariant();
            var names = Declarations.Models(RealDocuments.Generate(file).Files);
            var all = names.ToHashSet(StringComparer.Ordinal);
            total += names.Count;
            empty.AddRange(names.Where(n => SaysNothing().Match(n) is { Success: true } m && !text.Contains(m.Value.ToLowerInvariant(), StringComparison.Ordinal)).Select(n => $"{Path.GetFileName(file)}: {n}"));
            numbered.AddRange(names
                .Where(n => Number().Match(n) is { Success: true } m && all.Contains(m.Groups[1].Value) && !text.Contains(n.ToLowerInvariant(), StringComparison.Ordinal))
                .Select(n => $"{Path.GetFileName(file)}: {n}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{total} types, {numbered.Count} with a number");
        Assert.True(empty.Count == 0, "Names that say nothing:\n" + string.Join('\n', empty.Take(30)));
        Assert.True(numbered.Count <= total * MostNumbered, $"{numbered.Count} of {total} names are told apart by a number:\n" + string.Join('\n', numbered.Take(60)));
    }

    [GeneratedRegex(@"^(?:Anonymous|Inline|Body|Request|Response|Result|Item|Value|Object|Schema|Type|Model|Case|Option|Variant|Content|Property|Parameter|AllOf|AnyOf|OneOf)\d*$|(?:Anonymous|Inline)|(?:AllOf|AnyOf|OneOf|Variant|Case|Option)\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex SaysNothing();

    [GeneratedRegex(@"^(.*\D)\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
