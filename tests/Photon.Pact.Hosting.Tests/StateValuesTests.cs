using System.Text.Json;
using Photon.Pact.Format;

namespace Photon.Pact.Hosting.Tests;

/// <summary>Parameters and values of states.</summary>
public sealed class StateValuesTests
{
    private static readonly ProviderState state = new("a product", JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
        """{"text":"a","number":4.5,"truth":true,"list":[1],"nothing":null}""")!);

    [Fact]
    public void ParametersHaveTheirTypes()
    {
        Assert.Equal("a", state.Text("text"));
        Assert.Equal(4.5m, state.Number("number"));
        Assert.True(state.Truth("truth"));
        Assert.Equal("[1]", state.Json("list").GetRawText());
        Assert.Null(state.OptionalText("none"));
        Assert.Null(state.OptionalNumber("nothing"));
        Assert.Null(state.OptionalTruth("none"));
        Assert.Null(state.OptionalJson("nothing"));
    }

    [Fact]
    public void OthersAreRefusedByName()
    {
        Assert.Contains("'a product' needs the parameter 'none' as a text", Assert.Throws<PactStateException>(() => state.Text("none")).Message, StringComparison.Ordinal);
        Assert.Contains("as a number, but the pact gives \"a\"", Assert.Throws<PactStateException>(() => state.Number("text")).Message, StringComparison.Ordinal);
        Assert.Contains("as true or false", Assert.Throws<PactStateException>(() => state.Truth("list")).Message, StringComparison.Ordinal);
        Assert.Contains("as a value", Assert.Throws<PactStateException>(() => state.Json("none")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ValuesAreJson()
    {
        var id = Guid.NewGuid();
        var values = new StateValues { { "id", id }, { "name", "tea" }, { "price", 4.5m }, { "isNew", true }, { "tags", state.Json("list") } };

        Assert.Equal([$"\"{id}\"", "\"tea\"", "4.5", "true", "[1]"], values.Select(pair => pair.Value.GetRawText()));
        Assert.Throws<ArgumentException>(() => values.Add("id", "again"));
    }
}
