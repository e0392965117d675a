using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        Wire.AssertBecomes<Article>("""{ "name": "a", "created": "2026-02-28T13:37:00Z", "text": "b" }""", """{ "name": "a", "created": "2026-02-28T13:37:00+00:00", "text": "b" }""");
        Wire.AssertRefused<Article>("""{ "name": "a", "text": "b" }""");
        Assert.Equal("a", Wire.Read<Holder>("""{ "item": { "name": "a" } }""").Item!.Name);
        return Task.CompletedTask;
    }
}
