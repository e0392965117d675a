using Photon.Engine.CSharp.Naming;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary>Links as methods of the answers that have them: <c>created.GetUserAsync(client)</c>.</summary>
internal static class LinkEmitter
{
    public static IEnumerable<GeneratedFile> Emit(CSharpContext context, OperationPlans plans)
    {
        var linked = plans.All.Where(plan => plan.Operation.Links.Any(link => CaseOf(plan, link) is not null && link.Target.Kind == OperationKind.Operation)).ToList();
        if (linked.Count == 0)
            yield break;
        var name = context.Names.TakeType(context.Options.Name + "Links");
        var writer = CSharpFile.Begin(
            context,
            ["System", "System.Collections.Generic", "System.Globalization", "System.IO", "System.Text.Json", "System.Threading", "System.Threading.Tasks", .. context.StreamUsings]);
        CSharpText.WriteSummary(writer, $"Where the answers of {context.Model.Title} lead.");
        using (writer.Braces($"public static class {name}"))
        {
            foreach (var plan in linked)
                WriteAll(context, plans, writer, plan);
        }

        yield return CSharpFile.End(writer, "Client", name);
    }

    private static void WriteAll(CSharpContext context, OperationPlans plans, CodeWriter writer, OperationPlan plan)
    {
        foreach (var links in plan.Operation.Links.Where(l => l.Target.Kind == OperationKind.Operation).GroupBy(link => CaseOf(plan, link)))
        {
            if (links.Key is not { } answer)
                continue;
            var scope = new NameScope(StringComparer.Ordinal);
            foreach (var taken in ReservedNames.Members)
                scope.TryTake(taken);
            foreach (var link in links)
                Write(context, writer, plan, answer, plans.Of(link.Target), link, MemberNames.Take(scope, null, link.Name, "Link"));
        }
    }

    /// <summary>The answer that the link begins at: of several shapes the first.</summary>
    private static ResultCase? CaseOf(OperationPlan plan, ApiLink link) => plan.Result.Cases.FirstOrDefault(c => c.Status == link.Status);

    private static void Write(CSharpContext context, CodeWriter writer, OperationPlan plan, ResultCase answer, OperationPlan target, ApiLink link, string name)
    {
        var values = new LinkValues(context, plan, answer, target, link);
        var client = "I" + (context.Options.ClientPerTag ? context.Names.ClientName(context.Model.Tags.First(t => t.Operations.Contains(link.Target))) : context.Names.Client);
        var method = target.Methods.Count > 0 ? (target.Methods[0].ReturnType, target.Methods[0].Name) : ($"Task<{target.Result.Name}>", target.ResultMethod!);
        writer.Line();
        CSharpText.WriteSummary(writer, link.Description ?? target.Operation.Summary ?? $"{target.Operation.Method} {target.Operation.Path}");
        CSharpText.WriteElement(writer, $"param name=\"{values.Answer}\"", $"An answer of {plan.Name}.");
        if (target.Operation.IsDeprecated)
            writer.Line("[Obsolete(\"The contract marks it as deprecated.\")]");
        var signature = string.Join(", ", values.Parameters
            .OrderBy(p => !p.IsRequired)
            .Select(p => $"{p.Type} {p.Name}{(p.IsRequired ? "" : " = null")}")
            .Prepend($"{client} {values.Client}")
            .Prepend($"this {plan.Result.Name}.{answer.Name} {values.Answer}")
            .Append("CancellationToken cancellationToken = default"));
        writer.Line($"public static {method.Item1} {name}Async({signature}) =>");
        using (writer.Indent())
            writer.Line($"{values.Client}.{method.Item2}Async({string.Join(", ", values.Arguments.Append("cancellationToken"))});");
    }
}
