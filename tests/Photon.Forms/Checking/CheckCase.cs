using System.Text.Json;
using System.Text.Json.Serialization;

namespace Photon.Forms.Checking;

/// <summary>A value to hold against a check.</summary>
/// <param name="Check">As <see cref="CheckBench.AddCheck"/> numbered it.</param>
/// <param name="Json">On one line.</param>
internal sealed record CheckCase(int Check, string Json);

/// <param name="Issues">Null where the check threw.</param>
/// <param name="Thrown">What it threw.</param>
internal sealed record CheckAnswer(IReadOnlyList<FoundIssue>? Issues, string? Thrown)
{
    public bool IsValid => Issues is { Count: 0 };

    public override string ToString() => Thrown is not null ? $"threw {Thrown}" : string.Join(", ", Issues!.Select(issue => $"{issue.Pointer}: {issue.Code}"));
}

internal sealed record FoundIssue(IReadOnlyList<string> Path, string Code, IReadOnlyList<JsonElement> Args)
{
    public string Pointer => string.Concat(Path.Select(part => "/" + part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool?[]))]
internal sealed partial class CheckJson : JsonSerializerContext;
