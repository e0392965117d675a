using System.Text.Json;
using Xunit;

namespace Photon.Testing.Running;

/// <summary>Generated types on the wire and back.</summary>
public static class Wire
{
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value);

    /// <summary>The text survives being read and written.</summary>
    public static void AssertSurvives<T>(string json) => AssertEqual(json, Write(Read<T>(json)));

    /// <summary>The text becomes another one on its way through the type.</summary>
    public static void AssertBecomes<T>(string json, string expected) => AssertEqual(expected, Write(Read<T>(json)));

    public static void AssertRefused<T>(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));

    /// <summary>Equal as JSON: the order of members and the spelling of numbers do not matter.</summary>
    public static void AssertEqual(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        if (!JsonElement.DeepEquals(left.RootElement, right.RootElement))
            Assert.Equal(expected, actual);
    }
}
