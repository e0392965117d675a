using System.Globalization;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Client;

/// <summary>The credentials of a contract as a type, and what its operations ask for, each requirement once.</summary>
internal sealed class SecurityCode
{
    // Schemes that are more than a secret in a header.
    private static readonly string[] Negotiated = ["digest", "negotiate", "ntlm"];
    private readonly IReadOnlyList<ApiSecurityScheme> schemes;
    private readonly Dictionary<string, string> requirements = new(StringComparer.Ordinal);
    private readonly Dictionary<ApiOperation, string> steps = [];

    public SecurityCode(TypeScriptContext context)
    {
        CredentialsName = context.Names.TakeType("Credentials", "ClientCredentials");
        foreach (var operation in context.Model.Operations)
        {
            if (Spell(operation.Security) is not { } call)
                continue;
            if (!requirements.TryGetValue(call, out var name))
                requirements.Add(call, name = requirements.Count == 0 ? "$secured" : "$secured" + (requirements.Count + 1).ToString(CultureInfo.InvariantCulture));
            steps.Add(operation, name);
        }

        var used = context.Model.Operations.SelectMany(operation => operation.Security).SelectMany(requirement => requirement.Uses).Select(use => use.Scheme).ToHashSet();
        schemes = [.. context.Model.SecuritySchemes.Where(used.Contains).Concat(used.Except(context.Model.SecuritySchemes).OrderBy(s => s.Name, StringComparer.Ordinal))
            .Where(scheme => CallOf(scheme) is not null).DistinctBy(scheme => scheme.Name)];
    }

    /// <summary>The type of what a client proves itself with.</summary>
    public string CredentialsName { get; }

    /// <summary>The step of an operation that asks for credentials.</summary>
    public IEnumerable<string> StepOf(ApiOperation operation) => steps.TryGetValue(operation, out var step) ? [step] : [];

    public void WriteCredentials(CodeWriter writer)
    {
        writer.Line("/** What a client proves itself with: a value, or a function that gives it when it is needed. */");
        if (schemes.Count == 0)
        {
            writer.Line($"export type {CredentialsName} = Record<string, never>;");
            return;
        }

        writer.Line($"export interface {CredentialsName} {{");
        using (writer.Indent())
        {
            foreach (var scheme in schemes)
            {
                TypeScriptText.WriteDoc(writer, scheme.Description);
                writer.Line($"{TypeScriptText.PropertyName(scheme.Name)}?: $.Credential{(scheme.Kind == SecurityKind.HttpBasic ? "<$.Login>" : "")};");
            }
        }

        writer.Line("}");
    }

    public void WriteRequirements(CodeWriter writer)
    {
        writer.Line();
        foreach (var (call, name) in requirements)
            writer.Line($"const {name} = {call} as const;");
    }

    /// <summary>Anonymous calls are the last resort, wherever the contract names them.</summary>
    private static string? Spell(IReadOnlyList<ApiSecurityRequirement> alternatives)
    {
        var spelled = alternatives
            .Select(alternative => alternative.Uses.Select(use => CallOf(use.Scheme)).OfType<string>().Distinct(StringComparer.Ordinal).ToList())
            .Where(calls => calls.Count > 0)
            .Select(calls => $"[{string.Join(", ", calls)}]")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return spelled.Count == 0 ? null : $"[$.secured, {string.Join(", ", spelled)}]";
    }

    private static string? CallOf(ApiSecurityScheme scheme)
    {
        var name = TypeScriptText.Literal(scheme.Name);
        return scheme.Kind switch
        {
            SecurityKind.ApiKeyHeader when scheme.ParameterName is { } header && HttpToken.Is(header) => header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
                ? $"[$.authorization, {name}, \"\"]"
                : $"[$.keyInHeader, {name}, {TypeScriptText.Literal(header)}]",
            SecurityKind.ApiKeyQuery when scheme.ParameterName is { } field => $"[$.keyInQuery, {name}, {TypeScriptText.Literal(Uri.EscapeDataString(field))}]",
            SecurityKind.ApiKeyCookie when scheme.ParameterName is { } cookie => $"[$.keyInCookie, {name}, {TypeScriptText.Literal(Uri.EscapeDataString(cookie))}]",
            SecurityKind.HttpBasic => $"[$.basic, {name}]",
            SecurityKind.HttpBearer or SecurityKind.OAuth2 or SecurityKind.OpenIdConnect => $"[$.bearer, {name}]",
            SecurityKind.HttpOther when scheme.HttpScheme is { } word && HttpToken.Is(word) && !Negotiated.Contains(word) => $"[$.authorization, {name}, {TypeScriptText.Literal(word)}]",
            _ => null,
        };
    }
}
