using System.Text.Json;
using Photon.Pact.Format;

namespace Photon.Pact.Hosting.Tests;

public sealed class StateTableTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AStateHasTheValuesThatItsHandlerMade()
    {
        var table = new StateTable
        {
            { "a product", (state, _) => Task.FromResult(new StateValues { { "id", state.Text("id") } }) },
            { "no product", (_, _) => Task.CompletedTask },
        };

        Assert.Equal("7", (await table.SetUpAsync(State("a product", ("id", "7")), Cancellation))!["id"].GetString());
        Assert.Empty((await table.SetUpAsync(State("no product"), Cancellation))!);
        Assert.Equal(["a product", "no product"], table);
    }

    [Fact]
    public async Task AnUnknownStateHasNoValues() => Assert.Null(await new StateTable().SetUpAsync(State("a shop"), Cancellation));

    private static ProviderState State(string name, params (string Name, string Value)[] parameters) =>
        new(name, parameters.ToDictionary(p => p.Name, p => JsonSerializer.SerializeToElement(p.Value)));
}
