namespace Photon.Engine.Pact.Format;

/// <summary>The part of a request, response or message that a rule is for.</summary>
public enum RulePlace
{
    Body,
    Header,
    Metadata,
    Path,
    Query,
    Status,
}

/// <summary>What is allowed in one place instead of the very value.</summary>
/// <param name="Place">Where.</param>
/// <param name="Path">In a body a path such as <c>$.items[*].name</c>; elsewhere the plain name; empty for path and status.</param>
/// <param name="Matchers">At least one.</param>
/// <param name="IsAny">One of the matchers is enough; else all must match.</param>
public sealed record MatchingRule(RulePlace Place, string Path, IReadOnlyList<Matcher> Matchers, bool IsAny = false);
