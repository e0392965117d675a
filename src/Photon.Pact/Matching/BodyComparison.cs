using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Matching;

/// <summary>A body with what is known of its type.</summary>
internal readonly record struct TypedBody(PactBody Body, string? HeaderType)
{
    /// <summary>What the body says of itself, else what a header says, else what it looks like.</summary>
    public string? TypeText => Body.ContentType ?? (MediaType.Of(HeaderType).IsUnknown ? MediaType.Guess(Body.Bytes.Span) : HeaderType);
}

/// <summary>Compares bodies by what they are: JSON, XML, forms, multipart, text or bytes.</summary>
internal sealed class BodyComparison(RuleBook rules, bool allowsMore)
{
    /// <param name="acceptsType">A rule that accepts the actual content type where it is not the expected one.</param>
    public void Compare(TypedBody expected, TypedBody actual, List<Mismatch> found, Func<string, bool>? acceptsType = null)
    {
        var type = MediaType.Of(expected.TypeText);
        var actualType = MediaType.Of(actual.TypeText);
        var isComparable = type.IsUnknown || actualType.IsUnknown || type.IsLike(actualType) || type.IsLike(actualType.Base) || (acceptsType?.Invoke(actual.TypeText ?? "") ?? false);
        if (isComparable)
            Contents(type, expected, actual, found);
        else if (expected.Body.State == BodyState.Present)
            found.Add(new Mismatch(MismatchPart.Body, "$", expected.TypeText, actual.TypeText, $"The body is {actual.TypeText}, and must be {expected.TypeText}: {BodyText.Preview(actual.Body)}"));
    }

    private void Contents(MediaType type, TypedBody expected, TypedBody actual, List<Mismatch> found)
    {
        switch (expected.Body.State, actual.Body.State)
        {
            case (BodyState.Missing, _):
                break;
            case (BodyState.Null or BodyState.Empty, BodyState.Present):
                found.Add(new Mismatch(MismatchPart.Body, "$", "no body", BodyText.Preview(actual.Body), $"There must be no body, and there is one: {BodyText.Preview(actual.Body)}"));
                break;
            case (BodyState.Null or BodyState.Empty, _):
                break;
            case (_, not BodyState.Present):
                found.Add(new Mismatch(MismatchPart.Body, "$", BodyText.Preview(expected.Body), null, $"There is no body, and it must be like {BodyText.Preview(expected.Body)}"));
                break;
            default:
                Present(type, expected, actual, found);
                break;
        }
    }

    private void Present(MediaType type, TypedBody expected, TypedBody actual, List<Mismatch> found)
    {
        if (type.IsJson)
            Json(expected.Body, actual.Body, found);
        else if (type.IsXml)
            Xml(expected.Body, actual.Body, found);
        else if (type.IsMultipart)
            new MultipartComparison(rules, allowsMore).Compare(expected, actual, found);
        else if (type.IsForm)
            Form(expected.Body, actual.Body, found);
        else
            Plain(type, expected.Body, actual.Body, found);
    }

    private void Json(PactBody expected, PactBody actual, List<Mismatch> found)
    {
        var wanted = expected.Json ?? JsonText.TryParse(expected.Bytes, out _);
        var given = actual.Json ?? JsonText.TryParse(actual.Bytes, out var problem);
        if (wanted is null)
            Unreadable("The expected body", "JSON", "", expected, found);
        else if (given is null)
            Unreadable("The body", "JSON", ProblemOf(actual), actual, found);
        else
            new JsonComparison(rules, allowsMore).Compare(ValuePath.Root, wanted, given, found);
    }

    private static string ProblemOf(PactBody body)
    {
        _ = JsonText.TryParse(body.Bytes, out var problem);
        return problem;
    }

    private void Xml(PactBody expected, PactBody actual, List<Mismatch> found)
    {
        var wanted = XmlComparison.TryParse(BodyText.BytesOf(expected), out var problem);
        var given = XmlComparison.TryParse(BodyText.BytesOf(actual), out var actualProblem);
        if (wanted is null)
            Unreadable("The expected body", "XML", problem, expected, found);
        else if (given is null)
            Unreadable("The body", "XML", actualProblem, actual, found);
        else
            new XmlComparison(rules, allowsMore).Compare(wanted, given, found);
    }

    private void Form(PactBody expected, PactBody actual, List<Mismatch> found)
    {
        MatchingRule? Best(string name) => rules.Best(ValuePath.Root.Member(name)) is { } rule
            ? new MatchingRule(RuleCategory.Body, PathExpression.Whole, rule.Matchers, rule.IsAny)
            : null;
        new FieldComparison(MismatchPart.Body, Best, "form field", "$.")
            .Compare(PartReader.QueryFields(BodyText.Of(expected)), PartReader.QueryFields(BodyText.Of(actual)), found);
    }

    /// <summary>Texts and bytes: as the rule for <c>$</c> wants them, else equal.</summary>
    private void Plain(MediaType type, PactBody expected, PactBody actual, List<Mismatch> found)
    {
        if (rules.Best(ValuePath.Root) is not { } rule)
        {
            if (!BodyText.BytesOf(expected).Span.SequenceEqual(BodyText.BytesOf(actual).Span))
                Differs(expected, actual, BodyText.Preview(expected), found);
            return;
        }

        var isBinary = type.IsBinary;
        bool Accepts(Matcher m) => m switch
        {
            Matcher.ContentType content => ContentSniffer.IsOf(actual.Bytes.Span, content.Value),
            Matcher.Equality when isBinary => expected.Bytes.Span.SequenceEqual(actual.Bytes.Span),
            _ => TextMatchers.Accepts(m, BodyText.Of(expected), BodyText.Of(actual)),
        };
        if (rule.IsAny ? !rule.Matchers.Any(Accepts) : !rule.Matchers.All(Accepts))
            Differs(expected, actual, string.Join(rule.IsAny ? " or " : " and ", rule.Matchers.Select(m => Wanted.By(m, BodyText.Preview(expected), "a text"))), found);
    }

    private static void Differs(PactBody expected, PactBody actual, string wanted, List<Mismatch> found) =>
        found.Add(new Mismatch(MismatchPart.Body, "$", wanted, BodyText.Preview(actual), $"The body is {BodyText.Preview(actual)}, and must be {wanted}.") { ExpectedPlace = expected.Json?.Location });

    private static void Unreadable(string what, string kind, string problem, PactBody body, List<Mismatch> found) =>
        found.Add(new Mismatch(MismatchPart.Body, "$", kind, BodyText.Preview(body), $"{what} is no {kind}{(problem.Length > 0 ? $" ({problem})" : "")}: {BodyText.Preview(body)}"));
}
