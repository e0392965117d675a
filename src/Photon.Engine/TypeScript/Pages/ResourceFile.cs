using System.Globalization;
using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Client;
using Photon.Engine.TypeScript.Forms;
using Photon.Engine.TypeScript.Forms.Code;
using Photon.Engine.TypeScript.Forms.Files;
using Photon.Engine.TypeScript.Forms.Words;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Pages;

/// <summary>Writes one <c>pages/…/resource.ts</c>: what its pages have in common.</summary>
internal sealed class ResourceFile(FormContext forms, IReadOnlyList<ResourceSite> sites, ResourceSite site, BodyForms bodies)
{
    private readonly Imports imports = new("./resource");
    private readonly List<(string Name, Expression Value)> members = [];
    private readonly Resource resource = site.Resource;

    public string Write()
    {
        imports.Reserve(site.Name);
        Text("title", site.Title);
        Text("one", site.One);
        Text("path", site.Path);
        Text("item", site.ItemPath);
        if (resource.Key is { } key)
            members.Add(("key", new ArrayCode([Literals.Text(key.Parameter), Literals.Text(key.Member)])));
        Text("label", new ItemMembers(resource.Item ?? resource.ListItem, resource.Key?.Member).Label?.Name);
        if (resource.List is { } list)
            AddList(list);
        Operation("get", resource.Get);
        Operation("create", bodies.Of(resource.Create) is null ? null : resource.Create);
        AddUpdate();
        Operation("remove", resource.Remove);
        if (resource.Remove is not null && bodies.CanRestore(resource.Create, resource.Item))
            Names("restores", bodies.MembersOf(resource.Create, resource.Item)!);
        if (IsVersioned())
            members.Add(("versioned", new CodeText("true")));
        var actions = resource.Actions.Select(ActionOf).OfType<Expression>().ToList();
        if (actions.Count > 0)
            members.Add(("actions", new ArrayCode(actions)));
        AddParts();
        if (resource.IsSingle)
            members.Add(("single", new CodeText("true")));
        var head = $"export const {site.Name}: {imports.Type(PageFiles.Runtime, "Resource")} = ";
        return $"{string.Join('\n', imports.Lines([]))}\n\n{head}{new ObjectCode(members).Print(0, Layout.Width)};\n";
    }

    /// <summary>The address of an action's page below the item's; empty where it is the item's own path.</summary>
    public static string ActionPath(Resource resource, ApiOperation action) =>
        action.Path == resource.ItemPath ? "do" : PathShape.SegmentsOf(action.Path)[^1];

    public static string ActionLabel(Resource resource, ApiOperation action) =>
        action.Path == resource.ItemPath ? LabelText.OfText(action.Summary ?? LabelText.OfName(string.Join(' ', action.NameParts))) : LabelText.OfName(PathShape.SegmentsOf(action.Path)[^1]);

    private void Text(string name, string? text)
    {
        if (text is not null)
            members.Add((name, Literals.Text(text)));
    }

    private void Names(string name, IEnumerable<string> names) => members.Add((name, new ArrayCode([.. names.Select(Literals.Text)])));

    private void Operation(string name, ApiOperation? operation)
    {
        if (operation is not null)
            members.Add((name, Call(operation)));
    }

    private CodeText Call(ApiOperation operation) => new(imports.Value("../../client", forms.TypeScript.Names.OperationName(operation)));

    private void AddList(ApiOperation list)
    {
        var parameters = new ListParameters(list, [.. PropertyPath.StepsOf(resource.ListItem!.Type).Select(step => step.Property)]);
        Operation("list", list);
        if (resource.Items.Steps.Count > 0)
            Names("items", NamesOf(resource.Items));
        if (parameters.Total is { } total)
            Names("total", NamesOf(total));
        Text("totalIn", parameters.TotalHeader);
        if (list.Pagination is { } pages && PagingOf(list, pages, parameters) is { } paging)
            members.Add(("paging", paging));
    }

    private ObjectCode? PagingOf(ApiOperation list, ApiPagination pages, ListParameters parameters)
    {
        if (pages.Parameter is { } parameter && !list.Parameters.Contains(parameter))
            return null;
        if (pages.Style is not (PageStyle.Page or PageStyle.Offset))
            return new ObjectCode([("by", Literals.Text("next")), ("next", new CodeText(NextOf(list, pages)))]);
        var shape = new List<(string, Expression)>
        {
            ("by", Literals.Text(pages.Style == PageStyle.Page ? "number" : "offset")),
            ("at", Literals.Text(pages.Parameter!.Name)),
            ("first", new CodeText(pages.First.ToString(CultureInfo.InvariantCulture))),
        };
        if (parameters.Size is { } size)
        {
            shape.Add(("size", Literals.Text(size.Name)));
            if (size.Default is ScalarNode { Kind: ScalarKind.Number } count && int.TryParse(count.Text, out var given) && given is > 0 and <= 100)
                shape.Add(("of", new CodeText(count.Text)));
        }

        if (pages.More is { } more)
            shape.Add(("more", new ArrayCode([.. NamesOf(more).Select(Literals.Text)])));
        return new ObjectCode(shape);
    }

    /// <summary>The client's own way, as the function of all items spells it.</summary>
    private string NextOf(ApiOperation list, ApiPagination pages)
    {
        var next = PageCode.NextOf(pages, new ParameterPlan(list, new TypeSpelling(forms.TypeScript)));
        var end = next.IndexOfAny([',', ']']);
        var function = next[3..end];
        return $"[{imports.Value("../../../runtime/client/pages", function)}{next[end..]}";
    }

    private void AddUpdate()
    {
        if (bodies.Of(resource.Update) is null)
            return;
        Operation("update", resource.Update);
        if (resource.Update!.Method == "PATCH")
            members.Add(("patches", new CodeText("true")));
        var form = bodies.Of(resource.Update)!;
        var isSame = resource.Item is { Type: DefinedType { Definition: var definition } } && form.Definition == definition;
        if (!isSame && bodies.MembersOf(resource.Update, resource.Item) is { Count: > 0 } sent)
            Names("sends", sent);
    }

    private bool IsVersioned() => resource.Get is { } get && (resource.Update is not null || resource.Remove is not null)
        && get.Responses.Where(response => response.Status.IsSuccess).SelectMany(response => response.Headers).Any(header => header.Name.Equals("ETag", StringComparison.OrdinalIgnoreCase));

    private ObjectCode? ActionOf(ApiOperation action)
    {
        var shape = new List<(string, Expression)> { ("label", Literals.Text(ActionLabel(resource, action))) };
        if (bodies.Of(action) is not null)
            shape.Add(("path", Literals.Text(ActionPath(resource, action))));
        else if (action.Body is { IsRequired: true })
            return null;
        shape.Add(("call", Call(action)));
        return new ObjectCode(shape);
    }

    private void AddParts()
    {
        var parts = site.ItemPath is null ? [] : sites.Where(other => other.Path.StartsWith(site.ItemPath + "/", StringComparison.Ordinal) && !other.Path[(site.ItemPath.Length + 1)..].Contains('/', StringComparison.Ordinal)).ToList();
        if (parts.Count > 0)
            members.Add(("parts", new ArrayCode([.. parts.Select(part => new ObjectCode([("label", Literals.Text(part.Title)), ("path", Literals.Text(part.Path[(site.ItemPath!.Length + 1)..]))]))])));
    }

    private static IEnumerable<string> NamesOf(PropertyPath path) => path.Steps.Select(step => step.Property.Name);
}
