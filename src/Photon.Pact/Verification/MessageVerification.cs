using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Pact.Matching;

namespace Photon.Pact.Verification;

/// <summary>Holds the messages that a provider makes against a pact.</summary>
internal static class MessageVerification
{
    /// <summary>A message with several possible answers matches where one of them does; else the differences from the first are told.</summary>
    /// <exception cref="VerificationFault">Nobody makes messages, or making one failed.</exception>
    public static async Task<IReadOnlyList<Mismatch>> VerifyAsync(PactInteraction interaction, IReadOnlyList<PactMessage> expected, IMessageSource? source, CancellationToken cancellationToken)
    {
        if (source is null)
            throw new VerificationFault($"Nobody makes the message '{interaction.Description}'. Give the provider a source of messages.");
        var made = await StateSession.GuardAsync(
            () => source.MakeAsync(interaction, cancellationToken), $"The message '{interaction.Description}' could not be made", cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Mismatch> first = [];
        for (var i = 0; i < expected.Count; i++)
        {
            var found = PactMatching.Message(expected[i], Actual(made, expected[i]));
            if (found.Count == 0)
                return found;
            if (i == 0)
                first = found;
        }

        return first;
    }

    private static PactMessage Actual(ProvidedMessage made, PactMessage expected)
    {
        var metadata = expected.Metadata.Where(e => made.Metadata.ContainsKey(e.Key)).Select(e => KeyValuePair.Create(e.Key, ValueOf(made.Metadata[e.Key], e.Value))).ToList();
        foreach (var name in expected.Metadata.Select(m => m.Key).Where(name => PactMatching.IsTypeName(name) && !made.Metadata.ContainsKey(name)))
        {
            if (made.ContentType is { } type)
                metadata.Add(KeyValuePair.Create(name, JsonText.OfText(type)));
        }

        return new PactMessage { Body = made.Contents.IsEmpty ? PactBody.Empty : PactBody.Of(made.Contents, made.ContentType), Metadata = metadata };
    }

    /// <summary>Transports carry texts: where the pact has a number or an object, the text is read as JSON.</summary>
    private static Node ValueOf(string text, Node expected)
    {
        if (expected is ScalarNode { Kind: ScalarKind.String })
            return JsonText.OfText(text);
        return NodeParser.Parse(new SourceText("metadata.json", text), new DiagnosticBag()) ?? JsonText.OfText(text);
    }
}
