using System.Globalization;
using System.Text;
using Photon.Engine.Model;

namespace Photon.Engine.Html;

/// <summary>An id within the page for every operation, tag and type.</summary>
internal sealed class PageAnchors
{
    private readonly Dictionary<object, string> ids = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public PageAnchors(ApiModel model)
    {
        foreach (var tag in model.Tags)
            Add(tag, "tag-" + (tag.Name ?? "other"));
        foreach (var operation in model.Operations.Concat(model.Receivers))
            Add(operation, "op-" + string.Join('-', operation.NameParts));
        foreach (var type in model.Types)
            Add(type, "type-" + string.Join('-', type.NameParts));
    }

    public string Of(object part) => ids[part];

    /// <summary>The words that name a type in the page: <c>Product</c>, <c>Order.line</c>.</summary>
    public static string NameOf(TypeDefinition type) => type.NameOverride ?? string.Join('.', type.NameParts);

    private void Add(object part, string wish)
    {
        var slug = new StringBuilder();
        foreach (var c in wish.Length > 80 ? wish[..80] : wish)
            slug.Append(char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-');
        var id = slug.ToString();
        for (var number = 2; !taken.Add(id); number++)
            id = slug + "-" + number.ToString(CultureInfo.InvariantCulture);
        ids.Add(part, id);
    }
}
