using System.Text.RegularExpressions;
using Photon.Engine.Text;

namespace Photon.Engine.Model.Values;

/// <summary>Tests texts against a contract's patterns. One that .NET can't say, or that takes too long, is taken as met.</summary>
internal sealed class PatternTest
{
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, Regex?> patterns = new(StringComparer.Ordinal);

    /// <summary>Whether the text holds a match of an ECMA-262 pattern.</summary>
    public bool Meets(string pattern, string text)
    {
        if (!patterns.TryGetValue(pattern, out var regex))
            patterns.Add(pattern, regex = EcmaPattern.Translate(pattern) is { } translated ? Read(translated) : null);
        try
        {
            return regex?.IsMatch(text) ?? true;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>Without backtracking where the pattern allows it, so that a hostile one costs no more than its length.</summary>
    private static Regex Read(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, limit);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, limit);
        }
    }
}
