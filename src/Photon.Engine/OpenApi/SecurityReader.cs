using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Reads security schemes and requirements of every version.</summary>
internal sealed class SecurityReader(ReadingSession session)
{
    private static readonly string[] Flows = ["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"];

    public Dictionary<string, SecurityScheme> ReadSchemes(IEnumerable<Entry> entries)
    {
        var schemes = new Dictionary<string, SecurityScheme>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(IsScheme))
        {
            if (session.FieldsOf(entry.Value, ReferenceKind.SecurityScheme) is { } fields && ReadScheme(entry.Name, fields) is { } scheme)
                schemes.TryAdd(entry.Name, scheme);
        }

        return schemes;
    }

    /// <summary>A scheme may well be called <c>X-Api-Key</c>; an extension is what looks like none.</summary>
    private static bool IsScheme(Entry entry) =>
        !entry.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase)
        || (entry.Value.Node is ObjectNode node && (node["type"] is ScalarNode || node["$ref"] is ScalarNode));

    /// <summary>The requirements of a document or an operation; null where it says nothing of them.</summary>
    public static IReadOnlyList<SecurityRequirement>? ReadRequirements(ReadingSession session, Fields holder)
    {
        if (!holder.Has("security"))
            return null;
        var requirements = new List<SecurityRequirement>();
        foreach (var item in holder.List("security"))
        {
            if (session.FieldsOf(item, ReferenceKind.Other) is not { } requirement)
                continue;
            var schemes = requirement.Node.Members
                .Select(m => new SecurityRequirementScheme(m.Name, requirement.Texts(m.Name), m.Value))
                .ToList();
            requirements.Add(new SecurityRequirement(schemes));
        }

        return requirements;
    }

    private SecurityScheme? ReadScheme(string name, Fields fields)
    {
        var type = fields.RequiredText("type");
        return type switch
        {
            "apiKey" => Make(name, SecuritySchemeKind.ApiKey, fields) with { In = ReadPlace(fields), ParameterName = fields.RequiredText("name") },
            "basic" when fields.Spot.File.Version == SpecVersion.V20 => Make(name, SecuritySchemeKind.Http, fields) with { HttpScheme = "basic" },
            "http" => Make(name, SecuritySchemeKind.Http, fields) with
            {
                HttpScheme = fields.RequiredText("scheme").ToLowerInvariant(),
                BearerFormat = fields.Text("bearerFormat"),
            },
            "oauth2" => Make(name, SecuritySchemeKind.OAuth2, fields) with { Flows = ReadFlows(fields) },
            "openIdConnect" => Make(name, SecuritySchemeKind.OpenIdConnect, fields) with { OpenIdConnectUrl = fields.RequiredText("openIdConnectUrl") },
            "mutualTLS" => Make(name, SecuritySchemeKind.MutualTls, fields),
            "" => null,
            _ => ReportType(fields, type),
        };
    }

    private static SecurityScheme Make(string name, SecuritySchemeKind kind, Fields fields) =>
        new(name, kind, fields.Text("description"), null, null, null, null, [], null, fields.Node);

    private SecurityScheme? ReportType(Fields fields, string type)
    {
        session.ReportValue(fields, "type", type, "apiKey, http, oauth2, openIdConnect or mutualTLS");
        return null;
    }

    private string ReadPlace(Fields fields)
    {
        var place = fields.RequiredText("in");
        if (place is not ("query" or "header" or "cookie" or ""))
            session.ReportValue(fields, "in", place, "query, header or cookie");
        return place is "query" or "cookie" ? place : "header";
    }

    private List<OAuthFlow> ReadFlows(Fields fields)
    {
        if (fields.Spot.File.Version == SpecVersion.V20)
            return [ReadFlow(LegacyFlow(fields.RequiredText("flow")), fields)];
        if (fields.Object("flows") is not { } flows)
            return [];
        var read = new List<OAuthFlow>();
        foreach (var kind in Flows)
        {
            if (flows.Object(kind) is { } flow)
                read.Add(ReadFlow(kind, flow));
        }

        return read;
    }

    private static string LegacyFlow(string flow) => flow switch
    {
        "accessCode" => "authorizationCode",
        "application" => "clientCredentials",
        _ => flow,
    };

    private OAuthFlow ReadFlow(string kind, Fields flow) => new(
        kind,
        flow.Text("authorizationUrl") ?? flow.Text("deviceAuthorizationUrl"),
        flow.Text("tokenUrl"),
        flow.Text("refreshUrl"),
        [.. flow.Map("scopes").Select(s => KeyValuePair.Create(s.Name, session.TextOf(s.Value, s.Name) ?? ""))]);
}
