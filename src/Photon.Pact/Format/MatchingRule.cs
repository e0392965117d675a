namespace Photon.Pact.Format;

/// <summary>What may stand at a place beside the example.</summary>
/// <param name="Path">Where; of a header, a query parameter or metadata, <c>$</c> and the name; of a path or a status, empty.</param>
/// <param name="IsAny">One matcher that accepts is enough (<c>combine: OR</c>); else all must.</param>
public sealed record MatchingRule(RuleCategory Category, PathExpression Path, IReadOnlyList<Matcher> Matchers, bool IsAny);
