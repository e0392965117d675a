using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        Wire.AssertSurvives<Holder>("""{ "id": "a" }""");
        Wire.AssertSurvives<Holder>("""{ "id": 5 }""");
        Wire.AssertSurvives<Holder>("""{ "id": 5, "shape": { "radius": 1.5 }, "inline": { "address": "x" } }""");
        Wire.AssertSurvives<Holder>("""{ "id": 5, "shape": { "side": 2 }, "inline": 7 }""");
        Wire.AssertSurvives<Many>("""["a", "b"]""");
        Wire.AssertSurvives<Contact>("""{ "number": "1" }""");
        Assert.IsType<Contact.Phone>(Wire.Read<Contact>("""{ "number": "1" }"""));
        Assert.IsType<Shape.Circle>(Wire.Read<Holder>("""{ "id": 5, "shape": { "radius": 1.5 } }""").Shape);
        return Task.CompletedTask;
    }
}
