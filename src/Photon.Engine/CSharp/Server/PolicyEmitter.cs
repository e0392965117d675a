using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary>The authorization policies of the operations, and the names that an application knows them and the schemes by.</summary>
internal static class PolicyEmitter
{
    public static IEnumerable<GeneratedFile> Emit(CSharpContext context, SecurityPlan security)
    {
        yield return EmitPolicies(context, security);
        yield return EmitSchemes(context, security);
    }

    private static GeneratedFile EmitPolicies(CSharpContext context, SecurityPlan security)
    {
        var names = context.Names;
        var writer = CSharpFile.Begin(context, "Microsoft.Extensions.DependencyInjection");
        CSharpText.WriteSummary(writer, $"The authorization policies of {context.Model.Title}: one for each requirement that operations declare.");
        writer.Line("/// <remarks>An application that registers a policy of the same name has its own instead.</remarks>");
        using (writer.Braces($"public static class {names.Policies}"))
        {
            foreach (var requirement in security.Requirements)
            {
                CSharpText.WriteSummary(writer, $"Asks for {requirement.Description}.");
                writer.Line($"public const string {requirement.Name} = {CSharpText.Literal($"{context.Options.Name}.{requirement.Name}")};");
                writer.Line();
            }

            using (writer.Braces("internal static void Add(IServiceCollection services, ApiOptions options)"))
            {
                writer.Line("Guards.Add(services, options,");
                using (writer.Indent())
                {
                    WriteList(writer, security.Schemes.Select(s => Scheme(context, s)), "],");
                    WriteList(writer, security.Requirements.Select(r => $"({r.Name}, {names.Security}.{r.Name})"), "]);");
                }
            }
        }

        return CSharpFile.End(writer, "Server", names.Policies);
    }

    private static void WriteList(CodeWriter writer, IEnumerable<string> items, string end)
    {
        writer.Line("[");
        using (writer.Indent())
        {
            foreach (var item in items)
                writer.Line(item + ",");
        }

        writer.Line(end);
    }

    private static GeneratedFile EmitSchemes(CSharpContext context, SecurityPlan security)
    {
        var writer = CSharpFile.Begin(context);
        CSharpText.WriteSummary(writer, $"The security schemes of {context.Model.Title}, as names for the application's authentication schemes.");
        using (writer.Braces($"public static class {context.Names.Schemes}"))
        {
            foreach (var scheme in security.Schemes)
            {
                writer.Line();
                CSharpText.WriteSummary(writer, scheme.Scheme.Description);
                writer.Line($"public const string {scheme.Name} = {CSharpText.Literal(scheme.Scheme.Name)};");
            }
        }

        return CSharpFile.End(writer, "Server", context.Names.Schemes);
    }

    private static string Scheme(CSharpContext context, SecuritySchemePlan plan)
    {
        var scheme = plan.Scheme;
        var (usual, challenge) = scheme.Kind switch
        {
            SecurityKind.ApiKeyHeader => ("ApiKey", ApiKey("header", scheme)),
            SecurityKind.ApiKeyQuery => ("ApiKey", ApiKey("query", scheme)),
            SecurityKind.ApiKeyCookie => ("ApiKey", ApiKey("cookie", scheme)),
            SecurityKind.HttpBasic => ("Basic", $"Basic realm=\"{Quoted(context.Options.Name)}\""),
            SecurityKind.HttpBearer or SecurityKind.OAuth2 or SecurityKind.OpenIdConnect => ("Bearer", "Bearer"),
            SecurityKind.MutualTls => ("Certificate", null),
            _ => (scheme.HttpScheme ?? scheme.Name, null),
        };
        return $"new GuardScheme({context.Names.Schemes}.{plan.Name}, {CSharpText.Literal(usual)}, {(challenge is null ? "null" : CSharpText.Literal(challenge))})";
    }

    private static string ApiKey(string place, ApiSecurityScheme scheme) => $"ApiKey in=\"{place}\", name=\"{Quoted(scheme.ParameterName ?? "")}\"";

    /// <summary>What may stand between the quotes of a challenge (RFC 9110, section 5.6.4).</summary>
    private static string Quoted(string text) => string.Concat(text.Where(c => c is >= ' ' and <= '~' and not '"' and not '\\'));
}
