using Photon.Engine.Model;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Pages;

/// <summary>The properties of an item as pages show them: which of them is its name, and which make columns.</summary>
internal sealed class ItemMembers
{
    private const int MostColumns = 6;
    private const int LongestCell = 200;
    private static readonly string[] nameWords = ["name", "title", "label", "displayname", "fullname", "subject", "username", "login", "email", "summary", "slug", "code", "number", "key"];
    private static readonly string[] longWords = ["description", "notes", "note", "comment", "body", "content", "text", "message", "bio", "details"];
    private readonly string? key;

    public ItemMembers(TypeUse? item, string? key)
    {
        this.key = key;
        All = item is null ? [] : [.. PropertyPath.StepsOf(item.Type).Select(step => step.Property).Where(IsShown).DistinctBy(property => property.Name)];
        Label = nameWords.Select(word => All.FirstOrDefault(property => Letters(property.Name) == word && IsText(property))).FirstOrDefault(property => property is not null)
            ?? All.FirstOrDefault(property => property.IsRequired && property.Name != key && IsText(property) && !IsLong(property));
    }

    /// <summary>Those that an answer has, and that nobody hides.</summary>
    public IReadOnlyList<ObjectProperty> All { get; }

    /// <summary>The property that says what an item is called; null where none does.</summary>
    public ObjectProperty? Label { get; }

    /// <summary>Single values: the name first, then what there are few of, then the rest; long texts and keys that nobody reads are left to the item's page.</summary>
    public IReadOnlyList<ObjectProperty> Columns
    {
        get
        {
            var cells = All.Where(property => IsSingle(property) && !IsLong(property) && !IsOpaqueKey(property)).ToList();
            var ordered = cells.OrderBy(property => property == Label ? 0 : property.Name == key ? 1 : 2).Take(MostColumns).ToList();
            return ordered.Count > 0 ? ordered : [.. All.Take(MostColumns)];
        }
    }

    public static string KindOf(ObjectProperty property, string? key) => property.Type.Type switch
    {
        ScalarType { Kind: Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 } => property.Name == key || LabelText.LastWord(property.Name) is "id" or "year" or "number" or "code" or "port" ? "" : "number",
        ScalarType { Kind: Scalar.Single or Scalar.Double or Scalar.Decimal } => LabelText.LastWord(property.Name) is "amount" or "balance" or "budget" or "cost" or "costs" or "fee" or "price" or "revenue"
            or "salary" or "subtotal" or "total" ? "money" : "number",
        ScalarType { Kind: Scalar.Boolean } => "yesNo",
        ScalarType { Kind: Scalar.Date } => "day",
        ScalarType { Kind: Scalar.DateTime } => "moment",
        ScalarType { Kind: Scalar.Uri } => "link",
        ScalarType { Kind: Scalar.Uuid } => "code",
        ScalarType { Kind: Scalar.String } when property.Type.Rule?.Format == "email" => "email",
        _ => "",
    };

    private static bool IsShown(ObjectProperty property) =>
        !property.IsWriteOnly && property.Type.Rule?.Format != "password"
        && !property.FormHints.Any(hint => hint.Key == "hidden" && hint.Value is Text.ScalarNode { Kind: Text.ScalarKind.True });

    private static bool IsSingle(ObjectProperty property) => property.Type.Type switch
    {
        ScalarType scalar => scalar.Kind is not (Scalar.Base64 or Scalar.Binary),
        DefinedType { Definition: EnumDefinition } => true,
        _ => false,
    };

    private static bool IsText(ObjectProperty property) => property.Type.Type is ScalarType { Kind: Scalar.String };

    private static bool IsLong(ObjectProperty property) =>
        IsText(property) && (property.Type.Rule?.MaxLength is > LongestCell and < 5000 || longWords.Contains(LabelText.LastWord(property.Name)));

    private bool IsOpaqueKey(ObjectProperty property) => property.Name == key && property.Type.Type is ScalarType { Kind: Scalar.Uuid } && Label is not null;

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
