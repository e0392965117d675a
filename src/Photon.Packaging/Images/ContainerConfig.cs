using System.Text.Json;
using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images;

/// <summary>What a container of an image starts with (OCI image-spec 1.1, config.md, "config").</summary>
public sealed record ContainerConfig
{
    private static readonly string[] Known = [nameof(Cmd), nameof(Entrypoint), nameof(Env), nameof(ExposedPorts), nameof(Labels), nameof(StopSignal), nameof(User), nameof(WorkingDir)];

    /// <summary><c>app</c>, <c>1654</c>, <c>1654:1654</c>; null for root.</summary>
    public string? User { get; init; }

    /// <summary><c>8080/tcp</c></summary>
    public IReadOnlyList<string> ExposedPorts { get; init; } = [];

    /// <summary><c>NAME=value</c>, in order.</summary>
    public IReadOnlyList<string> Env { get; init; } = [];

    /// <summary>The program and what it is always given; null where the image has none.</summary>
    public IReadOnlyList<string>? Entrypoint { get; init; }

    /// <summary>What the entrypoint is given unless somebody says otherwise.</summary>
    public IReadOnlyList<string>? Cmd { get; init; }

    public string? WorkingDir { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = ImageJson.NoTexts;

    /// <summary>Null for SIGTERM.</summary>
    public string? StopSignal { get; init; }

    /// <summary>What else a base image says: volumes, health checks.</summary>
    public IReadOnlyDictionary<string, JsonElement> Others { get; init; } = ImageJson.NoOthers;

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        ImageJson.WriteOptional(writer, nameof(User), User);
        if (ExposedPorts.Count > 0)
        {
            writer.WriteStartObject(nameof(ExposedPorts));
            foreach (var port in ExposedPorts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                writer.WriteStartObject(port);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        ImageJson.WriteList(writer, nameof(Env), Env.Count > 0 ? Env : null);
        ImageJson.WriteList(writer, nameof(Entrypoint), Entrypoint);
        ImageJson.WriteList(writer, nameof(Cmd), Cmd);
        ImageJson.WriteOptional(writer, nameof(WorkingDir), WorkingDir);
        ImageJson.WriteTexts(writer, nameof(Labels), Labels);
        ImageJson.WriteOptional(writer, nameof(StopSignal), StopSignal);
        ImageJson.WriteOthers(writer, Others);
        writer.WriteEndObject();
    }

    internal static ContainerConfig Read(JsonElement element) => new()
    {
        User = ImageJson.OptionalText(element, nameof(User)),
        ExposedPorts = [.. ImageJson.Members(element, nameof(ExposedPorts)).Select(port => port.Name)],
        Env = ImageJson.List(element, nameof(Env)) ?? [],
        Entrypoint = ImageJson.List(element, nameof(Entrypoint)),
        Cmd = ImageJson.List(element, nameof(Cmd)),
        WorkingDir = ImageJson.OptionalText(element, nameof(WorkingDir)),
        Labels = ImageJson.Texts(element, nameof(Labels)),
        StopSignal = ImageJson.OptionalText(element, nameof(StopSignal)),
        Others = ImageJson.Others(element, Known),
    };
}
