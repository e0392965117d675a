using System.Formats.Tar;
using Photon.Packaging.Images;
using Photon.Packaging.Tests.Images.Registry;

namespace Photon.Packaging.Tests.Images.Real;

/// <summary>A layer with a shell: the host's own, its loader and the libraries that it names, so that something runs without any network.</summary>
internal static class RootFolder
{
    private const string Shell = "/bin/sh";

    public static (IBlobSource Blob, Digest DiffId) Layer()
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var path in Libraries().Prepend(Shell))
            {
                using var content = File.OpenRead(Path.GetFullPath(new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path));
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, path.TrimStart('/'))
                {
                    Mode = (UnixFileMode)0b111_101_101,
                    ModificationTime = DateTimeOffset.UnixEpoch,
                    DataStream = content,
                });
            }
        }

        return TestImages.Compressed(tar.ToArray());
    }

    /// <summary>As <c>ldd</c> lists them: <c>libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x…)</c>.</summary>
    private static IEnumerable<string> Libraries() =>
        Judge.Ask("ldd", "/", Shell).Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith('/')).Distinct();
}
