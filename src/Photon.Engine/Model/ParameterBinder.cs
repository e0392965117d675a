using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>Parameters and headers.</summary>
internal sealed class ParameterBinder(BindContext context, SchemaBinder schemas)
{
    public IReadOnlyList<ApiParameter> BindAll(Operation operation, PathItem path, OperationKind kind, Location location)
    {
        List<string> inPath = kind == OperationKind.Operation
            ? [.. PathTemplate.ParametersOf(path.Path).Select(placeholder => PathTemplate.NameOf(placeholder, operation)).Distinct(StringComparer.Ordinal)]
            : [];
        var spanning = PathTemplate.ParametersOf(path.Path).Where(PathTemplate.SpansSegments).Select(placeholder => PathTemplate.NameOf(placeholder, operation)).ToHashSet(StringComparer.Ordinal);
        var bound = new List<ApiParameter>();
        foreach (var parameter in operation.Parameters)
        {
            if (IsSetOtherwise(parameter))
                continue;
            if (parameter.In == ParameterLocation.Path && kind == OperationKind.Operation && !inPath.Contains(parameter.Name))
                context.Diagnostics.Report(Codes.ParameterNotInPath, parameter.Node.Location, path.Path, parameter.Name);
            else
                bound.Add(Bind(parameter, parameter.In == ParameterLocation.Path && (spanning.Contains(parameter.Name) || IsUnescaped(parameter))));
        }

        foreach (var name in inPath)
        {
            if (bound.Exists(parameter => parameter.Place == ParameterPlace.Path && parameter.Name == name) || IsAfterQuestionMark(path.Path, name))
                continue;
            context.Diagnostics.Report(Codes.UndeclaredPathParameter, location, path.Path, name);
            bound.Add(Undeclared(name, spanning.Contains(name), location));
        }

        return bound;
    }

    public ApiHeader BindHeader(Header header, Directions direction)
    {
        var parameter = header.Parameter;
        var schema = parameter.Content is { } content ? content.Schema : parameter.Schema;
        return new ApiHeader(header.Name, TypeOf(schema, direction), parameter.IsRequired, parameter.Explode, parameter.Content?.Name, parameter.Description)
        {
            Default = schema is null ? null : Annotations.Of(schema).Default,
            Examples = ExamplesOf(parameter, schema),
        };
    }

    /// <summary>AutoRest's extension for values that go into the path as they are.</summary>
    private static bool IsUnescaped(Parameter parameter) => parameter.Node["x-ms-skip-url-encoding"] is Text.ScalarNode { Kind: Text.ScalarKind.True };

    private static IReadOnlyList<ApiExample> ExamplesOf(Parameter parameter, Schema? schema) =>
        ContentBinder.ExamplesOf(parameter.Examples.Count > 0 ? parameter.Examples : parameter.Content?.Examples ?? [], schema);

    private ApiParameter Bind(Parameter parameter, bool spansSegments)
    {
        var schema = parameter.Content is { } content ? content.Schema : parameter.Schema;
        var annotations = schema is null ? default : Annotations.Of(schema);
        return new ApiParameter
        {
            Name = parameter.Name,
            NameOverride = parameter.Node["x-photon-name"] is Text.ScalarNode { Kind: Text.ScalarKind.String } name ? name.Text : null,
            Place = PlaceOf(parameter.In),
            Type = TypeOf(schema, Directions.Request),
            IsRequired = parameter.IsRequired || parameter.In == ParameterLocation.Path,
            Format = parameter.Content is null ? FormatOf(parameter.Style) : ParameterFormat.Content,
            Explode = parameter.Explode,
            AllowsReserved = parameter.AllowsReserved,
            AllowsEmptyValue = parameter.AllowsEmptyValue,
            SpansSegments = spansSegments,
            ContentType = parameter.Content?.Name,
            Description = parameter.Description ?? annotations.Description,
            IsDeprecated = parameter.IsDeprecated || annotations.IsDeprecated,
            Default = annotations.Default,
            Examples = ExamplesOf(parameter, schema),
            Location = parameter.Node.Location,
        };
    }

    /// <summary>Never rejected: real contracts leave it out, and what it must be is plain.</summary>
    private static ApiParameter Undeclared(string name, bool spansSegments, Location location) => new()
    {
        Name = name,
        Place = ParameterPlace.Path,
        Type = new TypeUse(new ScalarType(Scalar.String), false, null),
        IsRequired = true,
        Format = ParameterFormat.Simple,
        SpansSegments = spansSegments,
        Location = location,
    };

    /// <summary>Content negotiation and credentials have keywords of their own; the specification has such header parameters ignored.</summary>
    private static bool IsSetOtherwise(Parameter parameter) =>
        parameter.In == ParameterLocation.Header
        && (parameter.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
            || parameter.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
            || parameter.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase));

    private static bool IsAfterQuestionMark(string path, string name)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal);
        return query >= 0 && path.IndexOf(name, StringComparison.Ordinal) > query;
    }

    private TypeUse TypeOf(Schema? schema, Directions direction) =>
        schema is null ? new TypeUse(AnyType.Instance, true, null) : schemas.Bind(schema, direction);

    private static ParameterPlace PlaceOf(ParameterLocation location) => location switch
    {
        ParameterLocation.Path => ParameterPlace.Path,
        ParameterLocation.Query => ParameterPlace.Query,
        ParameterLocation.QueryString => ParameterPlace.QueryString,
        ParameterLocation.Header => ParameterPlace.Header,
        ParameterLocation.Cookie => ParameterPlace.Cookie,
        _ => throw new ArgumentOutOfRangeException(nameof(location), location, null),
    };

    public static ParameterFormat FormatOf(ParameterStyle style) => style switch
    {
        ParameterStyle.Simple => ParameterFormat.Simple,
        ParameterStyle.Label => ParameterFormat.Label,
        ParameterStyle.Matrix => ParameterFormat.Matrix,
        ParameterStyle.Form => ParameterFormat.Form,
        ParameterStyle.SpaceDelimited => ParameterFormat.SpaceDelimited,
        ParameterStyle.PipeDelimited => ParameterFormat.PipeDelimited,
        ParameterStyle.DeepObject => ParameterFormat.DeepObject,
        ParameterStyle.Cookie => ParameterFormat.Cookie,
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, null),
    };
}
