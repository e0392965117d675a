using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Photon.Packaging.Sboms;

/// <summary>
/// Writes a bill of materials as CycloneDX 1.6 JSON. It is a function of the app and its components alone: sorted, without a time, and with a
/// serial number made of everything else.
/// </summary>
/// <param name="name">Of the app: <c>Shop</c>.</param>
/// <param name="version">Of the app: <c>1.2.0</c>.</param>
/// <param name="photonVersion">Of the tool that writes it.</param>
public sealed partial class CycloneDx(string name, string version, string photonVersion)
{
    public const string FileName = "sbom.cdx.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string App => $"app:{name}@{version}";

    public byte[] Format(Inventory inventory)
    {
        var components = inventory.Components
            .DistinctBy(component => component.Reference, StringComparer.Ordinal)
            .OrderBy(component => component.Reference, StringComparer.Ordinal)
            .ToList();
        var content = Write(components, inventory.Roots, serialNumber: null);
        return Write(components, inventory.Roots, SerialNumber(content));
    }

    /// <summary>A name-based UUID (RFC 9562, version 8: of SHA-256).</summary>
    private static string SerialNumber(byte[] content)
    {
        var bytes = SHA256.HashData(content)[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private byte[] Write(List<Component> components, IReadOnlyList<string> roots, string? serialNumber)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
            writer.WriteString("bomFormat", "CycloneDX");
            writer.WriteString("specVersion", "1.6");
            if (serialNumber is not null)
                writer.WriteString("serialNumber", serialNumber);
            writer.WriteNumber("version", 1);
            WriteMetadata(writer);
            writer.WriteStartArray("components");
            foreach (var component in components)
                WriteComponent(writer, component);
            writer.WriteEndArray();
            writer.WriteStartArray("dependencies");
            WriteNeeds(writer, App, roots);
            foreach (var component in components)
                WriteNeeds(writer, component.Reference, component.Needs);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private void WriteMetadata(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("metadata");
        writer.WriteStartObject("tools");
        writer.WriteStartArray("components");
        writer.WriteStartObject();
        writer.WriteString("type", "application");
        writer.WriteString("name", "Photon");
        writer.WriteString("version", photonVersion);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("component");
        writer.WriteString("type", "application");
        writer.WriteString("bom-ref", App);
        writer.WriteString("name", name);
        writer.WriteString("version", version);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteComponent(Utf8JsonWriter writer, Component component)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "library");
        writer.WriteString("bom-ref", component.Reference);
        if (component.Group is { } group)
            writer.WriteString("group", group);
        writer.WriteString("name", component.Name);
        writer.WriteString("version", component.Version);
        writer.WriteString("scope", component.Scope.ToString().ToLowerInvariant());
        WriteHashes(writer, component);
        if (component.License is { Length: > 0 } license)
            WriteLicense(writer, license);
        if (component.IsPackage)
            writer.WriteString("purl", component.Reference);
        writer.WriteEndObject();
    }

    private static void WriteHashes(Utf8JsonWriter writer, Component component)
    {
        if (component.Hashes.Count == 0)
            return;
        writer.WriteStartArray("hashes");
        foreach (var (algorithm, hash) in component.Hashes)
        {
            writer.WriteStartObject();
            writer.WriteString("alg", algorithm);
            writer.WriteString("content", hash);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>An expression of SPDX names, or words such as "SEE LICENSE IN LICENSE.md".</summary>
    private static void WriteLicense(Utf8JsonWriter writer, string license)
    {
        writer.WriteStartArray("licenses");
        writer.WriteStartObject();
        if (Expression().IsMatch(license))
        {
            writer.WriteString("expression", license);
        }
        else
        {
            writer.WriteStartObject("license");
            writer.WriteString("name", license);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteNeeds(Utf8JsonWriter writer, string reference, IEnumerable<string> needs)
    {
        writer.WriteStartObject();
        writer.WriteString("ref", reference);
        writer.WriteStartArray("dependsOn");
        foreach (var need in needs.Where(need => need != reference).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            writer.WriteStringValue(need);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    [GeneratedRegex(@"^\(*[A-Za-z0-9.+-]+\)*( (AND|OR|WITH) \(*[A-Za-z0-9.+-]+\)*)*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();
}
