using System.Text.Json.Nodes;
using Photon.Testing.Values;

namespace Photon.Judges.Calls;

/// <summary>Results of operations, made and compared by reflection.</summary>
internal static class ClrResults
{
    public static object Make(JudgedApi api, JudgedCall call)
    {
        var type = api.TypeNamed($"{call.Plan.Result.Name}+{call.Case.Name}");
        var constructor = type.GetConstructors().Where(c => c.GetParameters() is not [{ ParameterType: var only }] || only != type)
            .OrderByDescending(c => c.GetParameters().Any(p => p.Name == "Value")).ThenByDescending(c => c.GetParameters().Length).First();
        var result = constructor.Invoke([.. constructor.GetParameters().Select(p =>
            p.Name == "StatusCode" ? call.Status : ClrBodies.FromJson(call.Answer, p.ParameterType, null))]);
        foreach (var (name, value) in call.Headers)
        {
            var property = type.GetProperty(name)!;
            property.SetValue(result, ClrValues.FromJson(value, property.PropertyType));
        }

        return result;
    }

    /// <summary>How a result differs from what was sent; null where it does not.</summary>
    public static async Task<string?> DifferenceAsync(JudgedCall call, object expected, object got)
    {
        if (expected.GetType() != got.GetType())
            return $"answer: {expected.GetType().Name} became {got.GetType().Name}";
        foreach (var property in got.GetType().GetProperties().Where(p => p.Name is not ("EqualityContract" or "ContentType")))
        {
            var sent = property.Name == "Value" ? call.Answer
                : property.Name == "StatusCode" ? JsonValue.Create(call.Status)
                : call.Headers.GetValueOrDefault(property.Name);
            var read = await ClrBodies.ToJsonAsync(property.GetValue(got), property.PropertyType);
            if (JsonCompare.Difference(sent, read) is { } difference)
                return $"answer's {property.Name}: {difference}";
        }

        return null;
    }
}
