using Photon.Engine.Diagnostics;
using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests;

public sealed class ResultTests
{
    [Fact]
    public void ADifferenceIsNoSuccess()
    {
        var result = new InteractionResult(
            new PactDocument("ui-shop.json", "ui", "shop", PactSpecification.V4, []),
            new NoInteraction { Key = "a", Description = "a", Location = new Location("ui-shop.json", 1, 1) }, [], null, TimeSpan.Zero);

        Assert.True(result.IsSuccess);
        Assert.False((result with { Error = "no connection" }).IsSuccess);
        Assert.False((result with { Mismatches = [new Mismatch(MismatchPart.Status, "", "200", "404", "…")] }).IsSuccess);
    }

    private sealed record NoInteraction : PactInteraction;
}
