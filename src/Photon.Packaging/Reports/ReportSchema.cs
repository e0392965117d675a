using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Photon.Packaging.Reports;

/// <summary>The JSON schema of report.json: <c>schemas/photon.report.schema.json</c>.</summary>
public static class ReportSchema
{
    private static readonly JsonSerializerOptions layout = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The schema (draft 2020-12) as a text that ends with a line end. Fields that it does not name are allowed: a later Photon may add some.</summary>
    public static string Text()
    {
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };
        var schema = (JsonObject)ReportJsonContext.Default.BuildReport.GetJsonSchemaAsNode(options);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", BuildReport.CurrentSchema);
        ((JsonObject)schema["properties"]!["schema"]!)["const"] = BuildReport.CurrentSchema;
        return schema.ToJsonString(layout) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node)
            return schema;
        // Absent is how a report says that there is none; null is never written.
        if (node["type"] is JsonArray types)
            node["type"] = types.Select(t => (string?)t).First(t => t != "null");
        node.Remove("default");
        if (context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute said, ..])
            node.Insert(0, "description", said.Description);
        return node;
    }
}
