using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms;
using Photon.Engine.TypeScript.Forms.Code;
using Photon.Engine.TypeScript.Forms.Files;
using Photon.Engine.TypeScript.Forms.Words;
using Photon.Engine.TypeScript.Types;
using Attribute = Photon.Engine.TypeScript.Forms.Code.Attribute;

namespace Photon.Engine.TypeScript.Pages;

/// <summary>Writes the pages of one resource, each a file of a few lines that a person can take over.</summary>
internal sealed class PageFiles(FormContext forms, IReadOnlyList<ResourceSite> sites, ResourceSite site, BodyForms bodies)
{
    public const string Runtime = "../../../runtime/pages";
    private readonly Resource resource = site.Resource;

    /// <summary>Name, route and text of each.</summary>
    public IEnumerable<(string Name, string Route, string Code)> Write()
    {
        var item = site.ItemPath ?? site.Path;
        if (resource.List is not null)
            yield return ("list", site.Path, List());
        if (resource.List is not null && bodies.Of(resource.Create) is { } creating)
            yield return ("create", site.Path + "/new", FormPage("CreatePage", "edit", "New", creating, []));
        if (!site.HasItemPage)
            yield break;
        yield return ("detail", item, Detail());
        if (bodies.Of(resource.Update) is { } editing)
            yield return ("edit", item + "/edit", FormPage("EditPage", "edit", "Edit", editing, []));
        for (var i = 0; i < resource.Actions.Count; i++)
        {
            var action = resource.Actions[i];
            if (bodies.Of(action) is not { } acting)
                continue;
            var path = ResourceFile.ActionPath(resource, action);
            var index = resource.Actions.Take(i).Count(other => bodies.Of(other) is not null || other.Body is not { IsRequired: true });
            yield return (path, $"{item}/{path}", FormPage("ActionPage", "edit", IdentifierWords.Pascal(path), acting, [new Attribute("action", Value: new CodeText($"{site.Name}.actions![{index}]!"))]));
        }
    }

    private string List()
    {
        var imports = Start(out var types);
        var members = new ItemMembers(resource.ListItem, resource.Key?.Member);
        var parameters = new ListParameters(resource.List!, members.All);
        var attributes = new List<Attribute>
        {
            new("of", Value: new CodeText(imports.Value("./resource", site.Name))),
            new("columns", Value: new ArrayCode([.. members.Columns.Select(property => FieldOf(property, imports))])),
        };
        if (parameters.Filters.Count > 0)
            attributes.Add(new Attribute("filters", Value: new ArrayCode([.. parameters.Filters.Select(filter => FilterOf(filter, imports))])));
        if (parameters.Orders.Count > 0)
            attributes.Add(new Attribute("orders", Value: new ArrayCode([.. parameters.Orders.Select(order => OrderOf(order.Key, order.Value, parameters))])));
        return Page(imports, types, $"{Pascal}List", $"{imports.Value(Runtime + "/list", "ListPage")}<{TypeOf(resource.ListItem, types)}>", attributes);
    }

    private string Detail()
    {
        var imports = Start(out var types);
        var members = new ItemMembers(resource.Item, resource.Key?.Member);
        return Page(imports, types, $"{Pascal}Detail", $"{imports.Value(Runtime + "/detail", "DetailPage")}<{TypeOf(resource.Item, types)}>",
        [
            new Attribute("of", Value: new CodeText(imports.Value("./resource", site.Name))),
            new Attribute("fields", Value: new ArrayCode([.. members.All.Select(property => FieldOf(property, imports))])),
        ]);
    }

    private string FormPage(string component, string module, string word, EmittedForm form, IReadOnlyList<Attribute> more)
    {
        var imports = Start(out var types);
        return Page(imports, types, word == "New" || word == "Edit" ? $"{Pascal}{word}" : $"{Pascal}{word}", imports.Value($"{Runtime}/{module}", component),
        [
            new Attribute("of", Value: new CodeText(imports.Value("./resource", site.Name))),
            .. more,
            new Attribute("form", Value: new CodeText(imports.Value($"../../forms/{form.Name}", form.Name + "Form"))),
        ]);
    }

    private string Pascal => char.ToUpperInvariant(site.Name[0]) + site.Name[1..].TrimEnd('_');

    private Imports Start(out TypeSpelling types)
    {
        types = new TypeSpelling(forms.TypeScript);
        return new Imports("./page");
    }

    private static string Page(Imports imports, TypeSpelling types, string name, string component, IReadOnlyList<Attribute> attributes)
    {
        var element = new Element(component, attributes, []);
        var body = element.Flat is { } flat && flat.Length < Layout.Width - 10 ? $"  return {flat};\n" : $"  return (\n    {element.Print(4, 4)}\n  );\n";
        return $"{string.Join('\n', imports.Lines(types.Imports("../..")))}\n\nexport default function {name}Page() {{\n{body}}}\n";
    }

    private static string TypeOf(TypeUse? item, TypeSpelling types) =>
        item is { Type: DefinedType { Definition: ObjectDefinition definition } } ? types.Name(definition) : "Record<string, unknown>";

    private ObjectCode FieldOf(ObjectProperty property, Imports imports)
    {
        var label = property.FormHints.FirstOrDefault(hint => hint.Key == "label").Value is ScalarNode said ? said.Text : property.Title;
        var shape = new List<(string, Expression)>
        {
            ("at", Literals.Text(property.Name)),
            ("label", Literals.Text(string.IsNullOrWhiteSpace(label) ? LabelText.OfName(property.Name) : LabelText.OfTitle(label))),
        };
        var kind = ItemMembers.KindOf(property, resource.Key?.Member);
        if (kind.Length > 0)
            shape.Add(("kind", Literals.Text(kind)));
        if (ChoicesOf(property) is { } choices && forms.Options.Of(choices) is { } options)
            shape.Add(("options", new CodeText(imports.Value("../../forms/options", options.Name))));
        else if (LinkOf(property) is { } route)
            shape.Add(("to", Literals.Text(route)));
        return new ObjectCode(shape);
    }

    /// <summary>What a member, or each of its items, is one of.</summary>
    private static EnumDefinition? ChoicesOf(ObjectProperty property) => property.Type.Type switch
    {
        DefinedType { Definition: EnumDefinition one } => one,
        ArrayType { Item.Type: DefinedType { Definition: EnumDefinition several } } => several,
        _ => null,
    };

    /// <summary>The page of what a member is the key of: <c>userId</c> leads to users.</summary>
    private string? LinkOf(ObjectProperty property)
    {
        if (property.Name == resource.Key?.Member || property.Type.Type is not ScalarType { Kind: Scalar.String or Scalar.Uuid or Scalar.Int32 or Scalar.Int64 })
            return null;
        var word = Letters(property.Name);
        return sites.FirstOrDefault(other => other is { ItemPath: not null, IsPart: false } && other != site && other.Resource.Key is { } key && word == Letters(other.One) + Letters(key.Member))?.ItemPath;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private ObjectCode FilterOf(ApiParameter parameter, Imports imports)
    {
        var shape = new List<(string, Expression)> { ("at", Literals.Text(parameter.Name)), ("label", Literals.Text(LabelText.OfName(parameter.Name))) };
        var single = parameter.Type.Type is ArrayType { Item: var item } ? item : parameter.Type;
        var options = ListParameters.EnumOf(parameter) is { } choices ? forms.Options.Of(choices) : null;
        var kind = (single.Type as ScalarType)?.Kind switch
        {
            Scalar.Boolean => "yesNo",
            Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Single or Scalar.Double or Scalar.Decimal => "number",
            Scalar.Date => "day",
            _ => "",
        };
        if (kind.Length > 0)
            shape.Add(("kind", Literals.Text(kind)));
        if (options is not null)
            shape.Add(("options", new CodeText(imports.Value("../../forms/options", options.Name))));
        if (parameter.Type.Type is ArrayType)
            shape.Add(("many", new CodeText("true")));
        if (parameter.IsRequired)
            shape.Add(("required", new CodeText("true")));
        var first = parameter.Default as ScalarNode ?? (parameter.IsRequired ? options?.Options[0].Value as ScalarNode : null);
        if (first is { Kind: not ScalarKind.Null } && parameter.IsRequired)
            shape.Add(("default", Literals.Of(first, () => imports.Value("../../../runtime/check", "ExactNumber"))));
        return new ObjectCode(shape);
    }

    private static ObjectCode OrderOf(string member, (string? Up, string? Down) order, ListParameters parameters)
    {
        var shape = new List<(string, Expression)> { ("at", Literals.Text(member)) };
        var directions = parameters.Direction is { } direction ? ListParameters.EnumOf(direction)!.Values.Select(value => ((ScalarNode)value.Value).Text).ToList() : [];
        var down = directions.Find(text => text.StartsWith('d') || text.StartsWith('D'));
        var up = directions.Find(text => text != down);
        if (order.Up is { } rising)
            shape.Add(("up", Asked(rising, up)));
        if (order.Down is { } falling)
            shape.Add(("down", Asked(falling, null)));
        else if (down is not null)
            shape.Add(("down", Asked(order.Up!, down)));
        return new ObjectCode(shape);

        ObjectCode Asked(string value, string? turned) => new(
            turned is null ? [(parameters.Sort!.Name, Literals.Text(value))] : [(parameters.Sort!.Name, Literals.Text(value)), (parameters.Direction!.Name, Literals.Text(turned))]);
    }
}
