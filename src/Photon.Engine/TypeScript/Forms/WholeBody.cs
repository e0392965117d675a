using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Forms;

/// <summary>A body that is sent as it is, without JSON's quotes around it: a text, XML, or the bytes of a file.</summary>
/// <param name="Label">What its only field is called.</param>
/// <param name="MediaType">What the contract says that it is; several with commas between.</param>
internal sealed record WholeBody(string Label, string? Help, string MediaType, bool IsFile)
{
    /// <summary>The form's type and what it is, of a body that nothing but such contents describe; null for any other.</summary>
    public static (TypeUse Type, WholeBody Whole, IReadOnlyList<Node> Examples)? Of(ApiBody body)
    {
        if (body.Contents.Any(content => content.Kind is ContentKind.Json or ContentKind.FormUrlEncoded or ContentKind.Multipart or ContentKind.JsonLines or ContentKind.EventStream))
            return null;
        foreach (var kind in new[] { ContentKind.Text, ContentKind.Xml, ContentKind.Binary })
        {
            var contents = body.Contents.Where(content => content.Kind == kind).ToList();
            if (contents.Count == 0)
                continue;
            var label = kind switch { ContentKind.Text => "Text", ContentKind.Xml => "XML", _ => "File" };
            var whole = new WholeBody(label, HelpText.Of(body.Description, label), string.Join(", ", contents.Select(content => content.MediaType)), kind == ContentKind.Binary);
            var examples = contents.SelectMany(content => content.Examples).Select(example => example.Value).Where(value => value is ScalarNode { Kind: ScalarKind.String });
            return (TypeOf(contents[0]), whole, [.. examples]);
        }

        return null;
    }

    /// <summary>A text may be one of a few, or look like a date. What XML or bytes stand for is said of what they are read as, and not of the text itself.</summary>
    private static TypeUse TypeOf(ApiContent content) => content switch
    {
        { Kind: ContentKind.Binary } => new TypeUse(new ScalarType(Scalar.Binary), false, null),
        { Kind: ContentKind.Text, Type: { } type } when IsText(type.Type) => type with { IsNullable = false },
        _ => new TypeUse(new ScalarType(Scalar.String), false, null),
    };

    private static bool IsText(ApiType type) => type is DefinedType { Definition: EnumDefinition { Kind: EnumKind.String } }
        || (type is ScalarType { Kind: var kind } && Scalars.IsText(kind) && kind is not (Scalar.Binary or Scalar.Base64));
}
