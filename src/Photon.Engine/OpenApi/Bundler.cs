namespace Photon.Engine.OpenApi;

/// <summary>Writes a contract as one self-contained document, as an app serves it.</summary>
public static class Bundler
{
    /// <summary>The contract as JSON, indented by two, members in the order of the text; what lies in other files is brought into components.</summary>
    public static string ToJson(OpenApiDocument document) => throw new NotSupportedException(document.Info.Title);

    /// <summary>The same as YAML 1.2, block style.</summary>
    public static string ToYaml(OpenApiDocument document) => throw new NotSupportedException(document.Info.Title);
}
