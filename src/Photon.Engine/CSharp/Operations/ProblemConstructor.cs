using System.Globalization;
using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>
/// The constructor that takes only a text, for cases whose body is like a problem (RFC 9457): an object with a string property
/// <c>detail</c> that requires nothing that the status does not tell.
/// </summary>
internal static class ProblemConstructor
{
    private static readonly HashSet<string> KnownMembers = new(["type", "title", "status", "detail", "instance"], StringComparer.Ordinal);

    public static void Write(CSharpContext context, CodeWriter writer, ResultCase resultCase)
    {
        if (resultCase.Payload.Type is not { Type: DefinedType { Definition: ObjectDefinition definition } } || !IsProblem(context, definition))
            return;
        var names = MemberNames.OfObject(definition, context.Names.DeclaredName);
        var isExact = resultCase.Status.IsExact;
        var values = new List<string>();
        foreach (var (property, name) in names)
        {
            if (ValueOf(property, resultCase.Status) is { } value)
                values.Add($"{name} = {value}");
        }

        writer.Line("/// <summary>The problem with a text that says what went wrong.</summary>");
        writer.Line($"public {resultCase.Name}({(isExact ? "" : "int statusCode, ")}string detail)");
        using (writer.Indent())
            writer.Line($": this({(isExact ? "" : "statusCode, ")}new {resultCase.ValueType!.TrimEnd('?')} {{ {string.Join(", ", values)} }})");
        writer.Line("{");
        writer.Line("}");
    }

    public static bool IsProblem(CSharpContext context, ObjectDefinition definition)
    {
        if (context.Derived[definition].Any() && definition.Discriminator is not null)
            return false;
        var members = MemberNames.OfObject(definition, context.Names.DeclaredName).Keys.ToList();
        return members.Any(p => p.Name == "detail" && IsText(p))
            && members.All(p => !p.IsRequired || (KnownMembers.Contains(p.Name) && (p.Name == "status" ? IsWhole(p) : IsText(p) || IsUri(p))));
    }

    private static string? ValueOf(ObjectProperty property, StatusRange status) => property.Name switch
    {
        "detail" when IsText(property) => "detail",
        "title" when IsText(property) => CSharpText.Literal(StatusNames.TitleOf(status)),
        "status" when IsWhole(property) => status.IsExact ? status.From.ToString(CultureInfo.InvariantCulture) : "statusCode",
        "type" or "instance" when property.IsRequired => IsUri(property) ? "new Uri(\"about:blank\")" : "\"about:blank\"",
        _ => null,
    };

    private static bool IsText(ObjectProperty property) => property.Type.Type is ScalarType { Kind: Scalar.String };

    private static bool IsUri(ObjectProperty property) => property.Type.Type is ScalarType { Kind: Scalar.Uri };

    private static bool IsWhole(ObjectProperty property) => property.Type.Type is ScalarType { Kind: Scalar.Int32 or Scalar.Int64 };
}
