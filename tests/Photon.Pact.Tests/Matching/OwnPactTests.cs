using Photon.Pact.Format;
using Photon.Pact.Matching;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests.Matching;

public sealed class OwnPactTests
{
    public static TheoryData<string> Files => [.. OwnPacts.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void ExamplesOfOwnPactsMatchThemselves(string file)
    {
        foreach (var interaction in PactReader.Load(file).Interactions)
            Assert.True(Differences(interaction).All(d => d.Count == 0), $"{interaction.Key}: {string.Join('\n', Differences(interaction).SelectMany(d => d).Select(m => m.Message))}");
    }

    private static IEnumerable<IReadOnlyList<Mismatch>> Differences(PactInteraction interaction) => interaction switch
    {
        HttpInteraction http =>
        [
            PactMatching.Request(http.Request, http.Request with { Rules = MatchingRules.None, Body = Sent(http.Request.Body) }),
            PactMatching.Response(http.Response, http.Response with { Rules = MatchingRules.None, Body = Sent(http.Response.Body) }),
        ],
        AsynchronousMessage message => [PactMatching.Message(message.Contents, message.Contents with { Rules = MatchingRules.None })],
        SynchronousMessage message => [PactMatching.Message(message.Request, message.Request), .. message.Responses.Select(r => PactMatching.Message(r, r))],
        _ => throw new ArgumentOutOfRangeException(nameof(interaction), interaction, null),
    };

    /// <summary>As it would come over the wire: bytes, of which only a header says what they are.</summary>
    private static PactBody Sent(PactBody body) => body.State == BodyState.Present ? PactBody.Of(body.Bytes) : body;
}
