using System.Text.Json;
using Photon.Pact.Verification;

namespace Photon.Pact.Native;

/// <summary>What the core says of one interaction.</summary>
/// <param name="Error">Why it could not be asked; null where it was.</param>
internal sealed record CoreReport(IReadOnlyList<Mismatch> Mismatches, string? Error)
{
    /// <param name="code">The core's answer to the call.</param>
    /// <param name="json">Its results; null where it has none.</param>
    public static CoreReport Read(int code, string? json)
    {
        if (json is null)
            return new CoreReport([], $"The reference core answered {code} and gave no results.");
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        JsonElement[] errors = [.. root.GetProperty("errors").EnumerateArray(), .. root.GetProperty("pendingErrors").EnumerateArray()];
        var said = errors.Select(error => error.GetProperty("mismatch")).ToList();
        var mismatches = said.Where(error => error.TryGetProperty("mismatches", out _)).SelectMany(error => error.GetProperty("mismatches").EnumerateArray()).Select(MismatchOf).ToList();
        var messages = said.Where(error => error.TryGetProperty("message", out _)).Select(error => TextOf(error, "message")).ToList();
        if (messages.Count > 0)
            return new CoreReport(mismatches, $"The reference core could not verify it: {string.Join("; ", messages)}");
        var count = root.GetProperty("interactionResults").GetArrayLength();
        // A file that it finds no interaction in is a success to the core.
        if (count != 1)
            return new CoreReport([], $"The reference core found {count} interactions in the pact where there is one.");
        return code switch
        {
            0 when mismatches.Count == 0 => new CoreReport([], null),
            0 or 1 when mismatches.Count > 0 => new CoreReport(mismatches, null),
            _ => new CoreReport(mismatches, $"The reference core answered {code}: {string.Join(" ", root.GetProperty("output").EnumerateArray())}"),
        };
    }

    private static Mismatch MismatchOf(JsonElement mismatch)
    {
        var type = TextOf(mismatch, "type") ?? "";
        var part = type switch
        {
            "StatusMismatch" => MismatchPart.Status,
            "HeaderMismatch" => MismatchPart.Header,
            "MetadataMismatch" => MismatchPart.Metadata,
            "MethodMismatch" => MismatchPart.Method,
            "PathMismatch" => MismatchPart.Path,
            "QueryMismatch" => MismatchPart.Query,
            _ => MismatchPart.Body,
        };
        var path = TextOf(mismatch, "path") is { Length: > 0 } inBody && part == MismatchPart.Body ? inBody
            : part == MismatchPart.Body ? "$"
            : TextOf(mismatch, "key") ?? TextOf(mismatch, "parameter") ?? "";
        return new Mismatch(part, path, TextOf(mismatch, "expected"), TextOf(mismatch, "actual"), TextOf(mismatch, "mismatch") ?? type);
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
