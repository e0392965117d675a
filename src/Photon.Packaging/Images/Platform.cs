using System.Text.Json;
using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images;

/// <summary>What an image runs on (OCI image-spec 1.1, image-index.md, "platform").</summary>
/// <param name="Os"><c>linux</c></param>
/// <param name="Architecture">As Go names it: <c>amd64</c>, <c>arm64</c>.</param>
/// <param name="Variant"><c>v8</c>; null where it is not said.</param>
public sealed record Platform(string Os, string Architecture, string? Variant = null)
{
    /// <summary>The build of Windows; null elsewhere.</summary>
    public string? OsVersion { get; init; }

    /// <summary>Reads <c>linux/amd64</c>, <c>linux/arm64/v8</c>; null where it is no platform.</summary>
    public static Platform? Parse(string text) => text.Split('/') switch
    {
        [{ Length: > 0 } os, { Length: > 0 } architecture] => new Platform(os, architecture),
        [{ Length: > 0 } os, { Length: > 0 } architecture, { Length: > 0 } variant] => new Platform(os, architecture, variant),
        _ => null,
    };

    /// <summary>The platform of a runtime identifier, <c>linux-x64</c>, <c>linux-musl-arm64</c>; null where no image is for it.</summary>
    public static Platform? OfRuntime(string runtimeIdentifier)
    {
        var parts = runtimeIdentifier.Split('-');
        var architecture = parts[^1] switch
        {
            "x64" => "amd64",
            "x86" => "386",
            "arm64" => "arm64",
            "arm" => "arm",
            "s390x" or "ppc64le" or "riscv64" or "loong64" => parts[^1],
            _ => null,
        };
        return architecture is null || parts.Length < 2 || parts[0] is not ("linux" or "win")
            ? null
            : new Platform(parts[0] == "win" ? "windows" : "linux", architecture, architecture == "arm" ? "v7" : null);
    }

    /// <summary>Whether an image for this platform runs where the wanted one is. A variant that either does not say fits any.</summary>
    public bool Fits(Platform wanted) =>
        Os == wanted.Os && Architecture == wanted.Architecture && (Variant is null || wanted.Variant is null || Variant == wanted.Variant);

    public override string ToString() => Variant is null ? $"{Os}/{Architecture}" : $"{Os}/{Architecture}/{Variant}";

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("architecture", Architecture);
        writer.WriteString("os", Os);
        ImageJson.WriteOptional(writer, "os.version", OsVersion);
        ImageJson.WriteOptional(writer, "variant", Variant);
        writer.WriteEndObject();
    }

    internal static Platform Read(JsonElement element) =>
        new(ImageJson.Text(element, "os"), ImageJson.Text(element, "architecture"), ImageJson.OptionalText(element, "variant"))
        {
            OsVersion = ImageJson.OptionalText(element, "os.version"),
        };
}
