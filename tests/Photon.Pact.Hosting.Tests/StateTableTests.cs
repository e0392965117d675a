using System.Text.Json;
using Photon.Pact.Format;

namespace Photon.Pact.Hosting.Tests;

public sealed class StateTableTests
{
    [Fact]
    public async Task AnUnknownStateHasNoValues()
    {
        var table = new StateTable(new Dictionary<string, Func<ProviderState, CancellationToken, Task<IReadOnlyDictionary<string, JsonElement>>>>());

        Assert.Null(await table.SetUpAsync(new ProviderState("a shop", new Dictionary<string, JsonElement>()), TestContext.Current.CancellationToken));
    }
}
