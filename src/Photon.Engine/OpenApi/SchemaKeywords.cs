using System.Globalization;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Reads the words of a schema, in one pass over its members. Words that a version does not know are ignored, as it says.</summary>
internal sealed class SchemaKeywords(ReadingSession session, SchemaReader schemas)
{
    private readonly SchemaValues values = new(session);
    private readonly SchemaLift lift = new(session, schemas);

    /// <param name="isParameter">The object is a parameter or header of 2.0.</param>
    public void Fill(Schema schema, Spot spot, ObjectNode node, bool isParameter)
    {
        foreach (var member in node.Members)
        {
            if (member.Value.IsNull() && member.Name is not ("default" or "const" or "example"))
                continue;
            _ = ReadMeaning(schema, spot, member)
                || (!isParameter && ReadShape(schema, spot, member))
                || ReadItems(schema, spot, member)
                || ReadLimit(schema, member)
                || ReadAnnotation(schema, spot, member)
                || (spot.File.IsModern && (ReadModern(schema, spot, member) || ReadConditional(schema, spot, member)));
        }

        lift.Apply(schema, spot, node);
    }

    private bool ReadMeaning(Schema schema, Spot spot, Member member)
    {
        switch (member.Name)
        {
            case "type":
                schema.Types = values.Types(spot.File, member.Value);
                return true;
            case "format":
                schema.Format = values.Text(member);
                return true;
            case "enum":
                schema.Enum = values.Items(member);
                return true;
            case "const":
                schema.Const = member.Value;
                return true;
            case "allOf":
                schema.AllOf = Schemas(spot, member);
                return true;
            case "anyOf":
                schema.AnyOf = Schemas(spot, member);
                return true;
            case "oneOf":
                schema.OneOf = Schemas(spot, member);
                return true;
            case "not":
                schema.Not = Schema(spot, member);
                return true;
            default:
                return false;
        }
    }

    private bool ReadShape(Schema schema, Spot spot, Member member)
    {
        switch (member.Name)
        {
            case "properties":
                schema.Properties = Properties(spot, member);
                return true;
            case "required":
                schema.Required = values.Texts(member);
                return true;
            case "additionalProperties":
                schema.AdditionalProperties = BooleanOrSchema(spot, member);
                return true;
            case "discriminator":
                schema.Discriminator = lift.ReadDiscriminator(spot, member);
                return true;
            case "xml":
                schema.Xml = lift.ReadXml(spot, member);
                return true;
            default:
                return false;
        }
    }

    private bool ReadItems(Schema schema, Spot spot, Member member)
    {
        switch (member.Name)
        {
            case "items" when member.Value is ArrayNode:
                schema.PrefixItems = Schemas(spot, member);
                return true;
            case "items":
                schema.Items = Schema(spot, member);
                return true;
            case "uniqueItems":
                schema.UniqueItems = values.Flag(member);
                return true;
            case "minItems":
                schema.MinItems = values.Count(member);
                return true;
            case "maxItems":
                schema.MaxItems = values.Count(member);
                return true;
            case "minProperties":
                schema.MinProperties = values.Count(member);
                return true;
            case "maxProperties":
                schema.MaxProperties = values.Count(member);
                return true;
            default:
                return false;
        }
    }

    private bool ReadLimit(Schema schema, Member member)
    {
        switch (member.Name)
        {
            case "minLength":
                schema.MinLength = values.Count(member);
                return true;
            case "maxLength":
                schema.MaxLength = values.Count(member);
                return true;
            case "pattern":
                schema.Pattern = values.Text(member);
                return true;
            case "minimum":
                schema.Minimum = values.Number(member);
                return true;
            case "maximum":
                schema.Maximum = values.Number(member);
                return true;
            case "exclusiveMinimum" or "exclusiveMaximum":
                return true; // boolean or number by version: SchemaLift
            case "multipleOf":
                schema.MultipleOf = values.Number(member);
                return true;
            default:
                return false;
        }
    }

    private bool ReadAnnotation(Schema schema, Spot spot, Member member)
    {
        switch (member.Name)
        {
            case "title":
                schema.Title = values.Text(member);
                return true;
            case "description":
                schema.Description = values.Text(member);
                return true;
            case "default":
                schema.Default = member.Value;
                return true;
            case "example":
                schema.Examples = [member.Value, .. schema.Examples];
                return true;
            case "examples" when spot.File.IsModern && member.Value is ArrayNode examples:
                schema.Examples = [.. schema.Examples, .. examples.Items];
                return true;
            case "readOnly":
                schema.IsReadOnly = values.Flag(member);
                return true;
            case "writeOnly":
                schema.IsWriteOnly = values.Flag(member);
                return true;
            case "deprecated":
                schema.IsDeprecated = values.Flag(member);
                return true;
            default:
                return member.Name.StartsWith("x-", StringComparison.Ordinal) && SchemaExtensions.Read(schema, member);
        }
    }

    private bool ReadModern(Schema schema, Spot spot, Member member)
    {
        switch (member.Name)
        {
            case "$dynamicRef" when member.Value is ScalarNode { Kind: ScalarKind.String } reference:
                schema.DynamicReference = schemas.Refer(reference, spot, isDynamic: true);
                return true;
            case "$defs" or "definitions":
                Properties(spot, member); // read, so that what is broken in them is found
                return true;
            case "contentEncoding":
                schema.ContentEncoding = values.Text(member);
                return true;
            case "contentMediaType":
                schema.ContentMediaType = values.Text(member);
                return true;
            case "contentSchema":
                schema.ContentSchema = Schema(spot, member);
                return true;
            case "prefixItems":
                schema.PrefixItems = Schemas(spot, member);
                return true;
            case "contains":
                schema.Contains = Schema(spot, member);
                return true;
            case "minContains":
                schema.MinContains = values.Count(member);
                return true;
            case "maxContains":
                schema.MaxContains = values.Count(member);
                return true;
            default:
                return false;
        }
    }

    private bool ReadConditional(Schema schema, Spot spot, Member member)
    {
        switch (member.Name)
        {
            case "if":
                schema.If = Schema(spot, member);
                return true;
            case "then":
                schema.Then = Schema(spot, member);
                return true;
            case "else":
                schema.Else = Schema(spot, member);
                return true;
            case "patternProperties":
                schema.PatternProperties = Properties(spot, member);
                return true;
            case "propertyNames":
                schema.PropertyNames = Schema(spot, member);
                return true;
            case "unevaluatedProperties":
                schema.UnevaluatedProperties = Schema(spot, member);
                return true;
            case "unevaluatedItems":
                schema.UnevaluatedItems = Schema(spot, member);
                return true;
            case "dependentSchemas":
                schema.DependentSchemas = [.. schema.DependentSchemas, .. Properties(spot, member)];
                return true;
            case "dependencies" when member.Value is ObjectNode:
                ReadDependencies(schema, spot, member);
                return true;
            case "dependentRequired" when member.Value is ObjectNode lists:
                schema.DependentRequired = [.. schema.DependentRequired, .. lists.Members.Select(m => KeyValuePair.Create(m.Name, values.Texts(m)))];
                return true;
            default:
                return false;
        }
    }

    /// <summary>What drafts before 2019-09 had instead of <c>dependentRequired</c> and <c>dependentSchemas</c>.</summary>
    private void ReadDependencies(Schema schema, Spot spot, Member member)
    {
        var map = spot.Step(member.Name, member.Value);
        foreach (var entry in ((ObjectNode)member.Value).Members)
        {
            if (entry.Value is ArrayNode)
                schema.DependentRequired = [.. schema.DependentRequired, KeyValuePair.Create(entry.Name, values.Texts(entry))];
            else
                schema.DependentSchemas = [.. schema.DependentSchemas, new Property(entry.Name, entry.NameOffset, Schema(map, entry))];
        }
    }

    private Schema Schema(Spot spot, Member member) => schemas.Read(spot.Step(member.Name, member.Value));

    /// <summary>2.0 and 3.0 know boolean schemas in this one place.</summary>
    private Schema BooleanOrSchema(Spot spot, Member member)
    {
        if (member.Value is not ScalarNode { Kind: ScalarKind.True or ScalarKind.False } boolean)
            return Schema(spot, member);
        var step = spot.Step(member.Name, member.Value);
        return new Schema(step.Node, step.Place) { Boolean = boolean.Kind == ScalarKind.True };
    }

    private Schema[] Schemas(Spot spot, Member member)
    {
        var items = values.Items(member);
        var list = spot.Step(member.Name, member.Value);
        var read = new Schema[items.Count];
        for (var i = 0; i < read.Length; i++)
            read[i] = schemas.Read(list.Step(i.ToString(CultureInfo.InvariantCulture), items[i]));
        return read;
    }

    private Property[] Properties(Spot spot, Member member)
    {
        if (session.FieldsOf(spot.Step(member.Name, member.Value), ReferenceKind.Other) is not { } map)
            return [];
        var members = map.Node.Members;
        var read = new Property[members.Count];
        for (var i = 0; i < read.Length; i++)
            read[i] = new Property(members[i].Name, members[i].NameOffset, schemas.Read(map.Spot.Step(members[i].Name, members[i].Value)));
        return read;
    }
}
