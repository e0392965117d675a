using Photon.Engine.CSharp.Operations;

namespace Photon.Engine.CSharp.Client;

/// <summary>
/// A method of the client that answers with a success and throws for the rest. Where an answer may have several shapes, such as JSON and CSV,
/// each has a method of its own, which asks for that shape.
/// </summary>
internal sealed class ClientMethod
{
    private ClientMethod(CSharpContext context, OperationPlan plan, string name, IReadOnlyList<ResultCase> successes, bool isOneOfSeveral)
    {
        Name = name;
        Successes = successes;
        Value = ValueOf(plan, successes);
        IsStream = successes.Any(c => c.ValueType == Value && c.Payload.Kind == PayloadKind.Items);
        Pages = successes.Count == 1 && !IsStream ? PagePlan.Of(context, plan, Value) : null;
        var errors = plan.Result.Cases.Except(plan.Result.Successes);
        Accepted = isOneOfSeveral ? MediaTypesOf(successes.Concat(errors)) : null;
    }

    /// <summary>Without <c>Async</c>.</summary>
    public string Name { get; }

    /// <summary>The cases for which the method does not throw.</summary>
    public IReadOnlyList<ResultCase> Successes { get; }

    /// <summary>The successes' common type; empty where none has a body; the result's name where they differ.</summary>
    public string Value { get; }

    /// <summary>Whether the answer is an <c>IAsyncEnumerable</c>, which the method hands out itself.</summary>
    public bool IsStream { get; }

    /// <summary>Set where the answer is a page of a list.</summary>
    public PagePlan? Pages { get; }

    /// <summary>The media types to ask for; null where the operation knows only one shape.</summary>
    public IReadOnlyList<string>? Accepted { get; }

    public string ReturnType => Pages is not null ? Pages.Type : IsStream ? Value : Value.Length == 0 ? "Task" : $"Task<{Value}>";

    public static IReadOnlyList<ClientMethod> Of(CSharpContext context, OperationPlan plan)
    {
        var suffixes = plan.Result.Successes.Select(c => c.Suffix).Distinct(StringComparer.Ordinal);
        var shapes = suffixes.Select(s => plan.Result.Successes.Where(c => c.Suffix == s || c.ValueType is null).ToList()).ToList();
        if (shapes.Count < 2)
            return [new ClientMethod(context, plan, plan.Name, plan.Result.Successes, isOneOfSeveral: false)];
        return [.. shapes.Select((successes, i) => new ClientMethod(
            context, plan, i == 0 ? plan.Name : context.Names.TakeOperation(plan.Name + successes.Find(c => c.Suffix.Length > 0)!.Suffix), successes, isOneOfSeveral: true))];
    }

    /// <summary>The media types of some answers, each once.</summary>
    public static IReadOnlyList<string> MediaTypesOf(IEnumerable<ResultCase> cases) =>
        [.. cases.SelectMany(c => c.Payload.MediaTypes).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string ValueOf(OperationPlan plan, IReadOnlyList<ResultCase> successes)
    {
        var types = successes.Select(c => c.ValueType ?? "").Distinct(StringComparer.Ordinal).ToList();
        return types switch
        {
            [] or [""] => "",
            [var only] => only,
            _ when types.Where(t => t.Length > 0).Select(t => t.TrimEnd('?')).Distinct().ToList() is [var plain] =>
                successes.Any(c => c.Payload.Kind == PayloadKind.Items) ? plain : plain + "?",
            _ => plan.Result.Name,
        };
    }
}
