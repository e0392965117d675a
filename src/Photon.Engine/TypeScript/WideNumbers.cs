using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript;

/// <summary>Whole numbers without a format that JavaScript's numbers cannot hold: types, checks, client and forms ask the same of them.</summary>
internal static class WideNumbers
{
    /// <summary>Whether a rule of whole numbers names such a one as a limit or an example; 9223372036854776000 is none, as JavaScript writes the same digits.</summary>
    public static bool AreIn(ValueRule rule) =>
        rule.Format is null && (rule.Kinds & (ValueKinds.Integer | ValueKinds.Number)) == ValueKinds.Integer
        && (IsWide(rule.Minimum) || IsWide(rule.Maximum) || IsWide(rule.ExclusiveMinimum) || IsWide(rule.ExclusiveMaximum)
            || (rule.Example is ScalarNode { Kind: ScalarKind.Number } shown && IsWide(new JsonNumber(shown.Text))));

    private static bool IsWide(JsonNumber? number) =>
        number is { } given && given.TryGetDecimal(out var value) && decimal.Truncate(value) == value && TypeScriptText.Number(given.Text) is null;
}
