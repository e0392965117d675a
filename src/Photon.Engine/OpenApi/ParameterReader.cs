using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Reads parameters and headers of 3.x.</summary>
internal sealed class ParameterReader(ReadingSession session)
{
    private readonly Dictionary<Node, Parameter?> known = [];
    private readonly HashSet<Node> open = [];

    public Parameter? Read(Spot spot)
    {
        if (session.FieldsOf(spot, ReferenceKind.Parameter) is not { } fields)
            return null;
        if (ReadingSession.OverrideOf(spot, "description") is { } description)
            return ReadParameter(fields, description);
        if (!known.TryGetValue(fields.Node, out var parameter))
        {
            parameter = ReadParameter(fields, description: null);
            known.Add(fields.Node, parameter);
        }

        return parameter;
    }

    /// <summary>The headers of a response or of a part of a form. <c>Content-Type</c> is left out, as the specification says.</summary>
    public IReadOnlyList<Header> ReadHeaders(Fields holder)
    {
        var headers = new List<Header>();
        foreach (var entry in holder.Map("headers", keepExtensions: true))
        {
            if (session.HeaderName(entry.Name, entry.NameLocation) is { } name && !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && ReadHeader(name, entry.Value) is { } header)
                headers.Add(header);
        }

        return headers;
    }

    public Header? ReadHeader(string name, Spot spot)
    {
        if (session.FieldsOf(spot, ReferenceKind.Header) is not { } fields)
            return null;
        if (!open.Add(fields.Node))
        {
            session.Diagnostics.Report(Codes.CyclicReference, spot.Node.Location, name);
            return null;
        }

        var description = ReadingSession.OverrideOf(spot, "description");
        var parameter = fields.Spot.File.Version == SpecVersion.V20
            ? session.Legacy.ReadHeader(name, fields)
            : Make(fields, name, ParameterLocation.Header, "headers", description);
        open.Remove(fields.Node);
        return new Header(name, parameter);
    }

    public ParameterStyle ReadStyle(Fields fields, ParameterLocation place)
    {
        var fallback = DefaultStyle(place);
        if (fields.Text("style") is not { } text)
            return fallback;
        ParameterStyle? style = text switch
        {
            "simple" => ParameterStyle.Simple,
            "label" => ParameterStyle.Label,
            "matrix" => ParameterStyle.Matrix,
            "form" => ParameterStyle.Form,
            "spaceDelimited" => ParameterStyle.SpaceDelimited,
            "pipeDelimited" => ParameterStyle.PipeDelimited,
            "deepObject" => ParameterStyle.DeepObject,
            "cookie" => ParameterStyle.Cookie,
            _ => null,
        };
        var (isAllowed, allowed) = place switch
        {
            ParameterLocation.Path => (style is ParameterStyle.Simple or ParameterStyle.Label or ParameterStyle.Matrix, "simple, label or matrix"),
            ParameterLocation.Header => (style is ParameterStyle.Simple, "simple"),
            ParameterLocation.Cookie => (style is ParameterStyle.Form or ParameterStyle.Cookie, "form or cookie"),
            _ => (style is ParameterStyle.Form or ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited or ParameterStyle.DeepObject,
                "form, spaceDelimited, pipeDelimited or deepObject"),
        };
        if (!isAllowed)
            session.ReportValue(fields, "style", text, allowed);
        return isAllowed ? style!.Value : fallback;
    }

    private Parameter? ReadParameter(Fields fields, string? description)
    {
        var name = fields.RequiredText("name");
        var text = fields.RequiredText("in");
        ParameterLocation? place = text switch
        {
            "path" => ParameterLocation.Path,
            "query" => ParameterLocation.Query,
            "header" => ParameterLocation.Header,
            "cookie" => ParameterLocation.Cookie,
            "querystring" when fields.Spot.File.Version >= SpecVersion.V32 => ParameterLocation.QueryString,
            _ => null,
        };
        if (place is null && text.Length > 0)
            session.ReportValue(fields, "in", text, "path, query, header or cookie");
        return place is { } known && session.ParameterName(fields, name, known) is { } sent ? Make(fields, sent, known, "parameters", description) : null;
    }

    private Parameter Make(Fields fields, string name, ParameterLocation place, string section, string? description)
    {
        var style = ReadStyle(fields, place);
        var content = fields.Has("content") ? session.Content.Read(fields) : [];
        var schema = content.Count == 0 ? session.Schemas.ReadField(fields, "schema") : null;
        if (content.Count == 0 && schema is null)
        {
            session.Diagnostics.Report(Codes.MissingField, fields.Node.Location, "schema");
            schema = SchemaReader.MakeAny(fields.Spot);
        }

        return new Parameter
        {
            Name = name,
            In = place,
            ComponentName = fields.Spot.Place.ComponentName(section),
            Description = description ?? fields.Text("description"),
            IsRequired = place == ParameterLocation.Path || (fields.Flag("required") ?? false),
            IsDeprecated = fields.Flag("deprecated") ?? false,
            AllowsEmptyValue = fields.Flag("allowEmptyValue") ?? false,
            AllowsReserved = fields.Flag("allowReserved") ?? false,
            Style = style,
            Explode = fields.Flag("explode") ?? style is ParameterStyle.Form or ParameterStyle.Cookie,
            Schema = schema,
            Content = content.Count > 0 ? content[0] : null,
            Examples = session.Content.ReadExamples(fields),
            Node = fields.Node,
        };
    }

    private static ParameterStyle DefaultStyle(ParameterLocation place) =>
        place is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;
}
