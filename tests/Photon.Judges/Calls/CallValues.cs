using System.Text.Json.Nodes;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;
using Photon.Testing.Values;

namespace Photon.Judges.Calls;

/// <summary>One call: what is sent, and which declared answer is to come back.</summary>
/// <param name="Plan">The operation.</param>
/// <param name="Case">The declared answer.</param>
/// <param name="Status">A status of the answer.</param>
/// <param name="Body">The shape of the body that is sent, or null.</param>
/// <param name="Arguments">One for each argument of the method, in order; null where it is left out.</param>
/// <param name="Answer">The answer's body; null where it has none.</param>
/// <param name="Headers">The answer's headers by their C# names.</param>
internal sealed record JudgedCall(
    OperationPlan Plan,
    ResultCase Case,
    int Status,
    BodyCase? Body,
    IReadOnlyList<JsonNode?> Arguments,
    JsonNode? Answer,
    IReadOnlyDictionary<string, JsonNode?> Headers)
{
    public override string ToString() => $"{Plan.Operation.Method} {Plan.Operation.Path} -> {Case.Name}";
}

/// <summary>Makes the calls of an operation: one for each declared answer, the first with everything optional, later ones with less.</summary>
internal sealed class CallValues(ApiModel model, TextStyle text)
{
    private const int MaxCases = 8;
    private static readonly int[] defaultStatuses = [200, 202, 400, 418, 500, 503, 299];
    private readonly ValueMaker maker = new(model);

    /// <summary>Values that could not be made, such as <c>GET /a limit</c>: rules that contradict each other, or that the maker is too simple for.</summary>
    public List<string> NotMade { get; } = [];

    public IEnumerable<JudgedCall> CallsOf(OperationPlan plan)
    {
        if (plan.Operation.Path.Contains('#', StringComparison.Ordinal))
        {
            NotMade.Add($"{plan.Operation.Path}: HTTP does not send what follows a #");
            yield break;
        }

        var cases = plan.Result.Cases.Where(c => StatusOf(plan, c) >= 200 && CanTravel(plan, c)).Take(MaxCases).ToList();
        var bodies = plan.Body?.Cases ?? [];
        for (var i = 0; i < Math.Max(Math.Max(2, cases.Count), bodies.Count * 2) && cases.Count > 0; i++)
        {
            var fullness = i % 2 == 0 ? Fullness.Full : Fullness.Minimal;
            var body = bodies.Count == 0 ? null : bodies[i / 2 % bodies.Count];
            if (CallOf(plan, cases[i % cases.Count], body, fullness, i * 3) is { } call)
                yield return call;
        }
    }

    /// <summary>HTTP has no body for some statuses, whatever a contract declares.</summary>
    private static bool CanTravel(OperationPlan plan, ResultCase answer) =>
        answer.Payload.Kind == PayloadKind.None || !(plan.Operation.Method == "HEAD" || answer.Status.From is 204 or 205 or 304);

    private static int StatusOf(OperationPlan plan, ResultCase answer)
    {
        if (answer.Status.IsExact)
            return answer.Status.From;
        var candidates = answer.Status.IsDefault ? defaultStatuses : Enumerable.Range(answer.Status.From + 18, 60);
        return candidates.First(s => !plan.Result.Cases.Any(c => c.Status != answer.Status && !c.Status.IsDefault && c.Status.From <= s && s <= c.Status.To));
    }

    private JudgedCall? CallOf(OperationPlan plan, ResultCase answer, BodyCase? shape, Fullness fullness, int salt)
    {
        var style = new ValueStyle(fullness, text, salt);
        var arguments = new List<JsonNode?>();
        foreach (var argument in plan.Arguments)
        {
            var payload = plan.Body is { } body && body.Name == argument.Name ? shape!.Payload : null;
            var isLeftOut = !argument.IsRequired && fullness == Fullness.Minimal;
            if (isLeftOut)
                arguments.Add(null);
            else if (!TryMakeArgument(plan, argument, payload, style, out var value) && argument.IsRequired)
                return null;
            else
                arguments.Add(value);
        }

        if (!TryMakePayload(answer.Payload, $"{plan.Name} {answer.Name}", style, out var content))
            return null;
        var headers = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var header in answer.Headers.Where(h => fullness == Fullness.Full || h.Header.IsRequired))
        {
            if (TryMake(header.Header.Type, header.Header.Name, style with { Text = TextStyle.Plain, HasNulls = false }, plan, out var value))
                headers.Add(header.Name, value);
        }

        return new JudgedCall(plan, answer, StatusOf(plan, answer), shape, arguments, content, headers);
    }

    private bool TryMakeArgument(OperationPlan plan, OperationArgument argument, Payload? payload, ValueStyle style, out JsonNode? value)
    {
        if (payload is not null)
            return TryMakePayload(payload, plan.Name + " body", style, out value);
        var parameter = plan.Parameters.Single(p => p.Name == argument.Name).Parameter;
        var isAscii = parameter.Place is ParameterPlace.Header or ParameterPlace.Cookie;
        var own = style with { Fullness = Fullness.Full, HasNulls = false, Text = isAscii ? TextStyle.Plain : style.Text };
        if (TryMake(parameter.Type, parameter.Name, own, plan, out value))
            return true;
        value = null;
        return false;
    }

    private bool TryMakePayload(Payload payload, string name, ValueStyle style, out JsonNode? value)
    {
        switch (payload.Kind)
        {
            case PayloadKind.None:
                value = null;
                return true;
            case PayloadKind.Text:
                value = JsonValue.Create(payload.Contents[0].Kind == ContentKind.Xml ? "<a b=\"1\">ä</a>" : $"text ä {style.Salt}\n");
                return true;
            case PayloadKind.Stream:
                value = JsonValue.Create($"bytes ä {style.Salt}");
                return true;
            case PayloadKind.Items:
                return TryMakeItems(payload, name, style, out value);
            case PayloadKind.Xml:
                style = style with { HasNulls = false, Text = TextStyle.Plain };
                break;
            case PayloadKind.Form or PayloadKind.Files:
                style = style with { HasNulls = false };
                break;
        }

        var isMade = maker.TryMake(payload.Type!, name, style, out value);
        if (!isMade)
            NotMade.Add(name);
        return isMade;
    }

    private bool TryMakeItems(Payload payload, string name, ValueStyle style, out JsonNode? value)
    {
        var items = new JsonArray();
        value = items;
        for (var i = 0; i < 3; i++)
        {
            JsonNode? item = JsonValue.Create($"data ä {i}\nof an event");
            if (payload.Type is { } type && !maker.TryMake(type, name, style with { Salt = style.Salt + i }, out item))
            {
                NotMade.Add(name);
                return false;
            }

            items.Add(item);
        }

        return true;
    }

    private bool TryMake(TypeUse type, string name, ValueStyle style, OperationPlan plan, out JsonNode? value)
    {
        var isMade = maker.TryMake(type, name, style, out value);
        if (!isMade)
            NotMade.Add($"{plan.Name} {name}");
        return isMade;
    }
}
