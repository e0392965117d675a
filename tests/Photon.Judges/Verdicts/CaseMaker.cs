using System.Text.Json.Nodes;
using Photon.Testing;

namespace Photon.Judges.Verdicts;

/// <summary>Makes the cases of a seed: pairs of an expectation and an answer, in versions 2 to 4.</summary>
internal sealed class CaseMaker(int seed)
{
    private const string Json = "application/json";

    public IEnumerable<VerdictCase> Make(int count) => Enumerable.Range(0, count).Select(MakeOne);

    /// <summary>The same case for the same seed and number, whatever else is made.</summary>
    public VerdictCase MakeOne(int number)
    {
        var dice = new Dice(unchecked((seed * 1_000_003) + number));
        var version = dice.Of(2, 3, 4, 4);
        var making = new Making(dice, version, new RuleMaker(dice, version), new AnswerMaker(dice));
        var body = dice.Below(20) switch
        {
            < 15 => JsonBody(making),
            15 or 16 => TextBody(making),
            17 => FormBody(making),
            18 => XmlBody(making),
            _ => NoBody(making),
        };
        var response = new JsonObject { ["status"] = 200 };
        var headers = Headers(making, body.ContentType);
        if (headers.Expected.Count > 0)
            response["headers"] = headers.Expected;
        if (body.Expected is not null)
            response["body"] = body.Expected;
        var status = Status(making);
        if (making.Rules.Count > 0)
            response["matchingRules"] = making.Rules;
        return new VerdictCase(
            number, version, string.Join(',', making.RuleMaker.Kinds), string.Join("; ", making.AnswerMaker.Changes), response, new GivenAnswer(status, headers.Given, body.Given));
    }

    private static MadeBody JsonBody(Making making)
    {
        var (dice, maker) = (making.Dice, new JsonMaker(making.Dice));
        var example = dice.OneIn(8) ? maker.Value(3) : maker.Object(3);
        var places = JsonPlace.All(example).ToList();
        var spelt = new List<string>();
        for (var count = dice.Below(5); count > 0 && places.Count > 0; count--)
        {
            var place = dice.Of(places);
            var expression = place.ToExpression(dice);
            places.Remove(place);
            // Of two rules that fit a value equally well, the core takes either.
            if (spelt.Exists(other => JsonPlace.FitEqually(other, expression)))
                continue;
            spelt.Add(expression);
            var kind = AddRule(making, "body", expression, place.Value);
            // With these, the core forgets or repeats rules for what is inside.
            if (kind is "eachValue" or "arrayContains")
                places.RemoveAll(inner => inner.IsIn(place));
            places.RemoveAll(outer => place.IsIn(outer) && outer.Value is JsonArray or JsonObject && dice.OneIn(2));
        }

        var type = dice.Of(Json, Json, Json, "application/json; charset=utf-8", "application/vnd.shop+json");
        var given = making.AnswerMaker.Change(example);
        return new MadeBody(Content(making, type, example, asText: false), given?.ToJsonString() ?? "null", type);
    }

    private static MadeBody TextBody(Making making)
    {
        var text = making.Dice.Of("cup", "AB-1", "12", "a b\nc", "2024-05-17");
        if (making.Dice.OneIn(2))
            AddRule(making, "body", "$", text);
        var given = making.Dice.Of(text, text, "pot", "AB-2", "");
        if (given != text)
            making.AnswerMaker.Changes.Add($"text: {text} -> {given}");
        return new MadeBody(Content(making, "text/plain", text, asText: true), given, "text/plain");
    }

    private static MadeBody FormBody(Making making)
    {
        const string form = "name=cup&size=12";
        if (making.Dice.OneIn(2))
            AddRule(making, "body", making.Dice.OneIn(2) ? "$.size" : "$.name", "12");
        var given = making.Dice.Of(form, form, "size=12&name=cup", "name=cup&size=13", "name=cup", "name=cup&size=12&more=1", "name=cup&size=12&size=13");
        if (given != form)
            making.AnswerMaker.Changes.Add($"form: {given}");
        return new MadeBody(Content(making, "application/x-www-form-urlencoded", form, asText: true), given, "application/x-www-form-urlencoded");
    }

    private static MadeBody XmlBody(Making making)
    {
        const string xml = """<?xml version="1.0" encoding="UTF-8"?><cup size="m"><name>one</name><price>12</price></cup>""";
        if (making.Dice.OneIn(2))
            AddRule(making, "body", making.Dice.Of("$.cup.name['#text']", "$.cup.price['#text']", "$.cup['@size']", "$.cup.name"), "12");
        var given = making.Dice.Of(
            xml, xml, xml.Replace("one", "two", StringComparison.Ordinal), xml.Replace("12", "x", StringComparison.Ordinal), xml.Replace("\"m\"", "\"l\"", StringComparison.Ordinal),
            xml.Replace("<price>12</price>", "", StringComparison.Ordinal), xml.Replace("<name>", " <name>", StringComparison.Ordinal), xml.Replace("</cup>", "<more/></cup>", StringComparison.Ordinal));
        if (given != xml)
            making.AnswerMaker.Changes.Add($"xml: {given[38..]}");
        return new MadeBody(Content(making, "application/xml", xml, asText: true), given, "application/xml");
    }

    /// <summary>Nothing said of a body, or that there is none.</summary>
    private static MadeBody NoBody(Making making)
    {
        var given = making.Dice.Of(null, "", "{}");
        making.AnswerMaker.Changes.Add($"body: {given ?? "none"}");
        var isNull = making.Version < 4 && making.Dice.OneIn(2);
        return new MadeBody(null, given, given is null ? null : Json) { IsNull = isNull };
    }

    /// <summary>Version 4 says beside a body what it is.</summary>
    private static JsonNode? Content(Making making, string type, JsonNode? content, bool asText) =>
        making.Version < 4 ? content?.DeepClone()
        : asText ? new JsonObject { ["content"] = content?.DeepClone(), ["contentType"] = type, ["encoded"] = false }
        : new JsonObject { ["content"] = content?.DeepClone(), ["contentType"] = type };

    private static (JsonObject Expected, List<(string Name, string Value)> Given) Headers(Making making, string? type)
    {
        var (dice, expected, given) = (making.Dice, new JsonObject(), new List<(string, string)>());
        if (type is not null)
        {
            if (!dice.OneIn(10))
                expected["Content-Type"] = Header(making, type);
            var actual = dice.Below(30) switch
            {
                0 => type.Contains(';', StringComparison.Ordinal) ? type.Split(';')[0] : type + "; charset=utf-8",
                1 => type.Replace("; ", ";", StringComparison.Ordinal).ToUpperInvariant(),
                2 => "text/html",
                _ => type,
            };
            if (actual != type)
                making.AnswerMaker.Changes.Add($"Content-Type: {type} -> {actual}");
            given.Add((dice.OneIn(4) ? "content-type" : "Content-Type", actual));
        }

        for (var count = dice.OneIn(2) ? dice.Below(3) : 0; count > 0; count--)
        {
            var (name, value) = dice.Of(("X-Page", "1"), ("ETag", "\"abc\""), ("X-Tags", "a, b"), ("Vary", "Accept, Origin"), ("X-Moment", "2024-05-17"), ("Location", "/cups/12"));
            if (expected.ContainsKey(name))
                continue;
            expected[name] = Header(making, value);
            if (dice.OneIn(2))
                AddRule(making, "header", name, value);
            var actual = dice.Of(value, value, value, value, value, value, value.Replace(", ", ",", StringComparison.Ordinal), value + "1", "b, a", null);
            if (actual != value)
                making.AnswerMaker.Changes.Add($"{name}: {value} -> {actual ?? "none"}");
            if (actual is not null)
                given.Add((dice.OneIn(3) ? name.ToLowerInvariant() : name, actual));
        }

        return (expected, given);
    }

    private static JsonNode Header(Making making, string value) =>
        making.Version == 4 ? new JsonArray([.. value.Split(", ").Select(part => JsonValue.Create(part))]) : JsonValue.Create(value);

    private static int Status(Making making)
    {
        if (making.Version == 4 && making.Dice.OneIn(10))
        {
            var status = making.Dice.Of<JsonNode>("success", "clientError", "error", new JsonArray(200, 404));
            making.RuleMaker.Kinds.Add("statusCode");
            making.Rules["status"] = RuleMaker.List(new JsonObject { ["match"] = "statusCode", ["status"] = status.DeepClone() });
        }

        var given = making.Dice.OneIn(20) ? making.Dice.Of(201, 404, 500) : 200;
        if (given != 200)
            making.AnswerMaker.Changes.Add($"status: 200 -> {given}");
        return given;
    }

    /// <returns>The kind of the rule.</returns>
    private static string AddRule(Making making, string category, string place, JsonNode? value)
    {
        var rule = making.RuleMaker.For(value);
        if (making.Version == 2)
        {
            making.Rules[category == "body" ? "$.body" + place[1..] : $"$.headers.{place}"] = rule;
            return (string)rule["match"]!;
        }

        var list = RuleMaker.List(rule);
        if (making.Dice.OneIn(6))
        {
            list["matchers"]!.AsArray().Add(making.RuleMaker.For(value));
            if (making.Dice.OneIn(2))
            {
                list["combine"] = "OR";
                making.RuleMaker.Kinds.Add("one-of-them");
            }
        }

        if (making.Rules[category] is not JsonObject rules)
            making.Rules[category] = rules = [];
        rules[place] = list;
        return (string)rule["match"]!;
    }

    /// <summary>What a case is made with.</summary>
    private sealed record Making(Dice Dice, int Version, RuleMaker RuleMaker, AnswerMaker AnswerMaker)
    {
        public JsonObject Rules { get; } = [];
    }

    private sealed record MadeBody(JsonNode? Expected, string? Given, string? ContentType)
    {
        public bool IsNull { get; init; }
    }
}
