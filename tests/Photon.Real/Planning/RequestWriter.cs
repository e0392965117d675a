using System.Globalization;
using System.Text.Json.Nodes;
using Photon.Engine.Model;

namespace Photon.Real.Planning;

/// <summary>Says arguments and a body as HTTP does, independently of the generated client.</summary>
internal static class RequestWriter
{
    public static PlannedRequest Write(ApiOperation operation, IEnumerable<KeyValuePair<ApiParameter, JsonNode>> arguments, SampledBody body)
    {
        var path = operation.Path;
        var query = new List<string>();
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (parameter, value) in arguments)
        {
            var text = TextOf(value);
            if (parameter.Place == ParameterPlace.Path)
                path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(text), StringComparison.Ordinal);
            else if (parameter.Place == ParameterPlace.Query)
                query.Add($"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(text)}");
            else
                headers[parameter.Name] = text;
        }

        return new PlannedRequest
        {
            Method = operation.Method,
            Target = query.Count == 0 ? path : $"{path}?{string.Join('&', query)}",
            Headers = headers,
            ContentType = body.Content?.MediaType,
            Body = body.Value?.ToJsonString(),
        };
    }

    private static string TextOf(JsonNode value) =>
        value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>()
        : value.ToJsonString().ToLower(CultureInfo.InvariantCulture);
}
