using System.Reflection;
using System.Text.Json.Nodes;
using Photon.Engine.CSharp.Operations;
using Photon.Testing.Values;

namespace Photon.Judges.Calls;

/// <summary>Calls operations through the generated client.</summary>
internal sealed class Caller(JudgedApi api, HttpClient http)
{
    private readonly object client = api.CreateClient(http);

    /// <summary>The result of the method that answers with every declared response.</summary>
    public async Task<object> CallAsync(JudgedCall call, CancellationToken cancellationToken)
    {
        var method = api.ClientMethod(call.Plan);
        var parameters = method.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < call.Arguments.Count; i++)
            arguments[i] = Argument(call, i, parameters[i]);
        arguments[^1] = cancellationToken;
        var task = (Task)method.Invoke(client, arguments)!;
        await task;
        return task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task)!;
    }

    /// <summary>How the arguments that a handler got differ from those that were sent; null where they don't.</summary>
    public async Task<string?> DifferenceAsync(JudgedCall call, IReadOnlyList<JsonNode?> received)
    {
        var parameters = api.ClientMethod(call.Plan).GetParameters();
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var sent = await ClrBodies.ToJsonAsync(Argument(call, i, parameters[i]), parameters[i].ParameterType);
            var bodyCase = BodyCaseOf(call, i);
            var model = bodyCase is not null && ClrBodies.IsUnion(parameters[i].ParameterType) ? sent?[bodyCase.Name] : sent;
            if (bodyCase is not { FormName: not null } && JsonCompare.Difference(call.Arguments[i], model) is { } loss)
                return $"{parameters[i].Name} in the model: {loss}";
            if (sent is null && received[i] is not null && call.Arguments[i] is null)
                continue; // left out: the server fills in the contract's default
            if (JsonCompare.Difference(sent, received[i]) is { } difference)
                return $"{parameters[i].Name}: {difference}";
        }

        return null;
    }

    private static object? Argument(JudgedCall call, int index, ParameterInfo parameter)
    {
        var value = call.Arguments[index];
        if (value is null && !call.Plan.Arguments[index].IsRequired)
            return null;
        return ClrBodies.FromJson(value, parameter.ParameterType, BodyCaseOf(call, index));
    }

    private static BodyCase? BodyCaseOf(JudgedCall call, int index) =>
        call.Plan.Body is { } body && body.Name == call.Plan.Arguments[index].Name ? call.Body : null;
}
