using System.Text.Json;
using Photon.Packaging.Images.Manifest;
using Photon.Packaging.Sboms;

namespace Photon.Packaging.Images.Provenances;

/// <summary>
/// How an image came about, as an in-toto statement with SLSA provenance (in-toto attestation v1, slsa.dev/spec/v1.0/provenance). It says only what was given:
/// no time, no machine and no user of its own, so that equal builds make equal statements.
/// </summary>
public sealed record Provenance
{
    public const string FileName = "provenance.intoto.json";

    private const string BuildType = "https://github.com/photon-sdk/photon/blob/main/docs/containers.md#provenance";

    /// <summary>The image's name: <c>example.org/shop</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Who built it, as a URI: the CI system's workflow; Photon itself on a developer's machine.</summary>
    public required string Builder { get; init; }

    /// <summary>Of Photon.</summary>
    public required string BuilderVersion { get; init; }

    /// <summary>What was asked for: properties that a person or CI set.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ImageJson.NoTexts;

    /// <summary>The base image's name; empty where it has none.</summary>
    public string BaseImage { get; init; } = "";

    /// <summary>Where the sources are; null where that is not known.</summary>
    public string? Source { get; init; }

    /// <summary>The commit; null where it is not known.</summary>
    public string? Revision { get; init; }

    /// <summary>What the package managers resolved.</summary>
    public IReadOnlyList<Component> Packages { get; init; } = [];

    /// <summary>RFC 3339; null for no time.</summary>
    public string? StartedOn { get; init; }

    /// <summary>RFC 3339; null for no time.</summary>
    public string? FinishedOn { get; init; }

    /// <summary>The statement about an image.</summary>
    public byte[] Format(BuiltImage image) => ImageJson.Format(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("_type", "https://in-toto.io/Statement/v1");
        writer.WriteStartArray("subject");
        foreach (var subject in image.Platforms.Select(platform => platform.Descriptor).Append(image.Root.Descriptor).Select(d => d.Digest).Distinct().OrderBy(d => d.Hex, StringComparer.Ordinal))
            WriteResource(writer, new Resource { Name = Name, Algorithm = "sha256", Hash = subject.Hex });
        writer.WriteEndArray();
        writer.WriteString("predicateType", "https://slsa.dev/provenance/v1");
        writer.WriteStartObject("predicate");
        WriteDefinition(writer, image);
        WriteRun(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private void WriteDefinition(Utf8JsonWriter writer, BuiltImage image)
    {
        writer.WriteStartObject("buildDefinition");
        writer.WriteString("buildType", BuildType);
        writer.WriteStartObject("externalParameters");
        foreach (var (name, value) in Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            writer.WriteString(name, value);
        writer.WriteEndObject();
        writer.WriteStartArray("resolvedDependencies");
        foreach (var resource in Dependencies(image))
            WriteResource(writer, resource);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private IEnumerable<Resource> Dependencies(BuiltImage image)
    {
        if (Source is not null || Revision is not null)
            yield return new Resource { Uri = Source is null ? null : "git+" + Source, Algorithm = "gitCommit", Hash = Revision };
        foreach (var platform in image.Platforms.Where(platform => platform.Base is not null))
            yield return new Resource { Name = $"base image for {platform.Platform}", Uri = BaseImage.Length > 0 ? "docker://" + BaseImage : null, Algorithm = "sha256", Hash = platform.Base!.Digest.Hex };
        foreach (var package in Packages.Where(package => package.IsPackage).DistinctBy(package => package.Reference).OrderBy(package => package.Reference, StringComparer.Ordinal))
        {
            var hash = package.Hashes.Count > 0 ? package.Hashes[0] : default;
            yield return new Resource { Uri = package.Reference, Algorithm = hash.Algorithm?.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), Hash = hash.Hash };
        }
    }

    private void WriteRun(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("runDetails");
        writer.WriteStartObject("builder");
        writer.WriteString("id", Builder);
        writer.WriteStartObject("version");
        writer.WriteString("photon", BuilderVersion);
        writer.WriteEndObject();
        writer.WriteEndObject();
        if (StartedOn is not null || FinishedOn is not null)
        {
            writer.WriteStartObject("metadata");
            ImageJson.WriteOptional(writer, "startedOn", StartedOn);
            ImageJson.WriteOptional(writer, "finishedOn", FinishedOn);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter writer, Resource resource)
    {
        writer.WriteStartObject();
        ImageJson.WriteOptional(writer, "name", resource.Name);
        ImageJson.WriteOptional(writer, "uri", resource.Uri);
        if (resource is { Algorithm: not null, Hash: not null })
        {
            writer.WriteStartObject("digest");
            writer.WriteString(resource.Algorithm, resource.Hash);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>An in-toto resource descriptor.</summary>
    private sealed record Resource
    {
        public string? Name { get; init; }

        public string? Uri { get; init; }

        public string? Algorithm { get; init; }

        public string? Hash { get; init; }
    }
}
