using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>The extensions that Photon knows. They are no part of the specification, so an odd value is passed over.</summary>
internal static class SchemaExtensions
{
    private const string FormHint = "x-photon-";

    public static bool Read(Schema schema, Member member)
    {
        switch (member.Name)
        {
            case "x-photon-name" when member.Value is ScalarNode { Kind: ScalarKind.String } name:
                schema.NameOverride = name.Text;
                return true;
            case "x-enum-varnames" or "x-enumNames":
                schema.EnumNames = TextsOf(member.Value);
                return true;
            case "x-enum-descriptions" or "x-enumDescriptions":
                schema.EnumDescriptions = TextsOf(member.Value);
                return true;
            default:
                if (!member.Name.StartsWith(FormHint, StringComparison.Ordinal))
                    return false;
                schema.AddFormHint(member.Name[FormHint.Length..], member.Value);
                return true;
        }
    }

    private static List<string> TextsOf(Node value) => value is ArrayNode array ? [.. array.Items.OfType<ScalarNode>().Select(s => s.Text)] : [];
}
