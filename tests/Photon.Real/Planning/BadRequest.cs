using System.Text.Json.Nodes;
using Photon.Engine.Model;
using Photon.Real.Sampling;

namespace Photon.Real.Planning;

/// <summary>A request that breaks up to four constraints of which one can say where they will be reported.</summary>
/// <param name="Request">The request.</param>
/// <param name="Places"><c>query limit</c>, <c>#/price</c>.</param>
internal sealed record BadRequest(PlannedRequest Request, IReadOnlyList<string> Places)
{
    private const int MostBroken = 3;

    /// <summary>Null where nothing can be broken.</summary>
    public static BadRequest? Of(ApiOperation operation, IReadOnlyList<KeyValuePair<ApiParameter, JsonNode>> arguments, SampledBody body)
    {
        var places = new List<string>();
        var broken = new List<KeyValuePair<ApiParameter, JsonNode>>();
        foreach (var (parameter, value) in arguments)
        {
            var wrong = places.Count < MostBroken ? WrongText(parameter) : null;
            broken.Add(new(parameter, wrong is null ? value : wrong));
            if (wrong is not null)
                places.Add($"{parameter.Place.ToString().ToLowerInvariant()} {parameter.Name}");
        }

        var wrongBody = body.Value is JsonObject good && body.Content?.Type?.Rule is { } rule
            ? body with { Value = WrongObject(good, rule, places) }
            : body;
        return places.Count == 0 ? null : new BadRequest(RequestWriter.Write(operation, broken, wrongBody), places);
    }

    /// <summary>A text that the parameter can't be; null where any text will do.</summary>
    private static string? WrongText(ApiParameter parameter)
    {
        if (parameter.Type.Rule is not { } rule || parameter.Place == ParameterPlace.Path && parameter.Format != ParameterFormat.Simple)
            return null;
        var demand = Demand.Of([rule]);
        if (demand.IsIntricate)
            return null;
        if (demand.Values is not null || !demand.Kinds.HasFlag(ValueKinds.String))
            return "photon-wrong";
        return demand.MaxLength is > 0 and < 1000 ? new string('x', (int)demand.MaxLength + 1)
            : demand.Format is "uuid" or "date" or "date-time" ? "photon-wrong"
            : null;
    }

    private static JsonObject WrongObject(JsonObject good, ValueRule rule, List<string> places)
    {
        var wrong = (JsonObject)good.DeepClone();
        var demand = Demand.Of([rule]);
        if (demand.IsIntricate)
            return wrong;
        var isMissingPlanned = false;
        foreach (var (name, value) in good)
        {
            if (places.Count >= MostBroken)
                break;
            if (!isMissingPlanned && demand.Required.Contains(name))
            {
                isMissingPlanned = wrong.Remove(name);
                places.Add(PointerTo(name));
            }
            else if (demand.Properties.TryGetValue(name, out var rules) && WrongValue(Demand.Of(rules), value) is { } replacement)
            {
                wrong[name] = replacement;
                places.Add(PointerTo(name));
            }
        }

        return wrong;
    }

    private static JsonNode? WrongValue(Demand demand, JsonNode? good)
    {
        if (demand.IsIntricate || good is null)
            return null;
        if (demand.Minimum is { } minimum && good is JsonValue && !demand.Kinds.HasFlag(ValueKinds.String))
            return minimum - 1;
        if (demand.Kinds == ValueKinds.String && demand.MaxLength is > 0 and < 1000 && demand.Values is null && demand.Patterns.Count == 0 && demand.Format is null)
            return new string('x', (int)demand.MaxLength + 1);
        if (!demand.Kinds.HasFlag(ValueKinds.Boolean))
            return false;
        return demand.Kinds.HasFlag(ValueKinds.String) ? null : "photon-wrong";
    }

    private static string PointerTo(string name) =>
        "#/" + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
}
