using Microsoft.Net.Http.Headers;
using Photon.Pact.Format;
using Photon.Pact.Matching;
using Photon.Pact.Verification;

namespace Photon.Pact.Hosting;

/// <summary>The interactions that a stub knows: finds the one that a request is.</summary>
internal sealed class StubBook(IReadOnlyList<PactDocument> pacts)
{
    private readonly List<(PactDocument Pact, HttpInteraction Interaction)> all =
        [.. pacts.SelectMany(pact => pact.Interactions.OfType<HttpInteraction>().Select(interaction => (pact, interaction)))];

    public int Count => all.Count;

    /// <summary>
    /// Of several that fit, the one that says most of the request; of equals, one that succeeds before one that fails, as only a state tells them
    /// apart; then the first.
    /// </summary>
    public StubMatch Find(StubRequest asked)
    {
        var judged = all.Where(known => IsInStates(known.Interaction, asked.States))
            .Select(known => new StubCandidate(known.Pact, known.Interaction, Differences(known.Interaction, asked.Request)))
            .ToList();
        var fit = judged.Where(candidate => candidate.Differences.Count == 0)
            .OrderByDescending(candidate => Precision(candidate.Interaction.Request, asked.Request))
            .ThenBy(candidate => candidate.Interaction.Response.Status is < 200 or > 299)
            .ThenByDescending(candidate => candidate.Interaction.Request.Headers.Count)
            .FirstOrDefault();
        return new StubMatch(fit, fit is null ? judged.MinBy(candidate => candidate.Distance) : null, asked.States);
    }

    private static bool IsInStates(HttpInteraction interaction, IReadOnlyList<string> states) => states.All(state => interaction.States.Any(known => known.Name == state));

    /// <summary>How much of the request stands in the pact word by word.</summary>
    private static int Precision(PactRequest expected, PactRequest actual)
    {
        var literal = expected.Query.Count(field => actual.Query.Any(given => given.Name == field.Name && given.Values.SequenceEqual(field.Values)));
        var isSameBody = expected.Body.State == BodyState.Present && expected.Body.Bytes.Span.SequenceEqual(actual.Body.Bytes.Span);
        return (expected.Path == actual.Path ? 1000 : 0) + (isSameBody ? 100 : 0) + (expected.Body.State == BodyState.Missing ? 0 : 50)
            + (10 * literal) + expected.Query.Count;
    }

    private static IReadOnlyList<Mismatch> Differences(HttpInteraction interaction, PactRequest actual) =>
        [.. PactMatching.Request(interaction.Request, actual)
            .Where(mismatch => !IsMadeByState(mismatch, interaction.Request) && !(IsAbout(mismatch, MismatchPart.Header, HeaderNames.Accept) && Accepts(actual, interaction.Response)))];

    private static bool IsAbout(Mismatch mismatch, MismatchPart part, string name) => mismatch.Part == part && mismatch.Path.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a provider's state is to make, such as a token, has no value here: any will do, if it is there.</summary>
    private static bool IsMadeByState(Mismatch mismatch, PactRequest expected) => mismatch.Actual is not null && expected.Generators.Any(rule =>
        rule is { Generator: PactGenerator.ProviderState, Category: RuleCategory.Header or RuleCategory.Query, Path.Tokens: [_, var name, ..] }
        && IsAbout(mismatch, rule.Category == RuleCategory.Header ? MismatchPart.Header : MismatchPart.Query, name.Text ?? ""));

    /// <summary>A caller that takes the answer need not ask for it in the pact's words (RFC 9110, section 12.5.1).</summary>
    private static bool Accepts(PactRequest actual, PactResponse response)
    {
        if (PactField.Find(actual.Headers, HeaderNames.Accept) is not { } accepted)
            return true;
        if (StubReply.ContentTypeOf(response) is not { } type || !MediaTypeHeaderValue.TryParse(type, out var given))
            return true;
        given.Parameters.Clear();
        return MediaTypeHeaderValue.TryParseList([.. accepted], out var ranges) && ranges.Any(range => range.Quality is not 0 && given.IsSubsetOf(WithoutParameters(range)));
    }

    private static MediaTypeHeaderValue WithoutParameters(MediaTypeHeaderValue range) => new(range.MediaType);
}

/// <param name="Differences">Empty where the request is the interaction's.</param>
internal sealed record StubCandidate(PactDocument Pact, HttpInteraction Interaction, IReadOnlyList<Mismatch> Differences)
{
    /// <summary>Another path is further away than another method, and that than anything else.</summary>
    public int Distance => Differences.Sum(mismatch => mismatch.Part switch
    {
        MismatchPart.Path => 10_000,
        MismatchPart.Method => 1_000,
        _ => 1,
    });
}

/// <param name="Nearest">Where nothing fits, what comes nearest; null where there is no interaction at all.</param>
internal sealed record StubMatch(StubCandidate? Fit, StubCandidate? Nearest, IReadOnlyList<string> States);
