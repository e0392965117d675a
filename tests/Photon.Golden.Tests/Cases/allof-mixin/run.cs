using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        Wire.AssertSurvives<Article>("""{ "name": "a", "created": "2026-02-28T13:37:00Z", "text": "b" }""");
        Wire.AssertRefused<Article>("""{ "name": "a", "text": "b" }""");
        Assert.Equal("a", Wire.Read<Holder>("""{ "item": { "name": "a" } }""").Item!.Name);
        return Task.CompletedTask;
    }
}
