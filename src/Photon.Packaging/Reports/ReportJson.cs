using System.Text.Json;

namespace Photon.Packaging.Reports;

/// <summary>Reports as JSON, as <c>schemas/photon.report.schema.json</c> describes them.</summary>
public static class ReportJson
{
    private const string NoReport = "it is no report";

    /// <summary>The report as UTF-8, ended by a line end; equal reports give equal bytes.</summary>
    public static byte[] Write(BuildReport report) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(report, ReportJsonContext.Default.BuildReport), (byte)'\n'];

    /// <summary>Reads a report of this version or of an earlier Photon that wrote the same version.</summary>
    /// <param name="problem">Why there is none: what the text is instead.</param>
    /// <returns>Null where the text is no such report.</returns>
    public static BuildReport? Read(ReadOnlySpan<byte> utf8, out string problem)
    {
        try
        {
            var version = JsonSerializer.Deserialize(utf8, ReportJsonContext.Default.ReportVersion);
            problem = version?.Schema switch
            {
                BuildReport.CurrentSchema => "",
                { } other => $"it is of the version '{other}'",
                null => NoReport,
            };
            if (problem.Length > 0)
                return null;
            RefuseNullItems(utf8);
            return JsonSerializer.Deserialize(utf8, ReportJsonContext.Default.BuildReport);
        }
        catch (JsonException e)
        {
            problem = e.LineNumber is { } line ? $"{NoReport} (line {line + 1})" : NoReport;
            return null;
        }
    }

    /// <summary>The serializer checks that a property is not null, and no item of a list.</summary>
    /// <exception cref="JsonException">An item of a list is null.</exception>
    internal static void RefuseNullItems(ReadOnlySpan<byte> utf8)
    {
        var lists = new Stack<bool>();
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                lists.Push(reader.TokenType == JsonTokenType.StartArray);
            else if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                lists.Pop();
            else if (reader.TokenType == JsonTokenType.Null && lists.TryPeek(out var isList) && isList)
                throw new JsonException("An item of a list is null.");
        }
    }

    /// <summary>How JSON spells a layer: <c>packages</c>.</summary>
    internal static string Word(FileLayer layer) => JsonNamingPolicy.CamelCase.ConvertName(layer.ToString());
}

/// <summary>As much of any report, also one to come, as says what it is.</summary>
internal sealed record ReportVersion(string? Schema);
