using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        Wire.AssertSurvives<Lists>("""{ "names": ["a"], "grid": [[1, 2], []], "nullableItems": ["a", null], "labels": { "x": "y" }, "nested": { "a": { "b": [1.5] } }, "byName": { "c": { "id": 1 } }, "free": { "d": 1 }, "anything": [1, "a"] }""");
        Wire.AssertSurvives<UsesBoth>("""{ "list": [ { "id": 1 } ], "map": { "a": { "id": 2 } } }""");
        Wire.AssertRefused<Lists>("""{ "names": [null], "grid": [] }""");
        Assert.Equal(2, Wire.Read<UsesBoth>("""{ "map": { "a": { "id": 2 } } }""").Map!["a"].Id);
        return Task.CompletedTask;
    }
}
