using System.Text;
using Photon.Packaging.Content;

namespace Photon.Packaging.Zip;

/// <summary>
/// Writes zip archives (PKWARE's APPNOTE 6.3) whose bytes are a function of the entries alone. System.IO.Compression names the system
/// it runs on as the archive's maker, and readers take Unix modes only from an archive made on Unix.
/// </summary>
internal static class ZipWriter
{
    private const int LocalHeader = 0x04034B50;
    private const int CentralHeader = 0x02014B50;
    private const int EndOfDirectory = 0x06054B50;
    private const int Zip64EndOfDirectory = 0x06064B50;
    private const int Zip64Locator = 0x07064B50;

    private const ushort Version = 20;
    private const ushort Zip64Version = 45;
    private const ushort MadeOnUnix = 3 << 8;
    private const ushort Utf8Names = 1 << 11;

    /// <summary>1 January 1980, 0:00: the first that the format can say.</summary>
    private const uint Time = 0x0021_0000;

    private const uint ExecutableFile = 0x81ED; // a file of mode 0755
    private const uint PlainFile = 0x81A4; // 0644

    /// <summary>Writes the entries in their order.</summary>
    /// <param name="stream">Where the archive begins; its position counts.</param>
    public static void Write(Stream stream, IReadOnlyList<ZipEntry> entries, CancellationToken cancellation)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var places = new long[entries.Count];
        for (var i = 0; i < places.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            places[i] = stream.Position;
            WriteLocalHeader(writer, entries[i]);
            using var blob = FileChunks.Open(entries[i].Blob.Path);
            if (FileChunks.Read(blob, writer.Write) != entries[i].Blob.Length)
                throw new IOException($"'{entries[i].Blob.Path}' was changed while it was packed.");
        }

        var start = stream.Position;
        for (var i = 0; i < places.Length; i++)
            WriteCentralHeader(writer, entries[i], places[i]);
        WriteEnd(writer, places.Length, start, stream.Position);
    }

    private static void WriteLocalHeader(BinaryWriter writer, ZipEntry entry)
    {
        var name = NameOf(entry);
        var isLarge = IsLarge(entry.Length) || IsLarge(entry.Blob.Length);
        writer.Write(LocalHeader);
        writer.Write(isLarge ? Zip64Version : Version);
        WriteCommon(writer, entry, isLarge);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)(isLarge ? 20 : 0));
        writer.Write(name);
        if (isLarge)
            WriteExtra(writer, entry.Length, entry.Blob.Length);
    }

    private static void WriteCentralHeader(BinaryWriter writer, ZipEntry entry, long place)
    {
        var name = NameOf(entry);
        var isLarge = IsLarge(entry.Length) || IsLarge(entry.Blob.Length);
        var isFar = IsLarge(place);
        long[] extra = [.. isLarge ? new[] { entry.Length, entry.Blob.Length } : [], .. isFar ? new[] { place } : []];
        var version = extra.Length > 0 ? Zip64Version : Version;
        writer.Write(CentralHeader);
        writer.Write((ushort)(MadeOnUnix | version));
        writer.Write(version);
        WriteCommon(writer, entry, isLarge);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)(extra.Length == 0 ? 0 : 4 + (8 * extra.Length)));
        writer.Write((ushort)0); // comment
        writer.Write((ushort)0); // disk
        writer.Write((ushort)0); // internal attributes
        writer.Write((entry.IsExecutable ? ExecutableFile : PlainFile) << 16);
        writer.Write(isFar ? uint.MaxValue : (uint)place);
        writer.Write(name);
        if (extra.Length > 0)
            WriteExtra(writer, extra);
    }

    /// <summary>What both headers of an entry have.</summary>
    private static void WriteCommon(BinaryWriter writer, ZipEntry entry, bool isLarge)
    {
        writer.Write(Utf8Names);
        writer.Write((ushort)(entry.Blob.IsStored ? 0 : 8));
        writer.Write(Time);
        writer.Write(entry.Blob.Crc32);
        writer.Write(isLarge ? uint.MaxValue : (uint)entry.Blob.Length);
        writer.Write(isLarge ? uint.MaxValue : (uint)entry.Length);
    }

    /// <summary>The numbers that are too large for their fields.</summary>
    private static void WriteExtra(BinaryWriter writer, params ReadOnlySpan<long> numbers)
    {
        writer.Write((ushort)1);
        writer.Write((ushort)(8 * numbers.Length));
        foreach (var number in numbers)
            writer.Write(number);
    }

    private static void WriteEnd(BinaryWriter writer, int count, long start, long end)
    {
        if (count >= ushort.MaxValue || IsLarge(start) || IsLarge(end - start))
        {
            writer.Write(Zip64EndOfDirectory);
            writer.Write(44L); // of what follows
            writer.Write((ushort)(MadeOnUnix | Zip64Version));
            writer.Write(Zip64Version);
            writer.Write(0); // this disk
            writer.Write(0); // the directory's disk
            writer.Write((long)count);
            writer.Write((long)count);
            writer.Write(end - start);
            writer.Write(start);
            writer.Write(Zip64Locator);
            writer.Write(0); // its disk
            writer.Write(end);
            writer.Write(1); // disks
        }

        writer.Write(EndOfDirectory);
        writer.Write((ushort)0); // this disk
        writer.Write((ushort)0); // the directory's disk
        writer.Write((ushort)Math.Min(count, ushort.MaxValue));
        writer.Write((ushort)Math.Min(count, ushort.MaxValue));
        writer.Write((uint)Math.Min(end - start, uint.MaxValue));
        writer.Write((uint)Math.Min(start, uint.MaxValue));
        writer.Write((ushort)0); // comment
    }

    private static byte[] NameOf(ZipEntry entry) => Encoding.UTF8.GetBytes(entry.Path);

    private static bool IsLarge(long number) => number >= uint.MaxValue;
}
