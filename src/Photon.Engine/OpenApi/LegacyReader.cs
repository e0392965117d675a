using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Reads what 2.0 says in its own way, and says it as 3.2 would.</summary>
internal sealed class LegacyReader(ReadingSession session)
{
    private const string Json = "application/json";
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    private static readonly Dictionary<string, Encoding> NoEncodings = new(StringComparer.Ordinal);

    /// <summary><c>schemes</c>, <c>host</c> and <c>basePath</c>.</summary>
    public static List<Server> ReadServers(Fields document)
    {
        var host = document.Text("host");
        var basePath = document.Text("basePath")?.TrimEnd('/') ?? "";
        if (host is null)
            return basePath.Length > 0 ? [new Server(basePath, null, null, [])] : [];
        var schemes = document.Texts("schemes");
        return [.. (schemes.Count > 0 ? schemes : ["https"]).Select(scheme => new Server($"{scheme}://{host}{basePath}", null, null, []))];
    }

    /// <summary>The parameters that are none of the body.</summary>
    public List<Parameter> ReadParameters(List<Spot> spots) =>
        [.. spots.Select(s => session.FieldsOf(s, ReferenceKind.Parameter)).OfType<Fields>().Select(ReadParameter).OfType<Parameter>()];

    /// <summary>The <c>body</c> parameter, or the <c>formData</c> parameters together.</summary>
    public RequestBody? ReadBody(Fields operation, List<Spot> spots)
    {
        var all = spots.Select(s => session.FieldsOf(s, ReferenceKind.Parameter)).OfType<Fields>().ToList();
        var bodies = all.FindAll(p => PlaceOf(p) == "body");
        var form = all.FindAll(p => PlaceOf(p) == "formData");
        foreach (var extra in bodies.Skip(1).Concat(bodies.Count > 0 ? form : []))
            session.Diagnostics.Report(Codes.SecondBody, extra.Node.Location);
        if (bodies.Count > 0)
            return ReadBody(operation, bodies[0]);
        return form.Count > 0 ? ReadForm(operation, form) : null;
    }

    /// <summary>A parameter of the document that no operation may use.</summary>
    public void ReadUnused(Spot spot)
    {
        if (session.FieldsOf(spot, ReferenceKind.Parameter) is not { } fields)
            return;
        if (PlaceOf(fields) == "body")
            session.Schemas.ReadField(fields, "schema");
        else if (PlaceOf(fields) == "formData")
            session.Schemas.ReadParameter(fields.Spot, fields.Node);
        else
            ReadParameter(fields);
    }

    public Parameter ReadHeader(string name, Fields fields) => Make(fields, name, ParameterLocation.Header);

    /// <summary>
    /// A response's schema, for each media type that the operation produces. Without one there is no content, as the specification says,
    /// unless examples show it.
    /// </summary>
    public IReadOnlyList<MediaType> ReadContent(Fields response, Fields operation)
    {
        var examples = response.Object("examples");
        if (session.Schemas.ReadField(response, "schema") is not { } schema)
            return examples is { } shown ? [.. shown.Node.Members.Select(e => Make(e.Name, null, shown, e.Value))] : [];
        var isFile = schema.Node is ObjectNode node && node["type"] is ScalarNode { Text: "file" };
        var produced = MediaTypes(operation, "produces", isFile ? "application/octet-stream" : Json);
        return [.. produced.Select(name => Make(name, schema, examples, schema.Node))];
    }

    private static MediaType Make(string name, Schema? schema, Fields? examples, Node node) => new(
        name,
        schema,
        null,
        examples?.Node[name] is { } example ? [new Example(null, null, null, example)] : [],
        NoEncodings,
        node);

    private RequestBody ReadBody(Fields operation, Fields parameter)
    {
        var schema = session.Schemas.ReadField(parameter, "schema");
        if (schema is null)
            session.Diagnostics.Report(Codes.MissingField, parameter.Node.Location, "schema");
        var content = MediaTypes(operation, "consumes", Json).Select(name => new MediaType(name, schema, null, [], NoEncodings, parameter.Node));
        return new RequestBody(
            parameter.Spot.Place.ComponentName("parameters"),
            parameter.Text("description"),
            parameter.Flag("required") ?? false,
            [.. content],
            parameter.Node);
    }

    private RequestBody ReadForm(Fields operation, List<Fields> fields)
    {
        var properties = new List<Property>();
        var encodings = new Dictionary<string, Encoding>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var parameter = Make(field, field.RequiredText("name"), ParameterLocation.Query);
            properties.Add(new Property(parameter.Name, field.Node.Offset, parameter.Schema!));
            if (parameter.Schema!.Types.HasFlag(JsonTypes.Array))
                encodings.TryAdd(parameter.Name, new Encoding(null, [], parameter.Style, parameter.Explode, AllowsReserved: false));
        }

        var required = fields.FindAll(f => f.Flag("required") == true).ConvertAll(f => f.RequiredText("name"));
        var holder = operation.Node["parameters"] is { } list ? operation.Spot.Step("parameters", list) : operation.Spot;
        var schema = SchemaReader.MakeForm(holder, properties, required);
        var content = FormTypes(operation, fields).Select(name => new MediaType(name, schema, null, [], encodings, operation.Node));
        return new RequestBody(null, null, required.Count > 0, [.. content], operation.Node);
    }

    /// <summary>What the operation consumes of the two form types; a file needs multipart.</summary>
    private static List<string> FormTypes(Fields operation, List<Fields> fields)
    {
        var hasFile = fields.Exists(f => f.Node["type"] is ScalarNode { Text: "file" });
        var consumed = MediaTypes(operation, "consumes", hasFile ? Multipart : UrlEncoded);
        var forms = consumed.Where(m => m.StartsWith(Multipart, StringComparison.OrdinalIgnoreCase)
            || (!hasFile && m.StartsWith(UrlEncoded, StringComparison.OrdinalIgnoreCase))).ToList();
        return forms.Count > 0 ? forms : [hasFile ? Multipart : UrlEncoded];
    }

    /// <summary><c>consumes</c> or <c>produces</c>: the operation's own, else its document's.</summary>
    private static IReadOnlyList<string> MediaTypes(Fields operation, string field, string fallback)
    {
        var own = operation.Texts(field);
        if (own.Count == 0 && operation.Spot.File.Root is ObjectNode root)
            own = new Fields(operation.Session, operation.Spot.File.RootSpot, root).Texts(field);
        return own.Count > 0 ? [.. own.Distinct(StringComparer.Ordinal)] : [fallback];
    }

    private Parameter? ReadParameter(Fields fields)
    {
        var name = fields.RequiredText("name");
        ParameterLocation? place = fields.RequiredText("in") switch
        {
            "path" => ParameterLocation.Path,
            "query" => ParameterLocation.Query,
            "header" => ParameterLocation.Header,
            "body" or "formData" or "" => null,
            var other => ReportPlace(fields, other),
        };
        return place is { } known && session.ParameterName(fields, name, known) is { } sent ? Make(fields, sent, known) : null;
    }

    private ParameterLocation? ReportPlace(Fields fields, string found)
    {
        session.ReportValue(fields, "in", found, "path, query, header, formData or body");
        return null;
    }

    private Parameter Make(Fields fields, string name, ParameterLocation place)
    {
        var schema = session.Schemas.ReadParameter(fields.Spot, fields.Node);
        var (style, explode) = ReadCollectionFormat(fields, place, schema);
        return new Parameter
        {
            Name = name,
            In = place,
            ComponentName = fields.Spot.Place.ComponentName("parameters"),
            Description = schema.Description,
            IsRequired = place == ParameterLocation.Path || (fields.Flag("required") ?? false),
            AllowsEmptyValue = fields.Flag("allowEmptyValue") ?? false,
            Style = style,
            Explode = explode,
            Schema = schema,
            Node = fields.Node,
        };
    }

    private (ParameterStyle Style, bool Explode) ReadCollectionFormat(Fields fields, ParameterLocation place, Schema schema)
    {
        var plain = place is ParameterLocation.Query ? ParameterStyle.Form : ParameterStyle.Simple;
        if (!schema.Types.HasFlag(JsonTypes.Array))
            return (plain, plain == ParameterStyle.Form);
        switch (fields.Text("collectionFormat"))
        {
            case null or "csv":
                return (plain, false);
            case "multi" when place == ParameterLocation.Query:
                return (ParameterStyle.Form, true);
            case "ssv":
                return (ParameterStyle.SpaceDelimited, false);
            case "pipes":
                return (ParameterStyle.PipeDelimited, false);
            case "tsv":
                session.Diagnostics.Report(Codes.TabSeparated, fields.Node["collectionFormat"]!.Location);
                return (plain, false);
            case var other:
                session.ReportValue(fields, "collectionFormat", other, "csv, ssv, pipes, or multi in a query or form");
                return (plain, false);
        }
    }

    private static string? PlaceOf(Fields parameter) => (parameter.Node["in"] as ScalarNode)?.Text;
}
