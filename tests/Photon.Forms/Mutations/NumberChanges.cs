using System.Globalization;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Forms.Mutations;

/// <summary>Numbers that break one constraint.</summary>
internal static class NumberChanges
{
    public static IEnumerable<Change> Of(ValueRule rule, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return [];
        var step = Decimal(rule.MultipleOf) is { } multiple and not 0 ? multiple : 1;
        return new[]
        {
            To("minimum", Decimal(rule.Minimum) is { } least ? (Math.Ceiling(least / step) * step) - step : null),
            To("exclusiveMinimum", Decimal(rule.ExclusiveMinimum)),
            To("maximum", Decimal(rule.Maximum) is { } most ? (Math.Floor(most / step) * step) + step : null),
            To("exclusiveMaximum", Decimal(rule.ExclusiveMaximum)),
            To("multipleOf", rule.MultipleOf is null ? null : number + (step / 2)),
            To("multipleOf", rule.MultipleOf is null ? null : number + 1),
            To(TextChanges.CodeOf(rule), rule.Values is null ? null : number + 100_003),
            To("minimum", BoundOf(rule, bounds => bounds.Min, rule.Minimum ?? rule.ExclusiveMinimum) - 1),
            To("maximum", BoundOf(rule, bounds => bounds.Max, rule.Maximum ?? rule.ExclusiveMaximum) + 1),
            To("type", rule.Kinds.HasFlag(ValueKinds.Integer) && !rule.Kinds.HasFlag(ValueKinds.Number) ? decimal.Truncate(number) + 0.5m : null),
        }.OfType<Change>();

        Change? To(string code, decimal? changed) => changed is { } value ? new Change(rule, code, MadeNode.Number(value.ToString(CultureInfo.InvariantCulture))) : null;
    }

    /// <summary>The bound that a format sets where the rule has none of its own.</summary>
    private static decimal? BoundOf(ValueRule rule, Func<(string Min, string Max), string> side, JsonNumber? own) =>
        own is null && rule.Format is { } format && (rule.Kinds & (ValueKinds.Integer | ValueKinds.Number)) != 0 && WholeNumberBounds.Of(format) is { } bounds
            ? decimal.Parse(side(bounds), CultureInfo.InvariantCulture)
            : null;

    private static decimal? Decimal(JsonNumber? number) => number is { } known && known.TryGetDecimal(out var value) && Math.Abs(value) < 1_000_000_000_000_000m ? value : null;
}
