using System.Globalization;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary>The half of a handler that the contract writes: one partial method for each operation of a tag.</summary>
internal static class HandlerEmitter
{
    public static GeneratedFile Emit(CSharpContext context, OperationPlans plans, ApiTag tag) => Emit(
        context, context.Names.HandlerName(tag), tag.Description ?? $"Answers the operations of {tag.Name ?? context.Model.Title}.", tag.Operations.Select(plans.Of));

    public static GeneratedFile Emit(CSharpContext context, string name, string summary, IEnumerable<OperationPlan> plans)
    {
        var writer = CSharpFile.Begin(
            context, ["System", "System.Collections.Generic", "System.IO", "System.Text.Json", "System.Threading", "System.Threading.Tasks", .. context.StreamUsings]);
        CSharpText.WriteSummary(writer, summary);
        writer.Line("/// <remarks>The other half is yours: one implementation for each partial method.</remarks>");
        using (writer.Braces($"public sealed partial class {name}"))
        {
            foreach (var plan in plans)
            {
                var location = plan.Operation.Location;
                writer.Line();
                OperationDocs.Write(writer, plan);
                writer.Directive($"#line {Math.Max(location.Line, 1).ToString(CultureInfo.InvariantCulture)} {CSharpText.LinePath(context.Options.LinePath(location.Path))}");
                writer.Line($"public partial Task<{plan.Result.Name}> {plan.Name}Async({plan.HandlerSignature()});");
                writer.Directive("#line default");
            }
        }

        return CSharpFile.End(writer, "Server", name);
    }
}
