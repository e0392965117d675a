using System.Text.RegularExpressions;

namespace Photon.Pact.Format;

/// <summary>What a value must be. A closed set: the matchers of versions 2 to 4 of the pact specification.</summary>
public abstract record Matcher
{
    private Matcher()
    {
    }

    /// <summary>The same as the example.</summary>
    public sealed record Equality : Matcher;

    /// <summary>Of the example's type; arrays and objects with at least <paramref name="Min"/> and at most <paramref name="Max"/> items.</summary>
    public sealed record Type(int? Min = null, int? Max = null) : Matcher;

    /// <summary>A text that the pattern matches as a whole.</summary>
    /// <param name="Text">As the pact writes it.</param>
    /// <param name="Pattern">Anchored at both ends.</param>
    public sealed record Regular(string Text, Regex Pattern) : Matcher;

    /// <summary>A text with another inside it.</summary>
    public sealed record Include(string Text) : Matcher;

    /// <summary>Any number.</summary>
    public sealed record Number : Matcher;

    /// <summary>A number written without fraction and exponent.</summary>
    public sealed record Integer : Matcher;

    /// <summary>A number written with a fraction or an exponent.</summary>
    public sealed record Decimal : Matcher;

    public sealed record Null : Matcher;

    /// <summary>True or false, also as texts.</summary>
    public sealed record Boolean : Matcher;

    /// <summary>Not null, and neither an empty text nor an empty collection.</summary>
    public sealed record NotEmpty : Matcher;

    /// <summary>A version as semver.org has it.</summary>
    public sealed record Semver : Matcher;

    /// <summary>A text in a date or time format with Java's letters (<c>yyyy-MM-dd</c>).</summary>
    /// <param name="Kind"><c>date</c>, <c>time</c> or <c>datetime</c>, for messages.</param>
    public sealed record DateTime(string Kind, DateFormat Format) : Matcher;

    /// <summary>Bytes that look like the content type.</summary>
    public sealed record ContentType(string Value) : Matcher;

    /// <summary>The values of an object, whatever their names.</summary>
    public sealed record Values : Matcher;

    /// <summary>All matchers accept each name of an object.</summary>
    public sealed record EachKey(IReadOnlyList<Matcher> Matchers) : Matcher;

    /// <summary>All matchers accept each item of an array or each value of an object.</summary>
    public sealed record EachValue(IReadOnlyList<Matcher> Matchers) : Matcher;

    /// <summary>For each variant there is an item that it accepts.</summary>
    public sealed record ArrayContains(IReadOnlyList<Variant> Variants) : Matcher;

    /// <summary>A status of a class or out of a list.</summary>
    /// <param name="Name">As the pact writes it, for messages.</param>
    public sealed record StatusCode(string Name, IReadOnlyList<(int First, int Last)> Ranges) : Matcher;

    /// <summary>One of the items an array must contain.</summary>
    /// <param name="Index">Of the example's item.</param>
    /// <param name="Rules">With paths that begin at the item.</param>
    public sealed record Variant(int Index, MatchingRules Rules);
}
