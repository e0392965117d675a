using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        Assert.IsType<Result.Done>(Wire.Read<Result>("""{ "data": "x", "success": true }"""));
        Assert.IsType<Result.Refused>(Wire.Read<Result>("""{ "success": false, "error": "no" }"""));
        Assert.IsType<State.Active>(Wire.Read<State>("""{ "code": 1 }"""));
        Assert.IsType<State.Idle>(Wire.Read<State>("""{ "code": 0 }"""));
        Assert.IsType<State.Unknown>(Wire.Read<State>("""{ "code": 2 }"""));
        Wire.AssertSurvives<Result>("""{ "success": false, "error": "no" }""");
        return Task.CompletedTask;
    }
}
