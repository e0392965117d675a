using System.Globalization;
using System.Text;

namespace Photon.Packaging.Images.Layers;

/// <summary>
/// Writes a tar archive (POSIX.1-2017, pax, "ustar Interchange Format") whose bytes depend on its entries alone: one time for all, no names of users, no
/// process id. What ustar has no room for goes into a pax header before the entry. OCI image-spec 1.1, layer.md asks for such archives.
/// </summary>
/// <param name="into">Stays open.</param>
/// <param name="uid">Who owns the entries.</param>
/// <param name="gid">Whose group they are of.</param>
public sealed class TarWriter(Stream into, int uid, int gid)
{
    /// <summary>1980-01-01, as in Photon's zip archives: programs that copy files from here into a zip can't hold an earlier time.</summary>
    internal const long ModifiedTime = 315_532_800;

    private const int BlockSize = 512;
    private const int NameLength = 100;
    private const int PrefixLength = 155;
    private const long LargestSize = 0x1_FFFF_FFFF; // eleven octal digits

    private readonly byte[] block = new byte[BlockSize];

    /// <summary>A folder with mode 0755.</summary>
    /// <param name="path">Relative, with <c>/</c> and without one at its end.</param>
    /// <param name="mode">Others for a folder like <c>tmp</c>.</param>
    public void Folder(string path, int mode = 0b111_101_101) => Header(new Entry(path + "/", '5', mode));

    /// <summary>A link to another path.</summary>
    public void Link(string path, string target) => Header(new Entry(path, '2', 0b111_111_111) { Target = target });

    /// <summary>A file that is mode 0644, or 0755 where it can be started.</summary>
    /// <param name="write">Writes exactly <paramref name="length"/> bytes.</param>
    public void File(string path, bool isExecutable, long length, Action<Stream> write)
    {
        Header(new Entry(path, '0', isExecutable ? 0b111_101_101 : 0b110_100_100) { Size = length });
        write(into);
        Pad(length);
    }

    /// <summary>Ends the archive with two empty blocks, and no more.</summary>
    public void Finish()
    {
        Array.Clear(block);
        into.Write(block);
        into.Write(block);
    }

    private void Header(Entry entry)
    {
        var isSplit = Split(entry.Path, out var prefix, out var name);
        var records = new StringBuilder();
        if (entry.Target.Length > NameLength || !Ascii.IsValid(entry.Target))
            records.Append(Record("linkpath", entry.Target));
        if (!isSplit)
            records.Append(Record("path", entry.Path));
        if (entry.Size > LargestSize)
            records.Append(Record("size", entry.Size.ToString(CultureInfo.InvariantCulture)));
        if (records.Length > 0)
        {
            var bytes = Encoding.UTF8.GetBytes(records.ToString());
            Block("", "PaxHeaders/entry", new Entry("", 'x', 0b110_100_100) { Size = bytes.Length });
            into.Write(bytes);
            Pad(bytes.Length);
        }

        Block(prefix, isSplit ? name : "entry", entry);
    }

    private void Block(string prefix, string name, Entry entry)
    {
        Array.Clear(block);
        Put(0, NameLength, name);
        PutOctal(100, 8, entry.Mode);
        PutOctal(108, 8, uid);
        PutOctal(116, 8, gid);
        PutOctal(124, 12, entry.Size > LargestSize ? 0 : entry.Size);
        PutOctal(136, 12, ModifiedTime);
        block[156] = (byte)entry.Kind;
        if (entry.Target.Length <= NameLength && Ascii.IsValid(entry.Target))
            Put(157, NameLength, entry.Target);
        Put(257, 6, "ustar");
        Put(263, 2, "00");
        PutOctal(329, 8, 0);
        PutOctal(337, 8, 0);
        Put(345, PrefixLength, prefix);
        block.AsSpan(148, 8).Fill((byte)' ');
        var sum = 0;
        foreach (var b in block)
            sum += b;
        PutOctal(148, 7, sum);
        into.Write(block);
    }

    private void Put(int offset, int length, string text) => Encoding.ASCII.GetBytes(text, block.AsSpan(offset, length));

    /// <summary>Digits up to the last byte, which stays zero.</summary>
    private void PutOctal(int offset, int length, long value)
    {
        for (var i = offset + length - 2; i >= offset; i--, value >>= 3)
            block[i] = (byte)('0' + (value & 7));
    }

    private void Pad(long length)
    {
        Array.Clear(block);
        into.Write(block.AsSpan(0, (int)(-length & (BlockSize - 1))));
    }

    /// <summary>A long path is divided at one of its slashes, if there is a fitting one.</summary>
    private static bool Split(string path, out string prefix, out string name)
    {
        (prefix, name) = ("", path);
        if (!Ascii.IsValid(path))
            return false;
        if (path.Length <= NameLength)
            return true;
        var slash = path.IndexOf('/', path.Length - NameLength - 1);
        if (slash <= 0 || slash > PrefixLength || slash == path.Length - 1)
            return false;
        (prefix, name) = (path[..slash], path[(slash + 1)..]);
        return true;
    }

    /// <summary><c>27 path=…\n</c>: the number counts the whole record, itself too.</summary>
    private static string Record(string key, string value)
    {
        var rest = $" {key}={value}\n";
        var bytes = Encoding.UTF8.GetByteCount(rest);
        var length = bytes + 1;
        while (bytes + Digits(length) != length)
            length = bytes + Digits(length);
        return length.ToString(CultureInfo.InvariantCulture) + rest;

        static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;
    }

    private sealed record Entry(string Path, char Kind, int Mode)
    {
        public string Target { get; init; } = "";

        public long Size { get; init; }
    }
}
