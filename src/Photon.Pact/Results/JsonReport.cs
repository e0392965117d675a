using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Photon.Pact.Verification;

namespace Photon.Pact.Results;

/// <summary>Results as JSON, for tools: every interaction with its outcome, its places and its differences.</summary>
public static class JsonReport
{
    /// <summary>Writes a file, whole or not at all. Folders are made.</summary>
    public static void Write(string path, VerificationReport report) => WholeFile.Write(path, Encoding.UTF8.GetBytes(Of(report)));

    /// <summary>
    /// <c>{ "success", "passed", "failed", "pendingFailed", "problem", "results": [ { "consumer", "provider", "pact", "line", "key", "description", "operationId",
    /// "outcome", "seconds", "asked", "sent", "answered", "contract", "error", "mismatches": [ { "part", "path", "expected", "actual", "message", "line" } ] } ] }</c>; members
    /// without a value are left out.
    /// </summary>
    public static string Of(VerificationReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteBoolean("success", report.IsSuccess);
            json.WriteNumber("passed", report.Passed);
            json.WriteNumber("failed", report.Failed);
            json.WriteNumber("pendingFailed", report.PendingFailed);
            Text(json, "problem", report.Problem);
            json.WriteStartArray("results");
            foreach (var result in report.Results)
                Result(json, result, report.ContractLines.GetValueOrDefault(result.Interaction.Key));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Result(Utf8JsonWriter json, InteractionResult result, string? contractLine)
    {
        json.WriteStartObject();
        json.WriteString("consumer", result.Pact.Consumer);
        json.WriteString("provider", result.Pact.Provider);
        json.WriteString("pact", result.Interaction.Location.Path);
        json.WriteNumber("line", result.Interaction.Location.Line);
        json.WriteString("key", result.Interaction.Key);
        json.WriteString("description", result.Interaction.Description);
        Text(json, "operationId", result.Interaction.OperationId);
        json.WriteString("outcome", ResultText.OutcomeOf(result));
        json.WriteNumber("seconds", Math.Round(result.Duration.TotalSeconds, 6));
        Text(json, "asked", result.Asked);
        Text(json, "sent", result.Sent);
        Text(json, "answered", result.Answered);
        Text(json, "contract", contractLine);
        Text(json, "error", result.Error);
        json.WriteStartArray("mismatches");
        foreach (var mismatch in result.Mismatches)
        {
            json.WriteStartObject();
            json.WriteString("part", mismatch.Part.ToString().ToLowerInvariant());
            json.WriteString("path", mismatch.Path);
            Text(json, "expected", mismatch.Expected);
            Text(json, "actual", mismatch.Actual);
            json.WriteString("message", mismatch.Message);
            if (mismatch.ExpectedPlace is { } place)
                json.WriteNumber("line", place.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
