using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>The field that says what a document is: <c>openapi: 3.1.0</c> or <c>swagger: "2.0"</c>.</summary>
internal static class VersionHeader
{
    /// <summary>The version, or null where the text is no document that Photon reads; why was reported.</summary>
    public static SpecVersion? Read(Node root, DiagnosticBag diagnostics)
    {
        if (root is not ObjectNode document)
        {
            diagnostics.Report(Codes.NotADocument, root.Location, NodeKinds.Describe(root));
            return null;
        }

        var header = document["openapi"] ?? document["swagger"];
        if (header is null)
        {
            diagnostics.Report(Codes.MissingVersion, root.Location);
            return null;
        }

        var version = Find(root);
        if (version is null)
            diagnostics.Report(Codes.UnknownVersion, header.Location, header is ScalarNode text ? text.Text : NodeKinds.Describe(header));
        return version;
    }

    /// <summary>The version of a text that is a whole document, or null.</summary>
    public static SpecVersion? Find(Node root)
    {
        if (root is not ObjectNode document)
            return null;
        if (document["openapi"] is ScalarNode openapi)
            return Parse(openapi.Text);
        return document["swagger"] is ScalarNode { Text: "2.0" or "2" } ? SpecVersion.V20 : null;
    }

    /// <summary>3.0.0-RC0 is 3.0; a missing patch number is forgiven, since it says nothing.</summary>
    private static SpecVersion? Parse(string version) => version.Split('.', 3) switch
    {
        ["3", "0", ..] => SpecVersion.V30,
        ["3", "1", ..] => SpecVersion.V31,
        ["3", "2", ..] => SpecVersion.V32,
        _ => null,
    };
}
