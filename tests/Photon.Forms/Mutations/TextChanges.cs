using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Checks;

namespace Photon.Forms.Mutations;

/// <summary>Texts that break one constraint.</summary>
internal static class TextChanges
{
    private const int LongestText = 5000;
    private static readonly string[] strange = ["~", "~~~~", "not this", "!", " ", "é", "\u0001", "0", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "-", "{}"];

    public static IEnumerable<Change> Of(ValueRule rule, string text)
    {
        if (rule.MinLength is > 0 and <= LongestText and var least)
            yield return To("minLength", Cut(text, (int)least - 1));
        if (rule.MaxLength is < LongestText and var most)
            yield return To("maxLength", text + new string('x', (int)most + 1 - Length(text)));
        if (rule.Pattern is not null)
        {
            foreach (var other in Candidates(text))
                yield return To("pattern", other);
        }

        if (rule.Format is { } format && CheckWords.FormatOf(format) is not null)
        {
            foreach (var other in Candidates(text))
                yield return To("format", other);
        }

        if (rule.Values is not null)
            yield return To(CodeOf(rule), text + "~");

        Change To(string code, string changed) => new(rule, code, MadeNode.Text(changed));
    }

    /// <summary>One value is a constant; values of other kinds than the rule allows are none.</summary>
    public static string CodeOf(ValueRule rule) => rule.Values?.Count(value => Fits(NodeValues.KindOf(value), rule.Kinds)) == 1 ? "const" : "enum";

    private static bool Fits(ValueKinds kind, ValueKinds allowed) =>
        allowed == ValueKinds.None || allowed.HasFlag(kind) || (kind == ValueKinds.Integer && allowed.HasFlag(ValueKinds.Number));

    /// <summary>What it is and a little more, and things that are nothing.</summary>
    private static IEnumerable<string> Candidates(string text) => strange.SelectMany(each => new[] { text + each, each, each + text });

    private static string Cut(string text, int length) => string.Concat(text.EnumerateRunes().Take(length).Select(rune => rune.ToString()));

    private static int Length(string text) => text.EnumerateRunes().Count();
}
