using System.Reflection;
using System.Text.Json;

namespace Photon.Real;

/// <summary>What the written handlers do: remember what arrived, and answer what was prepared.</summary>
internal static class Canned
{
    /// <summary>The call that runs now; calls run one after another.</summary>
    public static PlannedCall? Current { get; set; }

    /// <summary>The handler's method that was reached, or null.</summary>
    public static string? Reached { get; set; }

    /// <summary>What it got, by the names of its parameters.</summary>
    public static Dictionary<string, JsonElement> Received { get; } = new(StringComparer.Ordinal);

    public static Task<TResult> AnswerAsync<TResult>(string method, params (string Name, object? Value)[] arguments)
    {
        Reached = method;
        Received.Clear();
        foreach (var (name, value) in arguments)
            Received[name] = JsonSerializer.SerializeToElement(value, value?.GetType() ?? typeof(object));
        var call = Current ?? throw new InvalidOperationException("No call is planned.");
        return Task.FromResult((TResult)MakeCase(typeof(TResult), call));
    }

    private static object MakeCase(Type result, PlannedCall call)
    {
        var type = result.GetNestedType(call.Case!) ?? throw new InvalidOperationException($"{result.Name} has no case {call.Case}.");
        var constructors = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance);
        if (call.Answer is not { } answer)
            return constructors.Single(c => c.GetParameters().Length == 0).Invoke([]);
        var value = type.GetProperty("Value")!.PropertyType;
        var constructor = constructors.Single(c => c.GetParameters() is [var only] && only.ParameterType == value);
        return constructor.Invoke([answer.Deserialize(value)]);
    }
}
