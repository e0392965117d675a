using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Reads schemas: one instance for each place and meaning, references last.</summary>
internal sealed class SchemaReader
{
    private readonly ReadingSession session;
    private readonly SchemaKeywords keywords;
    private readonly DynamicScopes scopes;
    private readonly Dictionary<(Node Node, string Distinction), Schema> known = [];
    private readonly Queue<SchemaReference> references = new();
    private readonly List<Action> afterReferences = [];

    public SchemaReader(ReadingSession session)
    {
        this.session = session;
        keywords = new SchemaKeywords(session, this);
        scopes = new DynamicScopes(session.References);
    }

    /// <summary>The schema that stands here.</summary>
    public Schema Read(Spot place)
    {
        var (spot, distinction) = scopes.Enter(place);
        if (known.TryGetValue((spot.Node, distinction), out var schema))
            return schema;
        schema = new Schema(spot.Node, spot.Place, distinction) { Name = distinction.Length == 0 ? SchemaNames.Find(spot) : null };
        known.Add((spot.Node, distinction), schema);
        switch (spot.Node)
        {
            case ObjectNode node:
                Fill(schema, spot, node);
                break;
            case ScalarNode { Kind: ScalarKind.True or ScalarKind.False } boolean when spot.File.IsModern:
                schema.Boolean = boolean.Kind == ScalarKind.True;
                break;
            default:
                session.ReportType(spot.Place.Name, spot.Node, "a schema, which is an object");
                schema.Boolean = true;
                break;
        }

        return schema;
    }

    /// <summary>The schema in a field, or null where there is none.</summary>
    public Schema? ReadField(Fields holder, string name) =>
        holder.Node[name] is { } value && !value.IsNull() ? Read(holder.Spot.Step(name, value)) : null;

    /// <summary>A parameter or header of 2.0, which holds the words of a schema itself (without <c>required</c>, which means the parameter).</summary>
    public Schema ReadParameter(Spot spot, ObjectNode node)
    {
        if (known.TryGetValue((spot.Node, ""), out var schema))
            return schema;
        schema = new Schema(spot.Node, spot.Place);
        known.Add((spot.Node, ""), schema);
        keywords.Fill(schema, spot, node, isParameter: true);
        return schema;
    }

    /// <summary>An object made of the form fields of a 2.0 operation.</summary>
    public static Schema MakeForm(Spot spot, IReadOnlyList<Property> properties, IReadOnlyList<string> required) => new(spot.Node, spot.Place)
    {
        Types = JsonTypes.Object,
        Properties = properties,
        Required = required,
    };

    /// <summary>A schema that allows anything, for a place where the contract should have one.</summary>
    public static Schema MakeAny(Spot spot) => new(spot.Node, spot.Place);

    public SchemaReference Refer(ScalarNode text, Spot from, bool isDynamic = false)
    {
        var reference = new SchemaReference(text, from, isDynamic);
        references.Enqueue(reference);
        return reference;
    }

    public void AfterReferences(Action action) => afterReferences.Add(action);

    /// <summary>Finds what the references lead to, and reads that where nothing has yet, until no reference is left.</summary>
    public void ReadReferences()
    {
        while (references.TryDequeue(out var reference))
        {
            if (session.References.Resolve(reference.Text, reference.From.Place, ReferenceKind.Schema) is not { } target)
                continue;
            var scope = reference.From.Scope;
            if (reference.IsDynamic)
                target = DynamicScopes.Resolve(reference.Text, target, scope);
            reference.Target = Read(target with { Scope = scope });
        }

        foreach (var action in afterReferences)
            action();
        afterReferences.Clear();
    }

    private void Fill(Schema schema, Spot spot, ObjectNode node)
    {
        if (node["$ref"] is ScalarNode { Kind: ScalarKind.String } reference)
        {
            schema.Reference = Refer(reference, spot);
            if (!spot.File.IsModern)
            {
                schema.Description = node["description"] is ScalarNode { Kind: ScalarKind.String } text ? text.Text : null;
                return;
            }
        }

        keywords.Fill(schema, spot, node, isParameter: false);
    }
}
