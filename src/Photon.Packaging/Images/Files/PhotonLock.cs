using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images.Files;

/// <summary>
/// <c>photon.lock</c>, which belongs into version control: base images by name and tag, and the digests that they had. A tag moves; with the file a build takes the
/// same base until somebody updates it. It is JSON, sorted, one digest to a line, so that a change of it reads well.
/// </summary>
public sealed record PhotonLock
{
    public const string FileName = "photon.lock";

    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PhotonLock Empty { get; } = new();

    /// <summary>By their names: <c>example.org/dotnet/aspnet:10.0</c>.</summary>
    public IReadOnlyDictionary<string, LockedImage> Images { get; init; } = ImmutableDictionary<string, LockedImage>.Empty;

    /// <summary>The same with an image pinned, or pinned anew.</summary>
    public PhotonLock With(string name, LockedImage image) =>
        this with { Images = new Dictionary<string, LockedImage>(Images, StringComparer.Ordinal) { [name] = image } };

    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteStartObject("images");
            foreach (var (name, image) in Images.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WriteStartObject(name);
                writer.WriteString("digest", image.Digest.ToString());
                ImageJson.WriteTexts(writer, "platforms", image.Platforms.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Writes the file whole, unless it says the same already.</summary>
    public void Write(string path) => WholeFile.Write(path, ToJson());

    /// <summary>Reads the file; nothing is pinned where there is none. Null where it can't be read, which is reported: building on another base instead would betray the file's purpose.</summary>
    public static PhotonLock? Read(string path, DiagnosticBag diagnostics)
    {
        if (!File.Exists(path))
            return Empty;
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (JsonException e)
        {
            diagnostics.Report(Codes.LockUnreadable, new Location(path, (int)(e.LineNumber + 1 ?? 0), (int)(e.BytePositionInLine + 1 ?? 0)), e.Message);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Codes.LockUnreadable, new Location(path, 0, 0), e.Message);
            return null;
        }
    }

    /// <exception cref="JsonException">It is no such file.</exception>
    public static PhotonLock Parse(ReadOnlySpan<byte> json)
    {
        var root = ImageJson.Root(json);
        if (ImageJson.Size(root, "version") is not Version and var version)
            throw new JsonException($"It has version {version}, and this Photon knows version {Version}.");
        var images = new Dictionary<string, LockedImage>(StringComparer.Ordinal);
        foreach (var image in ImageJson.Members(root, "images"))
        {
            var platforms = ImageJson.Texts(image.Value, "platforms").ToDictionary(pair => pair.Key, pair => ImageJson.ToDigest(pair.Value), StringComparer.Ordinal);
            images[image.Name] = new LockedImage(ImageJson.Digest(image.Value, "digest"), platforms);
        }

        return new PhotonLock { Images = images };
    }
}
