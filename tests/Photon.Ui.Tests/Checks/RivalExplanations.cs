using Photon.Forms.Rivals;

namespace Photon.Ui.Tests.Checks;

/// <summary>Why Ajv or TypeBox say something else, where they do.</summary>
internal static class RivalExplanations
{
    private static readonly (string Who, string Word, string Reason)[] all =
    [
        ("typebox", "unevaluated", "TypeBox holds items against unevaluatedProperties, and members against unevaluatedItems."),
        ("ajv", "multipleOf", "Ajv divides binary numbers: 0.3 is no multiple of 0.1 to it."),
        ("ajv", "unevaluatedItems", "Ajv takes every item for looked at where one is contained."),
        ("photon", "\"type\":\"null\",\"allOf\"", "Contracts that say null beside allOf mean it, though JSON Schema would have allOf refuse it."),
        ("ajv", "constructor", "Ajv takes what every object inherits for a member."),
    ];

    public static bool Explains(RivalRow row) => row.Photon.Thrown is null && Array.Exists(all, one => one.Who == row.Alone && row.Schema.Contains(one.Word, StringComparison.Ordinal));

    /// <summary>Reasons that explain nothing.</summary>
    public static IEnumerable<string> Stale(IEnumerable<RivalRow> rows)
    {
        var different = rows.Where(row => !row.IsAgreed).ToList();
        return all.Where(one => !different.Exists(row => row.Alone == one.Who && row.Schema.Contains(one.Word, StringComparison.Ordinal))).Select(one => one.Reason);
    }
}
