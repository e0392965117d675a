using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        Wire.AssertSurvives<Open>("""{ "a": "x", "b": [1, { "c": null }] }""");
        Wire.AssertSurvives<Typed>("""{ "id": 1, "x": 1.5, "y": 2 }""");
        Wire.AssertSurvives<Objects>("""{ "id": 1, "y": { "x": "z" } }""");
        Wire.AssertSurvives<Unevaluated>("""{ "a": "x", "b": "y" }""");
        Wire.AssertSurvives<Clash>("""{ "additionalProperties": "x", "other": "y" }""");
        Wire.AssertRefused<Typed>("""{ "id": 1, "x": "not a number" }""");
        Assert.Equal(1.5, Wire.Read<Typed>("""{ "id": 1, "x": 1.5 }""").AdditionalProperties["x"]);
        return Task.CompletedTask;
    }
}
