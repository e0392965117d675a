namespace Photon.Packaging.Images.Registry;

/// <summary>How a server wants to be shown who asks (RFC 9110, 11.6.1): <c>Bearer realm="https://auth.docker.io/token",service="registry.docker.io"</c>.</summary>
/// <param name="Scheme">As it was sent; to be compared without regard to case.</param>
/// <param name="Parameters">By their names, without regard to case.</param>
internal sealed record Challenge(string Scheme, IReadOnlyDictionary<string, string> Parameters)
{
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    public bool Is(string scheme) => string.Equals(Scheme, scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>All challenges of a header's lines. What is no challenge is passed over.</summary>
    public static IReadOnlyList<Challenge> ParseAll(IEnumerable<string> lines) => [.. lines.SelectMany(Parse)];

    private static List<Challenge> Parse(string line)
    {
        var challenges = new List<Challenge>();
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (true)
        {
            SkipSeparators(line, ref at);
            var word = Token(line, ref at);
            if (word.Length == 0)
                return challenges;
            var afterWord = at;
            SkipSpace(line, ref at);
            if (at < line.Length && line[at] == '=' && challenges.Count > 0)
            {
                at++;
                SkipSpace(line, ref at);
                parameters[word] = at < line.Length && line[at] == '"' ? Quoted(line, ref at) : Token(line, ref at);
                continue;
            }

            at = afterWord;
            parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            challenges.Add(new Challenge(word, parameters));
        }
    }

    private static void SkipSeparators(string line, ref int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t' or ',')
            at++;
    }

    private static void SkipSpace(string line, ref int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t')
            at++;
    }

    private static string Token(string line, ref int at)
    {
        var start = at;
        while (at < line.Length && (char.IsAsciiLetterOrDigit(line[at]) || TokenMarks.Contains(line[at], StringComparison.Ordinal) || line[at] is '/' or ':'))
            at++;
        return line[start..at];
    }

    private static string Quoted(string line, ref int at)
    {
        var value = new System.Text.StringBuilder();
        for (at++; at < line.Length && line[at] != '"'; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length)
                at++;
            value.Append(line[at]);
        }

        at++;
        return value.ToString();
    }
}
