using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        Wire.AssertSurvives<Node>("""{ "children": [ { "children": [] }, { "children": [ { "children": [], "parent": { "children": [] } } ] } ] }""");
        Wire.AssertSurvives<Left>("""{ "right": { "left": { "right": {} } } }""");
        Wire.AssertSurvives<Forest>("[[], [[], []]]");
        Wire.AssertSurvives<Json>("""{ "a": [ "b", { "c": "d" } ] }""");
        Assert.Equal(2, Wire.Read<Forest>("[[], [[], []]]").Count);
        return Task.CompletedTask;
    }
}
