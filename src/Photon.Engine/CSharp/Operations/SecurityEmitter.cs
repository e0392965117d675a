using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>What operations ask of their callers, as both sides of the wire know it.</summary>
internal static class SecurityEmitter
{
    public static GeneratedFile Emit(CSharpContext context, SecurityPlan security)
    {
        var writer = CSharpFile.Begin(context);
        writer.Line("/// <summary>What operations ask of their callers: alternatives, of which one must be met; an empty one asks for nothing.</summary>");
        using (writer.Braces($"internal static class {context.Names.Security}"))
        {
            foreach (var requirement in security.Requirements)
            {
                writer.Line();
                CSharpText.WriteSummary(writer, requirement.Description);
                writer.Line($"public static SecurityUse[][] {requirement.Name} {{ get; }} = [{string.Join(", ", requirement.Alternatives.Select(Alternative))}];");
            }
        }

        return CSharpFile.End(writer, "Operations", context.Names.Security);
    }

    private static string Alternative(ApiSecurityRequirement alternative) => $"[{string.Join(", ", alternative.Uses.Select(Use))}]";

    private static string Use(ApiSecurityUse use) => $"new({string.Join(", ", use.Scopes.Prepend(use.Scheme.Name).Select(CSharpText.Literal))})";
}
