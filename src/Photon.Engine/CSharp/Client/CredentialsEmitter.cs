using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary><c>ShopCredentials</c>: what the client proves itself with, a property for each security scheme.</summary>
internal static class CredentialsEmitter
{
    // Schemes that .NET's own handlers speak, for which they have settings.
    private static readonly string[] SpokenBelow = ["digest", "negotiate", "ntlm"];

    public static GeneratedFile Emit(CSharpContext context, SecurityPlan security)
    {
        var writer = CSharpFile.Begin(context, "System.Net", "System.Net.Http");
        var name = context.Names.Credentials;
        var own = security.Schemes.Where(IsOwn).ToList();
        CSharpText.WriteSummary(writer, $"What a client of {context.Model.Title} proves itself with. Each operation gets what it asks for, and nothing else.");
        WriteRemarks(writer, security.Schemes.Except(own));
        using (writer.Braces($"public sealed class {name}"))
        {
            foreach (var scheme in own)
            {
                writer.Line();
                CSharpText.WriteSummary(writer, DescriptionOf(scheme.Scheme));
                writer.Line($"public {(scheme.Scheme.Kind == SecurityKind.HttpBasic ? "NetworkCredential" : "TokenSource")}? {scheme.Name} {{ get; set; }}");
            }

            writer.Line();
            writer.Line("/// <summary>A handler for an HttpClient that puts the credentials into requests, and follows redirections without carrying them to another host.</summary>");
            writer.Line("/// <param name=\"inner\">Sends the requests; it must not follow redirections itself. By default a new one.</param>");
            writer.Line("public HttpMessageHandler CreateHandler(HttpMessageHandler? inner = null) =>");
            using (writer.Indent())
                writer.Line($"new CredentialsHandler({CSharpText.Literal(context.Options.Name)}, Find) {{ InnerHandler = inner ?? new HttpClientHandler {{ AllowAutoRedirect = false }} }};");
            writer.Line();
            using (writer.Braces("internal CallCredential? Find(string scheme) => scheme switch", "};"))
            {
                foreach (var scheme in own)
                    writer.Line($"{CSharpText.Literal(scheme.Scheme.Name)} => CallCredential.{Credential(scheme)},");
                writer.Line("_ => null,");
            }
        }

        return CSharpFile.End(writer, "Client", name);
    }

    private static bool IsOwn(SecuritySchemePlan plan) => plan.Scheme.Kind switch
    {
        SecurityKind.MutualTls => false,
        SecurityKind.HttpOther => plan.Scheme.HttpScheme is { } scheme && HttpToken.Is(scheme) && !SpokenBelow.Contains(scheme),
        _ => true,
    };

    private static void WriteRemarks(CodeWriter writer, IEnumerable<SecuritySchemePlan> others)
    {
        var names = string.Join(", ", others.Select(o => o.Scheme.Name));
        CSharpText.WriteElement(writer, "remarks", names.Length == 0
            ? null
            : $"Not here: {names}. Client certificates, and what .NET negotiates by itself, are set on the handler that sends the requests.");
    }

    private static string DescriptionOf(ApiSecurityScheme scheme)
    {
        var place = scheme.Kind switch
        {
            SecurityKind.ApiKeyHeader => $"The key in the header {scheme.ParameterName}.",
            SecurityKind.ApiKeyQuery => $"The key in the query's {scheme.ParameterName}.",
            SecurityKind.ApiKeyCookie => $"The key in the cookie {scheme.ParameterName}.",
            SecurityKind.HttpBasic => "User name and password.",
            SecurityKind.OAuth2 => "An OAuth 2 access token, or the grant that fetches one.",
            SecurityKind.OpenIdConnect => "An access token of the OpenID provider, or the grant that fetches one.",
            SecurityKind.HttpBearer => "The bearer token.",
            _ => $"What stands behind '{scheme.HttpScheme}' in the header Authorization.",
        };
        return scheme.Description is { } description ? $"{place}\n\n{description}" : place;
    }

    private static string Credential(SecuritySchemePlan plan)
    {
        var scheme = plan.Scheme;
        return scheme.Kind switch
        {
            SecurityKind.ApiKeyHeader => $"Header({CSharpText.Literal(scheme.ParameterName!)}, {plan.Name})",
            SecurityKind.ApiKeyQuery => $"Query({CSharpText.Literal(scheme.ParameterName!)}, {plan.Name})",
            SecurityKind.ApiKeyCookie => $"Cookie({CSharpText.Literal(scheme.ParameterName!)}, {plan.Name})",
            SecurityKind.HttpBasic => $"Basic({plan.Name})",
            SecurityKind.OAuth2 => $"Authorization(\"Bearer\", {plan.Name}, {Address(scheme)})",
            SecurityKind.OpenIdConnect => $"Authorization(\"Bearer\", {plan.Name}, new TokenAddress(Discovery: {CSharpText.Literal(scheme.OpenIdConnectUrl ?? "")}))",
            SecurityKind.HttpBearer => $"Authorization(\"Bearer\", {plan.Name})",
            _ => $"Authorization({CSharpText.Literal(scheme.HttpScheme!)}, {plan.Name})",
        };
    }

    /// <summary>The token endpoint of the client's own grant where there is one, else of a person's.</summary>
    private static string Address(ApiSecurityScheme scheme)
    {
        var flows = scheme.Flows.OrderBy(f => f.Kind != "clientCredentials").ToList();
        var token = flows.Select(f => f.TokenUrl).OfType<string>().FirstOrDefault();
        var refresh = flows.Where(f => f.Kind != "clientCredentials").Select(f => f.RefreshUrl ?? f.TokenUrl).OfType<string>().FirstOrDefault();
        if (token is null && refresh is null)
            return "new TokenAddress()";
        var arguments = token is null ? "null" : CSharpText.Literal(token);
        return $"new TokenAddress({arguments}{(refresh is null || refresh == token ? "" : ", " + CSharpText.Literal(refresh))})";
    }
}
