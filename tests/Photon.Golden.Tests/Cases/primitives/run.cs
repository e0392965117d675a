using System.Text.Json;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    private const string Json = """
        {
          "text": "a", "flag": true, "whole": 9007199254740993, "int32": -5, "int64": 9223372036854775807, "uint32": 4294967295,
          "uint64": 18446744073709551615, "number": 0.1, "float": 0.5, "double": 1e300, "decimal": 79228162514264337593543950335,
          "date": "2026-02-28", "time": "13:37:00Z", "partialTime": "13:37:00.5", "dateTime": "2026-02-28T13:37:00+02:00", "duration": "P1Y2M3DT4H5M6.5S",
          "uuid": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "uri": "https://example.org/a%20b", "byte": "AQID",
          "unknown": "kept", "anything": { "a": [1, null] }
        }
        """;

    static Task RunAsync()
    {
        Wire.AssertSurvives<Scalars>(Json);
        var value = Wire.Read<Scalars>(Json);
        Assert.Equal(9007199254740993L, value.Whole);
        Assert.Equal(79228162514264337593543950335m, value.Decimal);
        Assert.Equal(new DateOnly(2026, 2, 28), value.Date);
        Assert.Equal([1, 2, 3], value.Byte);
        Assert.Null(value.Email);
        Assert.Equal(new TimeOnly(13, 37), value.Time);
        Assert.Equal(new TimeOnly(11, 37), Wire.Read<Scalars>(Json.Replace("13:37:00Z", "13:37:00+02:00")).Time);
        Wire.AssertBecomes<Scalars>(Json.Replace("13:37:00Z", "13:37:00"), Json);
        Assert.Equal(JsonValueKind.Object, value.Anything!.Value.ValueKind);
        Wire.AssertRefused<Scalars>(Json.Replace("\"a\"", "null"));
        Wire.AssertRefused<Scalars>(Json.Replace("-5", "3000000000"));
        return Task.CompletedTask;
    }
}
