using System.Text.Json;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        Wire.AssertSurvives<Priority>("-1");
        Wire.AssertSurvives<Priority>("77");
        Assert.Equal(Priority.Value5, Wire.Read<Priority>("5"));
        Assert.False(Wire.Read<Priority>("77").IsKnown);
        Wire.AssertRefused<Priority>("\"5\"");
        Assert.Equal(10, Named.Low.Value);

        foreach (var value in new[] { "\"a\"", "1", "true", "2.5", "\"other\"", "[1]" })
            Wire.AssertSurvives<Mixed>(value);
        Assert.Equal(Mixed.A, Wire.Read<Mixed>("\"a\""));
        Assert.True(Wire.Read<Mixed>("1.0").IsKnown);
        Assert.Equal(Wire.Read<Mixed>("1.0").GetHashCode(), Wire.Read<Mixed>("1").GetHashCode());

        // A constant is there by itself.
        Assert.Equal("""{"kind":"holder","version":2}""", Wire.Write(new Holder()));
        Assert.Equal(JsonValueKind.Object, JsonSerializer.SerializeToElement(Wire.Read<Holder>("""{ "kind": "holder", "version": 2, "priority": 9, "flag": true }""")).ValueKind);
        Wire.AssertSurvives<Holder>("""{ "kind": "holder", "version": 2, "priority": 9, "flag": true }""");
        return Task.CompletedTask;
    }
}
