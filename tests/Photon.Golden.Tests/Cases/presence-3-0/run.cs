using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        Wire.AssertSurvives<Presence>("""{ "required": "a", "requiredNullable": null }""");
        Wire.AssertSurvives<Presence>("""{ "required": "a", "requiredNullable": "b", "optionalNullable": null, "nullableReference": null, "nullableEnum": null }""");
        Wire.AssertSurvives<Presence>("""{ "required": "a", "requiredNullable": "b", "nullableReference": { "size": 1 }, "nullableEnum": "c" }""");
        Wire.AssertRefused<Presence>("""{ "required": null, "requiredNullable": "b" }""");
        Wire.AssertRefused<Presence>("""{ "required": "a" }""");
        var value = Wire.Read<Presence>("""{ "required": "a", "requiredNullable": null, "nullableReference": null }""");
        Assert.True(value.NullableReference.IsPresent);
        Assert.Null(value.NullableReference.Value);
        Assert.False(value.NullableEnum.IsPresent);
        return Task.CompletedTask;
    }
}
