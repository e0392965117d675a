using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Pact.Examples;
using Photon.Engine.Pact.Format;
using Photon.Engine.Pact.Matching;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Interactions;

/// <summary>Requests out of the examples of one name.</summary>
internal sealed class RequestMaker(ExampleSets sets, MatcherMaker matchers, DiagnosticBag diagnostics)
{
    /// <summary>Null where something that must be sent has no value, which was reported.</summary>
    public MadeRequest? Make(ExampleCase pair, string owner, IReadOnlySet<string> preferred)
    {
        var operation = pair.Operation;
        var made = new MadeRequest();
        foreach (var parameter in operation.Parameters)
        {
            var set = sets.Of(parameter, owner);
            if (set.Refused.Contains(pair.Name))
                return null;
            var example = parameter.IsRequired ? set.Need(pair.Name, preferred) : set.Find(pair.Name);
            if (example is not null)
                made.Values.Add((parameter, example));
            else if (parameter.IsRequired)
                return Missing(pair, owner, $"the parameter '{parameter.Name}'");
        }

        if (operation.Body is not { } body)
            return made;
        if (body.Contents.Any(content => SetOf(content, owner).Refused.Contains(pair.Name)))
            return null;
        made.Body = BodyOf(body, pair.Name, owner, preferred);
        return made.Body is not null || !body.IsRequired || body.Contents.Count == 0 ? made : Missing(pair, owner, "its body");
    }

    public PactRequest Finish(ExampleCase pair, MadeRequest made)
    {
        var operation = pair.Operation;
        var credentials = Credentials.Of(operation, pair.Response);
        var rules = new List<MatchingRule>(credentials.Rules);
        var query = Of(made, ParameterPlace.Query).SelectMany(v => ParameterText.InQuery(v.Parameter, v.Example.Value)).Concat(PathMaker.QueryOf(operation)).Concat(credentials.Query).ToList();
        rules.AddRange(Of(made, ParameterPlace.Query).Where(v => query.Exists(q => q.Name == v.Parameter.Name))
            .SelectMany(v => matchers.OfText(RulePlace.Query, v.Parameter.Name, v.Parameter.Type, v.Example.Value)));
        var headers = HeadersOf(pair, made, credentials, rules);
        if (made.Body is { } body)
            rules.AddRange(matchers.OfBody(body.Content, body.Body));
        return new PactRequest(operation.Method, PathMaker.Of(operation, made))
        {
            Query = [.. query.GroupBy(q => q.Name, StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, (IReadOnlyList<string>)[.. g.Select(q => q.Value)]))],
            Headers = headers,
            Body = made.Body?.Body,
            Rules = [.. rules, .. PathMaker.RulesOf(operation, made)],
            Generators = [.. credentials.Generators, .. PathMaker.GeneratorsOf(operation, made)],
        };
    }

    private List<KeyValuePair<string, string>> HeadersOf(ExampleCase pair, MadeRequest made, Credentials credentials, List<MatchingRule> rules)
    {
        var headers = new List<(string Name, string Value)>();
        if (pair.Content is { } wanted)
            headers.Add(("Accept", AcceptOf(pair, wanted)));
        if (made.Body is { } body)
            headers.Add(("Content-Type", body.Body.ContentType));
        headers.AddRange(credentials.Headers);
        foreach (var (parameter, example) in Of(made, ParameterPlace.Header).Where(v => headers.TrueForAll(h => !Same(h.Name, v.Parameter.Name.Trim()))).ToList())
        {
            if (HeaderText.NameOf(parameter.Name) is not { } name)
                continue;
            headers.Add((name, TextOf(parameter, example)));
            rules.AddRange(matchers.OfText(RulePlace.Header, name, parameter.Type, example.Value));
        }

        var cookies = Of(made, ParameterPlace.Cookie).Select(v => (v.Parameter.Name, Value: TextOf(v.Parameter, v.Example))).Concat(credentials.Cookies).ToList();
        if (cookies.Count > 0)
            headers.Add(("Cookie", string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}"))));
        return [.. headers.OrderBy(h => h.Name, StringComparer.Ordinal).Select(h => KeyValuePair.Create(h.Name, HeaderText.ValueOf(h.Value)))];
    }

    /// <summary>Who is answered with an error had asked for a success.</summary>
    private static string AcceptOf(ExampleCase pair, ApiContent wanted)
    {
        var usual = pair.IsMain ? null : ExamplePairs.MainOf(pair.Operation) is { Contents: [var first, ..] } ? first : null;
        return string.Join(", ", new[] { usual, wanted }.OfType<ApiContent>().Select(PactBodies.TypeOf).Distinct(StringComparer.Ordinal));
    }

    private static string TextOf(ApiParameter parameter, ApiExample example) =>
        ParameterText.Simple(example.Value, parameter.Explode, parameter.Format == ParameterFormat.Content);

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(ApiParameter Parameter, ApiExample Example)> Of(MadeRequest made, ParameterPlace place) =>
        made.Values.Where(value => value.Parameter.Place == place);

    private ExampleSet SetOf(ApiContent content, string owner) => sets.Of(content, $"the request of {owner}");

    /// <summary>The content that has an example of the name, else JSON, else the first that can be sent.</summary>
    private MadeBody? BodyOf(ApiBody body, string? name, string owner, IReadOnlySet<string> preferred)
    {
        var contents = body.Contents
            .OrderBy(content => SetOf(content, owner).NamedAs(name) is null)
            .ThenBy(content => content.Kind != ContentKind.Json);
        foreach (var content in contents)
        {
            var set = SetOf(content, owner);
            if ((body.IsRequired ? set.Need(name, preferred) : set.Find(name)) is not { } example)
                continue;
            if (PactBodies.Of(content, example) is { } sent)
                return new MadeBody(content, example, sent);
            if (!MadeNode.IsMade(example.Value))
                diagnostics.Report(Codes.ContentNotInPact, example.Value.Location, content.MediaType, $"the request of {owner}");
        }

        return null;
    }

    private MadeRequest? Missing(ExampleCase pair, string owner, string what)
    {
        var at = pair.Example is { } example && !MadeNode.IsMade(example.Value) ? example.Value.Location : pair.Operation.Location;
        diagnostics.Report(Codes.ExampleMissing, at, owner, StatusText.Of(pair.Response.Status), what);
        return null;
    }
}
