using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Pact.Examples;
using Photon.Engine.Pact.Format;
using Photon.Engine.Pact.Matching;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Interactions;

/// <summary>
/// Webhooks and callbacks to messages: the provider sends them, and the consumer answers. Where the contract shows an answer's content the
/// message is a synchronous one, else an asynchronous one.
/// </summary>
internal sealed class MessageInteractions(ExampleSets sets, MatcherMaker matchers, DiagnosticBag diagnostics)
{
    private readonly PactStates states = new(diagnostics);

    public IEnumerable<PactInteraction> Of(ApiOperation receiver)
    {
        var owner = NameOf(receiver);
        return (receiver.Body?.Contents ?? [])
            .SelectMany(content => ExamplesOf(content, owner).Select(example => Make(receiver, content, example, owner)))
            .OfType<PactInteraction>()
            .DistinctBy(interaction => interaction.Key);
    }

    private IEnumerable<ApiExample> ExamplesOf(ApiContent content, string owner)
    {
        var set = sets.Of(content, owner);
        if (set.Named.Count > 0)
            return set.Named;
        return set.Need(null, new HashSet<string>()) is { } single ? [single] : [];
    }

    private PactInteraction? Make(ApiOperation receiver, ApiContent content, ApiExample example, string owner)
    {
        if (PactBodies.Of(content, example) is not { } body)
        {
            if (!MadeNode.IsMade(example.Value))
                diagnostics.Report(Codes.ContentNotInPact, example.Value.Location, content.MediaType, owner);
            return null;
        }

        var name = example.Name ?? "example";
        var sent = new PactMessage { Body = body, Rules = matchers.OfBody(content, body), Metadata = Metadata(receiver, body.ContentType, example.Name, owner) };
        var answers = Answers(receiver, example.Name, owner);
        var pair = new ExampleCase(receiver, example.Name, ExamplePairs.MainOf(receiver) ?? receiver.Responses[0], content, example, IsMain: true);
        if (states.Of(pair, owner, [], []) is not { } known)
            return null;
        var place = MadeNode.IsMade(example.Value) ? receiver.Location : example.Value.Location;
        return answers.Count == 0
            ? new AsynchronousMessage { Key = Key(), Description = $"{owner} ({name}) is sent", States = known, Source = place, References = References(receiver), Contents = sent }
            : new SynchronousMessage { Key = Key(), Description = $"{owner} ({name}) is sent and answered", States = known, Source = place, References = References(receiver), Request = sent, Responses = answers };

        string Key() => $"{owner}/{name}/{content.MediaType}";
    }

    /// <summary>Answers with content of the first success that have an example of the name, or one without a name.</summary>
    private List<PactMessage> Answers(ApiOperation receiver, string? name, string owner)
    {
        if (ExamplePairs.MainOf(receiver) is not { } response)
            return [];
        var answers = new List<PactMessage>();
        foreach (var content in response.Contents)
        {
            if (sets.Of(content, ExamplePairs.OwnerOf(response, owner)).Find(name) is { } example && PactBodies.Of(content, example) is { } body)
                answers.Add(new PactMessage { Body = body, Rules = matchers.OfBody(content, body), Metadata = [KeyValuePair.Create("contentType", body.ContentType)] });
        }

        return answers;
    }

    /// <summary>The type of the content, and the headers that the contract shows.</summary>
    private List<KeyValuePair<string, string>> Metadata(ApiOperation receiver, string contentType, string? name, string owner)
    {
        var metadata = new List<KeyValuePair<string, string>> { KeyValuePair.Create("contentType", contentType) };
        foreach (var parameter in receiver.Parameters.Where(parameter => parameter.Place == ParameterPlace.Header))
        {
            if (sets.Of(parameter, owner).Find(name) is { } shown)
                metadata.Add(KeyValuePair.Create(parameter.Name, ParameterText.Simple(shown.Value, parameter.Explode, parameter.Format == ParameterFormat.Content)));
        }

        return metadata;
    }

    /// <summary>The operationId, else what the contract calls it: a webhook's name, a callback's name behind the operation's.</summary>
    private static string NameOf(ApiOperation receiver) => receiver.OperationId ?? string.Join(' ', receiver.NameParts);

    private static List<KeyValuePair<string, string>> References(ApiOperation receiver) =>
    [
        .. receiver.OperationId is { } id ? (KeyValuePair<string, string>[])[KeyValuePair.Create("operationId", id)] : [],
        KeyValuePair.Create("method", receiver.Method),
        KeyValuePair.Create(receiver.Kind == OperationKind.Webhook ? "webhook" : "callback", receiver.Path),
    ];
}
