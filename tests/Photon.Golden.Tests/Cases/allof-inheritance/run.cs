using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        const string Json = """{ "pets": [ { "kind": "cat", "name": "a", "lives": 9 }, { "name": "b", "bark": "wuff", "kind": "hound" }, { "kind": "Lizard", "name": "c" }, { "kind": "unknown", "name": "d" } ] }""";
        var house = Wire.Read<House>(Json);
        Assert.Equal(9, Assert.IsType<Cat>(house.Pets![0]).Lives);
        Assert.Equal("wuff", Assert.IsType<Dog>(house.Pets[1]).Bark);
        Assert.IsType<Lizard>(house.Pets[2]);
        Assert.Equal("d", house.Pets[3].Name);
        Wire.AssertSurvives<House>(Json);
        return Task.CompletedTask;
    }
}
