namespace Photon.Engine.Pact.Format;

/// <summary>One way in which a value matches, of those that the pact specification knows. A closed set.</summary>
public abstract record Matcher;

/// <summary>Of the same JSON type; of an array each item as well, however many there are within the bounds.</summary>
public sealed record TypeMatcher(long? Min = null, long? Max = null) : Matcher;

/// <summary>A regular expression for the whole text; of a number, for its JSON.</summary>
public sealed record RegexMatcher(string Pattern) : Matcher;

/// <summary>Any number: <c>12</c>, <c>12.0</c>, <c>12.5</c>.</summary>
public sealed record NumberMatcher : Matcher;

public sealed record NullMatcher : Matcher;

/// <summary>The very value, also below an array whose items are matched by type.</summary>
public sealed record EqualityMatcher : Matcher;

/// <summary>The values of an object whose names are data; they are matched by the rules of <c>.*</c>.</summary>
public sealed record ValuesMatcher : Matcher;

/// <summary>The names of an object whose names are data. Version 4.</summary>
public sealed record EachKeyMatcher(IReadOnlyList<Matcher> Rules) : Matcher;

/// <summary>An array that has, in any order and among others, an item like each of these. Version 4.</summary>
public sealed record ArrayContainsMatcher(IReadOnlyList<ContainedItem> Items) : Matcher;

/// <param name="Index">Which item of the example it is like.</param>
/// <param name="Rules">Rules whose paths begin at the item: <c>$.kind</c>.</param>
public sealed record ContainedItem(int Index, IReadOnlyList<MatchingRule> Rules);

/// <summary>A status of a class: <c>success</c>, <c>clientError</c>, <c>serverError</c>, <c>error</c>, … Version 4.</summary>
public sealed record StatusMatcher(string Class) : Matcher;
