using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Lifts what 2.0 and 3.0 say in other words than JSON Schema 2020-12, and reads the words that OpenAPI adds.</summary>
internal sealed class SchemaLift(ReadingSession session, SchemaReader schemas)
{
    public void Apply(Schema schema, Spot spot, ObjectNode node)
    {
        LiftExclusive(schema, node);
        if (node["additionalItems"] is ObjectNode rest && schema.PrefixItems.Count > 0 && schema.Items is null)
            schema.Items = schemas.Read(spot.Step("additionalItems", rest));
        if (spot.File.IsModern)
            return;
        if (spot.File.Version == SpecVersion.V20 && node["type"] is ScalarNode { Text: "file" })
            schema.Format = "binary";
        if (NullableOf(node) is { } nullable)
            LiftNullable(schema, nullable);
    }

    /// <summary>2.0's is the discriminating property's name alone.</summary>
    public Discriminator? ReadDiscriminator(Spot spot, Member member)
    {
        if (spot.File.Version == SpecVersion.V20 && member.Value is ScalarNode { Kind: ScalarKind.String } property)
            return new Discriminator(property.Text, [], null, property);
        if (session.FieldsOf(spot.Step(member.Name, member.Value), ReferenceKind.Other) is not { } fields)
            return null;
        var mapping = new List<KeyValuePair<string, Func<Schema?>>>();
        var name = fields.RequiredText("propertyName");
        var read = new Discriminator(name, mapping, DefaultOf(fields), fields.Node);
        foreach (var entry in fields.Map("mapping", keepExtensions: true))
        {
            if (entry.Value.Node is ScalarNode { Kind: ScalarKind.String } value)
                mapping.Add(KeyValuePair.Create<string, Func<Schema?>>(entry.Name, TargetOf(value, entry.Value)));
            else
                session.ReportType(entry.Name, entry.Value.Node, NodeKinds.Text);
        }

        if (mapping.Count > 0)
            schemas.AfterReferences(() => mapping.RemoveAll(m => m.Value() is null));
        return read;
    }

    public Xml? ReadXml(Spot spot, Member member)
    {
        if (session.FieldsOf(spot.Step(member.Name, member.Value), ReferenceKind.Other) is not { } fields)
            return null;
        var nodeType = fields.Text("nodeType") ?? (fields.Flag("attribute") == true ? "attribute" : null);
        return new Xml(fields.Text("name"), fields.Text("namespace"), fields.Text("prefix"), nodeType, fields.Flag("wrapped") ?? false);
    }

    private Func<Schema?>? DefaultOf(Fields discriminator) =>
        discriminator.Node["defaultMapping"] is ScalarNode { Kind: ScalarKind.String } value ? TargetOf(value, discriminator.Spot) : null;

    /// <summary>
    /// A mapping names a schema of the components, or refers to one (3.0.4, section 4.8.25.1: a name wins). A fragment without components
    /// means those of the contract (3.1.1, section 4.6.1).
    /// </summary>
    private Func<Schema?> TargetOf(ScalarNode value, Spot from)
    {
        if ((FindComponent(from.File, value.Text) ?? FindComponent(session.Contract, value.Text)) is { } component)
        {
            var schema = schemas.Read(component);
            session.References.Followed[value] = (component, ReferenceKind.Schema);
            return () => schema;
        }

        if (value.Text.AsSpan().IndexOfAny("#/.") < 0)
        {
            session.Diagnostics.Report(Codes.DanglingReference, value.Location, value.Text, session.Contract.Source.Path, value.Text);
            return () => null;
        }

        var reference = schemas.Refer(value, from);
        return () => reference.Target;
    }

    private static Spot? FindComponent(ContractFile file, string name)
    {
        if (file.Root is not ObjectNode root || root["components"] is not ObjectNode components || components["schemas"] is not ObjectNode all)
            return null;
        return all[name] is { } schema
            ? file.RootSpot.Step("components", components).Step("schemas", all).Step(name, schema)
            : null;
    }

    private static ScalarNode? NullableOf(ObjectNode node) =>
        (node["nullable"] ?? node["x-nullable"]) is ScalarNode { Kind: ScalarKind.True } nullable ? nullable : null;

    /// <summary>Since 3.0.3 <c>nullable</c> widens a type that is stated beside it, and does nothing alone.</summary>
    private static void LiftNullable(Schema schema, ScalarNode nullable)
    {
        schema.IsNullable = true;
        if (schema.Types != JsonTypes.None)
            schema.Types |= JsonTypes.Null;
        if (schema.Enum is { } values && !values.Any(v => v.IsNull()))
            schema.Enum = [.. values, new ScalarNode(nullable.Source, nullable.Offset, ScalarKind.Null, "null")];
    }

    private void LiftExclusive(Schema schema, ObjectNode node)
    {
        switch (node["exclusiveMinimum"])
        {
            case ScalarNode { Kind: ScalarKind.Number } number:
                schema.ExclusiveMinimum = new JsonNumber(number.Text);
                break;
            case ScalarNode { Kind: ScalarKind.True }:
                (schema.ExclusiveMinimum, schema.Minimum) = (schema.Minimum, null);
                break;
            case { } other when !other.IsNull() && other is not ScalarNode { Kind: ScalarKind.False }:
                session.ReportType("exclusiveMinimum", other, NodeKinds.Number);
                break;
        }

        switch (node["exclusiveMaximum"])
        {
            case ScalarNode { Kind: ScalarKind.Number } number:
                schema.ExclusiveMaximum = new JsonNumber(number.Text);
                break;
            case ScalarNode { Kind: ScalarKind.True }:
                (schema.ExclusiveMaximum, schema.Maximum) = (schema.Maximum, null);
                break;
            case { } other when !other.IsNull() && other is not ScalarNode { Kind: ScalarKind.False }:
                session.ReportType("exclusiveMaximum", other, NodeKinds.Number);
                break;
        }
    }
}
