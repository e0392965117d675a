using System;
using System.Globalization;
using System.Text.Json;

namespace Photon.Runtime;

internal static partial class PhotonJson
{
    private const string TimeFormat = "HH:mm:ss.FFFFFFF";

    public static string ReadString(ref Utf8JsonReader reader) => Expect(ref reader, JsonTokenType.String).GetString()!;

    public static bool ReadBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected(ref reader, "boolean"),
    };

    public static int ReadInt32(ref Utf8JsonReader reader)
    {
        if (Expect(ref reader, JsonTokenType.Number).TryGetInt32(out var value))
            return value;
        return (int)WholeNumber(ref reader, int.MinValue, int.MaxValue);
    }

    public static long ReadInt64(ref Utf8JsonReader reader)
    {
        if (Expect(ref reader, JsonTokenType.Number).TryGetInt64(out var value))
            return value;
        return (long)WholeNumber(ref reader, long.MinValue, long.MaxValue);
    }

    public static ulong ReadUInt64(ref Utf8JsonReader reader)
    {
        if (Expect(ref reader, JsonTokenType.Number).TryGetUInt64(out var value))
            return value;
        return (ulong)WholeNumber(ref reader, ulong.MinValue, ulong.MaxValue);
    }

    public static float ReadSingle(ref Utf8JsonReader reader) => Expect(ref reader, JsonTokenType.Number).GetSingle();

    public static double ReadDouble(ref Utf8JsonReader reader) => Expect(ref reader, JsonTokenType.Number).GetDouble();

    public static decimal ReadDecimal(ref Utf8JsonReader reader) =>
        Expect(ref reader, JsonTokenType.Number).TryGetDecimal(out var value) ? value : throw Unreadable("decimal number");

    public static DateOnly ReadDate(ref Utf8JsonReader reader) =>
        TryParseDate(ReadString(ref reader), out var value) ? value : throw Unreadable("date");

    public static TimeOnly ReadTime(ref Utf8JsonReader reader) =>
        TryParseTime(ReadString(ref reader), out var value) ? value : throw Unreadable("time");

    public static TimeOnly ReadPartialTime(ref Utf8JsonReader reader) => ReadTime(ref reader);

    public static DateTimeOffset ReadDateTime(ref Utf8JsonReader reader) =>
        TryParseDateTime(ReadString(ref reader), out var value) ? value : throw Unreadable("date-time");

    public static IsoDuration ReadDuration(ref Utf8JsonReader reader) =>
        IsoDuration.TryParse(ReadString(ref reader), out var value) ? value : throw Unreadable("duration");

    public static Guid ReadUuid(ref Utf8JsonReader reader) =>
        TryParseUuid(ReadString(ref reader), out var value) ? value : throw Unreadable("UUID");

    public static Uri ReadUri(ref Utf8JsonReader reader) =>
        TryParseUri(ReadString(ref reader), out var value) ? value : throw Unreadable("URI");

    public static byte[] ReadBase64(ref Utf8JsonReader reader) =>
        Expect(ref reader, JsonTokenType.String).TryGetBytesFromBase64(out var value) ? value : throw Unreadable("base64 text");

    public static void WriteString(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public static void WriteBoolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public static void WriteInt32(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public static void WriteInt64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public static void WriteUInt64(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    public static void WriteSingle(Utf8JsonWriter writer, float value) => writer.WriteNumberValue(value);

    public static void WriteDouble(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    public static void WriteDecimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    public static void WriteDate(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(Text(value));

    /// <summary>RFC 3339's full-time: UTC, as <see cref="TryParseTime"/> reads it.</summary>
    public static void WriteTime(Utf8JsonWriter writer, TimeOnly value) => writer.WriteStringValue(Text(value) + "Z");

    public static void WritePartialTime(Utf8JsonWriter writer, TimeOnly value) => writer.WriteStringValue(Text(value));

    /// <summary>RFC 3339, section 5.6, with <c>Z</c> where the offset is zero.</summary>
    public static void WriteDateTime(Utf8JsonWriter writer, DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
            writer.WriteStringValue(value.UtcDateTime);
        else
            writer.WriteStringValue(value);
    }

    public static void WriteDuration(Utf8JsonWriter writer, IsoDuration value) => writer.WriteStringValue(value.ToString());

    public static void WriteUuid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    public static void WriteUri(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(value.OriginalString);

    public static void WriteBase64(Utf8JsonWriter writer, byte[] value) => writer.WriteBase64StringValue(value);

    public static string Text(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(TimeOnly value) => value.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static bool TryParseDate(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <summary>RFC 3339 times, and those without a zone. <see cref="TimeOnly"/> has none: it is the time in UTC.</summary>
    public static bool TryParseTime(string text, out TimeOnly value)
    {
        if (TimeOnly.TryParseExact(text.AsSpan().TrimEnd("Zz"), [TimeFormat, "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out value))
            return true;
        if (!DateTimeOffset.TryParseExact("2000-01-02T" + text, "yyyy-MM-dd'T'" + TimeFormat + "zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned))
            return false;
        value = TimeOnly.FromDateTime(zoned.UtcDateTime);
        return true;
    }

    /// <summary>RFC 3339 date-times, and those without a zone, which are taken as UTC.</summary>
    public static bool TryParseDateTime(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value) && text.Length >= 10 && text[4] == '-';

    public static bool TryParseUuid(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    public static bool TryParseUri(string text, out Uri value)
    {
        var isUri = Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var parsed);
        value = parsed!;
        return isUri;
    }

    private static ref Utf8JsonReader Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (reader.TokenType != token)
            throw Unexpected(ref reader, Name(token));
        return ref reader;
    }

    /// <summary>1.0 and 1e3 are integers too: JSON knows one kind of number.</summary>
    private static decimal WholeNumber(ref Utf8JsonReader reader, decimal min, decimal max) =>
        reader.TryGetDecimal(out var value) && decimal.Truncate(value) == value && value >= min && value <= max
            ? value
            : throw Unreadable("whole number of the declared size");

    private static JsonException Unreadable(string what) => new($"The value is no {what}.");
}
