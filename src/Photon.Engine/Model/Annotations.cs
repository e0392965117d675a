using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>
/// What a schema says about itself to readers. A reference or wrapper that says nothing takes what the scalar, list or map behind it says;
/// types with a name of their own keep theirs.
/// </summary>
internal readonly record struct Annotations(string? Description, Node? Default, IReadOnlyList<Node> Examples, bool IsDeprecated, Xml? XmlOfSchema)
{
    public XmlShape? Xml => XmlOfSchema is { } xml ? new XmlShape(xml.Name, xml.Namespace, xml.Prefix, xml.NodeType, xml.IsWrapped) : null;

    public static Annotations Of(Schema schema)
    {
        List<Schema> wrapper = schema.AllOf.Count == 0 ? [] : [.. schema.AllOf.Where(member => !member.HasRef)];
        var target = SchemaFacts.Follow(schema) is { } followed && !ReferenceEquals(followed, schema) ? followed : null;
        return new Annotations(
            schema.Description ?? wrapper.Find(member => member.Description is not null)?.Description ?? DescriptionBehind(target) ?? schema.Title,
            schema.Default ?? wrapper.Find(member => member.Default is not null)?.Default ?? target?.Default,
            schema.Examples,
            schema.IsDeprecated || wrapper.Exists(member => member.IsDeprecated),
            schema.Xml ?? target?.Xml);
    }

    private static string? DescriptionBehind(Schema? target) => target is not null && !HasOwnType(target) ? target.Description : null;

    private static bool HasOwnType(Schema schema) =>
        schema.Properties.Count > 0 || schema.AllOf.Count > 0 || schema.OneOf.Count > 0 || schema.AnyOf.Count > 0 || schema.Enum is not null;
}
