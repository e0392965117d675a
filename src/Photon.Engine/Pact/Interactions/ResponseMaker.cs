using Photon.Engine.Diagnostics;
using Photon.Engine.Pact.Examples;
using Photon.Engine.Pact.Format;
using Photon.Engine.Pact.Matching;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Interactions;

/// <summary>Answers out of the examples of one name.</summary>
internal sealed class ResponseMaker(ExampleSets sets, MatcherMaker matchers, DiagnosticBag diagnostics)
{
    /// <summary>Null where the example can't be written, which was reported.</summary>
    public PactResponse? Make(ExampleCase pair, string owner)
    {
        var rules = new List<MatchingRule>();
        var headers = new List<KeyValuePair<string, string>>();
        var body = pair is { Content: { } content, Example: { } example } ? PactBodies.Of(content, example) : null;
        if (pair.Content is { } declared)
        {
            if (body is null)
            {
                if (!MadeNode.IsMade(pair.Example!.Value))
                    diagnostics.Report(Codes.ContentNotInPact, pair.Example.Value.Location, declared.MediaType, ExamplePairs.OwnerOf(pair.Response, owner));
                return null;
            }

            (body, var removed) = matchers.DeclaredOf(declared, body);
            foreach (var member in removed)
                diagnostics.Report(Codes.ExampleUndeclared, member.NameLocation, member.Name, ExamplePairs.OwnerOf(pair.Response, owner));
            headers.Add(KeyValuePair.Create("Content-Type", body.ContentType));
            rules.AddRange(matchers.OfBody(declared, body));
        }

        foreach (var header in pair.Response.Headers)
        {
            var set = sets.Of(header, owner);
            if ((header.IsRequired ? set.Need(pair.Name, new HashSet<string>()) : set.Find(pair.Name)) is not { } shown || HeaderText.NameOf(header.Name) is not { } name)
                continue;
            headers.Add(KeyValuePair.Create(name, HeaderText.ValueOf(ParameterText.Simple(shown.Value, header.Explode, header.ContentType is not null))));
            rules.AddRange(matchers.OfText(RulePlace.Header, name, header.Type, shown.Value));
        }

        return new PactResponse(StatusOf(pair))
        {
            Headers = [.. headers.OrderBy(header => header.Key, StringComparer.Ordinal)],
            Body = body,
            Rules = pair.Response.Status.IsExact ? rules : [.. rules, new MatchingRule(RulePlace.Status, "", [new StatusMatcher(ClassOf(pair))])],
        };
    }

    /// <summary>A range begins at its first; the default is a failure where a success is declared beside it.</summary>
    private static int StatusOf(ExampleCase pair) => pair.Response.Status.IsDefault ? (pair.IsMain ? 200 : 500) : pair.Response.Status.From;

    private static string ClassOf(ExampleCase pair) => (StatusOf(pair) / 100) switch
    {
        1 => "info",
        2 => "success",
        3 => "redirect",
        4 => "clientError",
        _ => pair.Response.Status.IsDefault ? "error" : "serverError",
    };
}
