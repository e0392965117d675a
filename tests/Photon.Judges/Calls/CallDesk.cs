using System.Reflection;
using System.Text.Json.Nodes;

namespace Photon.Judges.Calls;

/// <summary>One call at a time: what the handler got, as JSON, and the result it returns.</summary>
internal sealed class CallDesk : ICallDesk
{
    private ParameterInfo[] parameters = [];
    private object? result;

    /// <summary>The operation that was called last, or null.</summary>
    public string? Operation { get; private set; }

    public IReadOnlyList<JsonNode?> Arguments { get; private set; } = [];

    /// <param name="types">The method's parameters: how the arguments are to be read.</param>
    /// <param name="answer">What to return.</param>
    public void Expect(ParameterInfo[] types, object answer)
    {
        parameters = types;
        result = answer;
        Operation = null;
        Arguments = [];
    }

    public async Task<object> AnswerAsync(string operation, object?[] arguments)
    {
        var read = new JsonNode?[arguments.Length];
        for (var i = 0; i < read.Length; i++)
            read[i] = await ClrBodies.ToJsonAsync(arguments[i], parameters[i].ParameterType);
        Operation = operation;
        Arguments = read;
        return result!;
    }
}
