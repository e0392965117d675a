using System.Globalization;
using System.Text;
using Photon.Engine.Model;

namespace Photon.Engine.Tests.Model;

/// <summary>
/// A model in few words, for assertions. <c>Order(id! Uuid, note String?, lines [Order.line])</c> is an object whose id is required and whose
/// note may be null; <c>Color = red | green</c> an enum; <c>Pet = Cat: Cat | Dog: Dog by kind(cat Cat, dog Dog)</c> a union.
/// </summary>
internal static class ModelText
{
    public static IReadOnlyList<string> Types(ApiModel model) => [.. model.Types.Select(Of)];

    public static string Of(TypeDefinition type) => NameOf(type) + type switch
    {
        ObjectDefinition target => Object(target),
        EnumDefinition values => Enum(values),
        UnionDefinition union => " = " + string.Join(" | ", union.Cases.Select(c => string.Join('.', c.NameParts) + ": " + Of(c.Type))) + Discriminator(union.Discriminator),
        TupleDefinition tuple => Tuple(tuple),
        ListDefinition list => " = [" + Of(list.Item) + "]",
        MapDefinition map => " = {" + Of(map.Value) + "}",
        _ => throw new InvalidOperationException(),
    };

    public static string Of(TypeUse? use) => use is null ? "-" : Of(use.Type) + (use.IsNullable ? "?" : "");

    public static string NameOf(TypeDefinition type) => string.Join('.', type.NameParts);

    public static string Of(ApiOperation operation)
    {
        var text = new StringBuilder(string.Join('.', operation.NameParts)).Append(' ').Append(operation.Method).Append(' ').Append(operation.Path).Append('(');
        text.AppendJoin(", ", operation.Parameters.Select(p => $"{p.Place.ToString().ToLowerInvariant()} {p.Name}{(p.IsRequired ? "!" : "")} {Of(p.Type)}")).Append(')');
        if (operation.Body is { } body)
            text.Append(body.IsRequired ? " body! " : " body ").AppendJoin(", ", body.Contents.Select(Of));
        return text.Append(" -> ").AppendJoin("; ", operation.Responses.Select(Of)).ToString();
    }

    public static string Of(ApiContent content) =>
        $"{content.MediaType}: {Of(content.Type)}" + (content.ItemType is null ? "" : " of " + Of(content.ItemType));

    private static string Of(ApiResponse response) =>
        Of(response.Status) + (response.Contents.Count == 0 ? "" : " " + string.Join(", ", response.Contents.Select(Of)));

    private static string Of(StatusRange status) =>
        status.IsDefault ? "default" : status.IsExact ? status.From.ToString(CultureInfo.InvariantCulture) : $"{status.From}-{status.To}";

    private static string Of(ApiType type) => type switch
    {
        AnyType => "any",
        ScalarType scalar => scalar.Kind.ToString(),
        ArrayType list => (list.IsUnique ? "set[" : "[") + Of(list.Item) + "]",
        MapType map => "{" + Of(map.Value) + "}",
        DefinedType defined => NameOf(defined.Definition),
        _ => throw new InvalidOperationException(),
    };

    private static string Object(ObjectDefinition target)
    {
        var parts = target.Properties.Select(p =>
            p.Name + (p.IsRequired ? "! " : " ") + Of(p.Type) + (p.IsReadOnly ? " ro" : "") + (p.IsWriteOnly ? " wo" : "")).ToList();
        if (target.Additional == AdditionalProperties.Kept)
            parts.Add("* " + Of(target.AdditionalType));
        if (target.Additional == AdditionalProperties.Forbidden)
            parts.Add("closed");
        return $"({string.Join(", ", parts)})" + (target.Base is { } parent ? " : " + NameOf(parent) : "") + Discriminator(target.Discriminator);
    }

    private static string Tuple(TupleDefinition tuple)
    {
        var items = tuple.Items.Select((item, i) => Of(item.Type) + (i < tuple.RequiredCount ? "!" : ""));
        return $" = ({string.Join(", ", tuple.Rest is { } rest ? items.Append("* " + Of(rest)) : items)})";
    }

    private static string Enum(EnumDefinition values) => (values.Kind == EnumKind.String ? " = " : $" = {values.Kind} ")
        + string.Join(" | ", values.Values.Select(v => v.Value + (v.NameHint is null ? "" : $"({v.NameHint})")));

    private static string Discriminator(UnionDiscriminator? discriminator) => discriminator is null ? ""
        : $" by {discriminator.PropertyName}({string.Join(", ", discriminator.Values.Select(v => v.Key + " " + NameOf(v.Value)))}"
            + (discriminator.Default is { } other ? $", else {NameOf(other)})" : ")");
}
