using System.Text.RegularExpressions;
using Photon.Engine.Text;

namespace Photon.Judges.Tests;

/// <summary>Texts that are made for a pattern match it.</summary>
public sealed class PatternTextTests
{
    [Theory]
    [InlineData("^[a-z]{3,5}$")]
    [InlineData(@"^\d{4}-\d{2}-\d{2}$")]
    [InlineData("^(red|green|blue)$")]
    [InlineData(@"^[A-Z]{2}\d+(-\w+)*$")]
    [InlineData("^https?://[^/]+/.*$")]
    [InlineData(@"^[^\s@]+@[^\s@]+\.[a-z]+$")]
    [InlineData(@"^\+?[1-9]\d{1,14}$")]
    [InlineData("^(?:[0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}$")]
    [InlineData("^(?!x)a?b+$")]
    [InlineData(@"^\p{L}+$")]
    [InlineData(@"^[\w.-]+\\[\]-]?$")]
    [InlineData("abc")]
    public void TextsMatchTheirPattern(string pattern)
    {
        foreach (var salt in Enumerable.Range(0, 5))
        {
            var texts = Enumerable.Range(1, 9).Select(repeats => PatternText.Make(pattern, repeats, salt));
            Assert.Contains(texts, text => Regex.IsMatch(text, pattern));
        }
    }
}
