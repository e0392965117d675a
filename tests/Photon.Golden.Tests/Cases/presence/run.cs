using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        Wire.AssertSurvives<Presence>("""{ "required": "a", "requiredNullable": null, "requiredAny": 1 }""");
        Wire.AssertSurvives<Presence>("""{ "required": "a", "requiredNullable": "b", "requiredAny": null, "optionalNullable": null, "optionalNullableNumber": 5 }""");
        Wire.AssertRefused<Presence>("""{ "requiredNullable": "b", "requiredAny": 1 }""");
        Wire.AssertRefused<Presence>("""{ "required": null, "requiredNullable": "b", "requiredAny": 1 }""");
        Wire.AssertRefused<Presence>("""{ "required": "a", "requiredAny": 1 }""");

        var absent = Wire.Read<Presence>("""{ "required": "a", "requiredNullable": null, "requiredAny": 1 }""");
        var isNull = Wire.Read<Presence>("""{ "required": "a", "requiredNullable": null, "requiredAny": 1, "optionalNullable": null }""");
        var text = isNull with { OptionalNullable = "b" };
        Assert.False(absent.OptionalNullable.IsPresent);
        Assert.True(isNull.OptionalNullable.IsPresent);
        Assert.Null(isNull.OptionalNullable.Value);
        Assert.Equal("b", text.OptionalNullable.Value);
        Assert.DoesNotContain("optionalNullable", Wire.Write(absent));
        Assert.Contains("\"optionalNullable\":null", Wire.Write(isNull));
        Assert.Null(absent.Optional);

        // Required, but described nowhere: kept, and not insisted on.
        Wire.AssertSurvives<Undeclared>("""{ "name": "a", "nobodyDescribes": [1] }""");
        Wire.AssertSurvives<Undeclared>("""{ "name": "a" }""");
        return Task.CompletedTask;
    }
}
