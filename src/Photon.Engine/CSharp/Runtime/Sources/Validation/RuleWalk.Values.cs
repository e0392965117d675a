using System;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Photon.Runtime;

internal sealed partial class RuleWalk
{
    private const int MostNamedValues = 12;

    /// <summary>The value must be of one of the kinds.</summary>
    public bool Is(JsonElement value, JsonKinds kinds)
    {
        var isAllowed = value.ValueKind switch
        {
            JsonValueKind.Null => kinds.HasFlag(JsonKinds.Null),
            JsonValueKind.True or JsonValueKind.False => kinds.HasFlag(JsonKinds.Boolean),
            JsonValueKind.String => kinds.HasFlag(JsonKinds.String),
            JsonValueKind.Array => kinds.HasFlag(JsonKinds.Array),
            JsonValueKind.Object => kinds.HasFlag(JsonKinds.Object),
            JsonValueKind.Number => kinds.HasFlag(JsonKinds.Number) || (kinds.HasFlag(JsonKinds.Integer) && JsonDecimal.Of(value).IsInteger),
            _ => false,
        };
        if (!isAllowed)
            Fail("must be " + Words(kinds));
        return isAllowed;
    }

    /// <summary>No value is allowed.</summary>
    public void Never() => Fail("is not allowed");

    /// <summary>The value must be one of the texts.</summary>
    public void OneOf(JsonElement value, params ReadOnlySpan<string> allowed)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            foreach (var text in allowed)
            {
                if (value.ValueEquals(text))
                    return;
            }
        }

        var shown = string.Join(", ", allowed[..Math.Min(allowed.Length, MostNamedValues)].ToArray().Select(t => $"\"{t}\""));
        FailAllowed(shown, allowed.Length);
    }

    /// <summary>The value must equal one of the items of a JSON array.</summary>
    public void OneOf(JsonElement value, JsonElement allowed)
    {
        foreach (var item in allowed.EnumerateArray())
        {
            if (JsonElement.DeepEquals(item, value))
                return;
        }

        FailAllowed(string.Join(", ", allowed.EnumerateArray().Take(MostNamedValues).Select(i => i.GetRawText())), allowed.GetArrayLength());
    }

    public void MinLength(JsonElement value, long length)
    {
        if (value.ValueKind == JsonValueKind.String && LengthOf(value.GetString()!) < length)
            Fail($"must be at least {length} {(length == 1 ? "character" : "characters")} long");
    }

    public void MaxLength(JsonElement value, long length)
    {
        if (value.ValueKind == JsonValueKind.String && LengthOf(value.GetString()!) > length)
            Fail($"must be at most {length} {(length == 1 ? "character" : "characters")} long");
    }

    public void Pattern(JsonElement value, Regex pattern, string shown)
    {
        if (value.ValueKind == JsonValueKind.String && !IsMatch(pattern, value.GetString()!))
            Fail($"must match the pattern {shown}");
    }

    public bool IsMatch(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    public void Format(JsonElement value, Func<string, bool> isValid, string description)
    {
        if (value.ValueKind == JsonValueKind.String && !isValid(value.GetString()!))
            Fail($"must be {description}");
    }

    public void Minimum(JsonElement value, string limit) => Compare(value, limit, static order => order >= 0, "at least");

    public void Maximum(JsonElement value, string limit) => Compare(value, limit, static order => order <= 0, "at most");

    public void Above(JsonElement value, string limit) => Compare(value, limit, static order => order > 0, "greater than");

    public void Below(JsonElement value, string limit) => Compare(value, limit, static order => order < 0, "less than");

    public void MultipleOf(JsonElement value, string divisor)
    {
        if (value.ValueKind == JsonValueKind.Number && !JsonDecimal.Of(value).IsMultipleOf(JsonDecimal.Parse(divisor)))
            Fail($"must be a multiple of {divisor}");
    }

    private void Compare(JsonElement value, string limit, Func<int, bool> isAllowed, string words)
    {
        if (value.ValueKind == JsonValueKind.Number && !isAllowed(JsonDecimal.Of(value).CompareTo(JsonDecimal.Parse(limit))))
            Fail($"must be {words} {limit}");
    }

    private void FailAllowed(string shown, int count) =>
        Fail(count == 1 ? $"must be {shown}" : $"must be one of {shown}{(count > MostNamedValues ? ", …" : "")}");

    /// <summary>In code points, as JSON Schema counts.</summary>
    private static int LengthOf(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static string Words(JsonKinds kinds)
    {
        if (kinds.HasFlag(JsonKinds.Number))
            kinds &= ~JsonKinds.Integer;
        return string.Join(" or ", Enum.GetValues<JsonKinds>().Where(k => kinds.HasFlag(k)).OrderBy(k => k == JsonKinds.Null).Select(k => k switch
        {
            JsonKinds.Null => "null",
            JsonKinds.Boolean => "true or false",
            JsonKinds.Integer => "a whole number",
            JsonKinds.Number => "a number",
            JsonKinds.String => "a string",
            JsonKinds.Array => "an array",
            _ => "an object",
        }));
    }
}
