using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Writes a contract as one self-contained document, as an app serves it.</summary>
public static class Bundler
{
    /// <summary>The contract as JSON, indented by two, members in the order of the text; what lies in other files is brought into components.</summary>
    public static string ToJson(OpenApiDocument document) => JsonWriter.Write(Bundle(document));

    /// <summary>The same as YAML 1.2, block style.</summary>
    public static string ToYaml(OpenApiDocument document) => YamlWriter.Write(Bundle(document));

    private static ObjectNode Bundle(OpenApiDocument document) => document.Sources.Count == 1 ? document.Node : new Bundle(document).Build();
}
