using System.Text;
using System.Text.RegularExpressions;

namespace Photon.Packaging.Images.Files;

/// <summary>A pattern for relative paths: <c>*</c> and <c>?</c> stay within a name, <c>**/</c> is any folders, or none.</summary>
internal sealed class PathPattern(string text)
{
    private readonly Regex regex = new(Translate(text.Replace('\\', '/').TrimStart('/')), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public bool Matches(string path) => regex.IsMatch(path);

    private static string Translate(string text)
    {
        var pattern = new StringBuilder("\\A");
        for (var i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith("**/"))
            {
                pattern.Append("(?:.*/)?");
                i += 2;
            }
            else if (text.AsSpan(i).StartsWith("**"))
            {
                pattern.Append(".*");
                i++;
            }
            else
            {
                pattern.Append(text[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        return pattern.Append("\\z").ToString();
    }
}
