namespace Photon.Pact.Format;

/// <summary>Makes a value anew for each run. A closed set: the generators of versions 3 and 4 that need no plugin.</summary>
public abstract record PactGenerator
{
    private PactGenerator()
    {
    }

    public sealed record RandomInt(long Min, long Max) : PactGenerator;

    /// <summary>A number with so many digits, one of them after the point at least.</summary>
    public sealed record RandomDecimal(int Digits) : PactGenerator;

    public sealed record RandomHexadecimal(int Digits) : PactGenerator;

    /// <summary>Letters and digits.</summary>
    public sealed record RandomString(int Size) : PactGenerator;

    public sealed record RandomBoolean : PactGenerator;

    /// <summary>A text that the pattern matches.</summary>
    public sealed record Regular(string Pattern) : PactGenerator;

    /// <param name="Format"><c>simple</c>, <c>lower-case-hyphenated</c>, <c>upper-case-hyphenated</c> or <c>URN</c>.</param>
    public sealed record Uuid(string Format) : PactGenerator;

    /// <summary>The time of the run, moved by an expression (<c>+1 day</c>), in a format with Java's letters.</summary>
    public sealed record DateTime(DateFormat Format, string? Expression) : PactGenerator;

    /// <summary>A text with values that the provider's states made: <c>/products/${id}</c>.</summary>
    /// <param name="DataType"><c>INTEGER</c>, <c>STRING</c>, …; null where the value decides.</param>
    public sealed record ProviderState(string Expression, string? DataType) : PactGenerator;

    /// <summary>A URL of the example with the provider's address in the place of the mock server's.</summary>
    /// <param name="Example"><c>http://localhost:1234/products/7</c>.</param>
    /// <param name="Pattern">With one group: what follows the address.</param>
    public sealed record MockServerUrl(string Example, string Pattern) : PactGenerator;
}

/// <summary>A generator and the place its value goes to.</summary>
/// <param name="Path">As in <see cref="MatchingRule"/>.</param>
public sealed record GeneratorRule(RuleCategory Category, PathExpression Path, PactGenerator Generator);
