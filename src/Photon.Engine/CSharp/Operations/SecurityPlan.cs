using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>What the operations of a contract ask of their callers: each scheme and each requirement once.</summary>
internal sealed class SecurityPlan
{
    private const int LongestName = 60;
    private readonly Dictionary<ApiOperation, SecurityRequirementPlan> requirements = [];

    public SecurityPlan(CSharpContext context)
    {
        var guarded = context.Model.Operations.Where(o => o.Security.Count > 0).ToList();
        var used = guarded.SelectMany(o => o.Security).SelectMany(r => r.Uses).Select(u => u.Scheme).ToHashSet();
        var scope = NewScope(["CreateHandler"]);
        Schemes = [.. context.Model.SecuritySchemes.Where(used.Contains).Concat(used.Except(context.Model.SecuritySchemes).OrderBy(s => s.Name, StringComparer.Ordinal))
            .Select(s => new SecuritySchemePlan(s, MemberNames.Take(scope, null, s.Name, "Scheme")))];
        var names = NewScope([context.Names.Security, context.Names.Policies]);
        foreach (var same in guarded.GroupBy(o => KeyOf(o.Security)))
        {
            var first = same.First();
            var name = NameOf(first.Security);
            var plan = new SecurityRequirementPlan(names.Take(name.Length is 0 or > LongestName ? context.Names.OperationName(first) : name), first.Security);
            foreach (var operation in same)
                requirements.Add(operation, plan);
        }

        Requirements = [.. requirements.Values.Distinct()];
    }

    /// <summary>Those that an operation names, in the order of the contract.</summary>
    public IReadOnlyList<SecuritySchemePlan> Schemes { get; }

    public IReadOnlyList<SecurityRequirementPlan> Requirements { get; }

    /// <summary>Null where the operation is open.</summary>
    public SecurityRequirementPlan? Find(ApiOperation operation) => requirements.GetValueOrDefault(operation);

    private static NameScope NewScope(IEnumerable<string> taken)
    {
        var scope = new NameScope(StringComparer.Ordinal);
        foreach (var name in ReservedNames.Members.Concat(taken))
            scope.TryTake(name);
        return scope;
    }

    /// <summary>Equal for requirements of the same schemes and scopes in the same order; no text of a contract holds such characters unescaped.</summary>
    private static string KeyOf(IReadOnlyList<ApiSecurityRequirement> alternatives) => string.Join('|', alternatives
        .Select(a => string.Join('&', a.Uses.Select(u => string.Join(' ', u.Scopes.Prepend(u.Scheme.Name).Select(Uri.EscapeDataString))))));

    /// <summary><c>OauthReadOrKey</c>.</summary>
    private static string NameOf(IReadOnlyList<ApiSecurityRequirement> alternatives) => string.Join("Or", alternatives
        .Select(a => a.Uses.Count == 0 ? "Anonymous" : string.Join("And", a.Uses.Select(u => IdentifierWords.Pascal([u.Scheme.Name, .. u.Scopes])))));
}

/// <param name="Scheme">The contract's scheme.</param>
/// <param name="Name">Its member in C#.</param>
internal sealed record SecuritySchemePlan(ApiSecurityScheme Scheme, string Name);

/// <param name="Name">Its member in C#, also the last word of its policy's name.</param>
/// <param name="Alternatives">Of which one must be met.</param>
internal sealed record SecurityRequirementPlan(string Name, IReadOnlyList<ApiSecurityRequirement> Alternatives)
{
    /// <summary>For people: <c>oauth (read), or key</c>.</summary>
    public string Description => string.Join(", or ", Alternatives
        .Select(a => a.Uses.Count == 0 ? "nothing" : string.Join(" and ", a.Uses.Select(u => u.Scopes.Count == 0 ? u.Scheme.Name : $"{u.Scheme.Name} ({string.Join(", ", u.Scopes)})"))));
}
