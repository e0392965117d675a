using Photon.Engine.Model;

namespace Photon.Engine.CSharp.Operations;

/// <summary>The plans of all operations of a contract, made once.</summary>
internal sealed class OperationPlans
{
    private readonly Dictionary<ApiOperation, OperationPlan> plans;

    public OperationPlans(CSharpContext context)
    {
        Wire = new WireCode(context);
        plans = context.Model.Operations.ToDictionary(o => o, o => new OperationPlan(context, o));
        All = [.. context.Model.Operations.Select(o => plans[o])];
        Receivers = context.Options.EmitWebhooks ? [.. context.Model.Receivers.Select(o => new OperationPlan(context, o))] : [];
        Security = context.Names.HasSecurity ? new SecurityPlan(context) : null;
    }

    public WireCode Wire { get; }

    public IReadOnlyList<OperationPlan> All { get; }

    /// <summary>Webhooks and callbacks, where their receivers are generated.</summary>
    public IReadOnlyList<OperationPlan> Receivers { get; }

    /// <summary>Null where every operation is open to everyone.</summary>
    public SecurityPlan? Security { get; }

    public OperationPlan Of(ApiOperation operation) => plans[operation];
}
