using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>Operations with all they hold.</summary>
internal sealed class OperationBinder(BindContext context, SchemaBinder schemas, SecurityBinder security)
{
    private readonly ParameterBinder parameters = new(context, schemas);
    private readonly ContentBinder contents = new(context, schemas);
    private readonly Dictionary<string, string> pathsByShape = new(StringComparer.Ordinal);

    /// <param name="place">The operation.</param>
    /// <param name="links">Where its links go once every operation is bound.</param>
    public ApiOperation Bind(OperationPlace place, List<ApiLink> links)
    {
        var (kind, operation, path, nameParts) = place;
        var location = operation.Node.Source.LocationAt(operation.NameOffset);
        if (kind == OperationKind.Operation)
            CheckPath(operation, path, location);
        return new ApiOperation
        {
            Kind = kind,
            OperationId = operation.OperationId,
            NameParts = nameParts,
            NameOverride = NameOverrideOf(operation),
            Method = operation.Method,
            Path = kind == OperationKind.Operation ? PathTemplate.Plain(path, operation) : path.Path,
            Tag = operation.Tags.Count > 0 ? operation.Tags[0] : null,
            Summary = operation.Summary,
            Description = operation.Description,
            IsDeprecated = operation.IsDeprecated,
            Parameters = parameters.BindAll(operation, path, kind, location),
            Body = operation.RequestBody is { } body ? BodyOf(body) : null,
            Responses = ResponsesOf(operation),
            Security = security.Of(operation),
            Servers = ServersOf(operation.Servers ?? path.Servers ?? []),
            Links = links,
            State = operation.Node[Example.StateExtension],
            Location = location,
        };
    }

    public static IReadOnlyList<ApiServer> ServersOf(IReadOnlyList<Server> servers) =>
        [.. servers.Select(server => new ApiServer(
            server.Url,
            server.Description ?? server.Name,
            [.. server.Variables.Select(variable => new ApiServerVariable(variable.Name, variable.Default, variable.Enum, variable.Description))]))];

    private static string? NameOverrideOf(Operation operation) =>
        operation.Node["x-photon-name"] is Text.ScalarNode { Kind: Text.ScalarKind.String } name ? name.Text : null;

    private ApiBody BodyOf(RequestBody body) => new(
        body.IsRequired, body.Description, [.. body.Content.Select(content => contents.Bind(content, Directions.Request))]);

    private List<ApiResponse> ResponsesOf(Operation operation)
    {
        var responses = new List<ApiResponse>();
        foreach (var response in operation.Responses)
        {
            if (StatusWords.RangeOf(response.Status) is { } status)
                responses.Add(ResponseOf(response, status));
        }

        if (responses.Count == 0)
            responses.Add(new ApiResponse(StatusRange.Default, null, [], []));
        return [.. responses.OrderBy(Rank).ThenBy(response => response.Status.From)];

        static int Rank(ApiResponse response) => response.Status switch { { IsExact: true } => 0, { IsDefault: true } => 2, _ => 1 };
    }

    private ApiResponse ResponseOf(Response response, StatusRange status) => new(
        status,
        response.Description ?? response.Summary,
        [.. response.Headers.Select(header => parameters.BindHeader(header, Directions.Response))],
        [.. response.Content.Select(content => contents.Bind(content, Directions.Response))])
    {
        State = response.Node[Example.StateExtension],
    };

    /// <summary>Both stay: a client can tell them apart.</summary>
    private void CheckPath(Operation operation, PathItem path, Location location)
    {
        var shape = operation.Method + ' ' + PathTemplate.Normalize(path.Path);
        if (!pathsByShape.TryAdd(shape, path.Path) && pathsByShape[shape] != path.Path)
            context.Diagnostics.Report(Codes.SamePathTwice, location, path.Path, pathsByShape[shape]);
    }
}
