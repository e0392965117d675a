using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>What the contract says of an operation, as documentation of the methods that stand for it.</summary>
internal static class OperationDocs
{
    public static void Write(CodeWriter writer, OperationPlan plan)
    {
        var operation = plan.Operation;
        CSharpText.WriteSummary(writer, operation.Summary ?? operation.Description ?? $"{operation.Method} {operation.Path}");
        foreach (var argument in plan.Arguments)
            CSharpText.WriteElement(writer, $"param name=\"{argument.Name.TrimStart('@')}\"", argument.Description);
        if (operation.Summary is not null)
            CSharpText.WriteElement(writer, "remarks", operation.Description);
    }
}
