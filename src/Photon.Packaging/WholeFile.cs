namespace Photon.Packaging;

/// <summary>Files that no reader ever sees half written.</summary>
public static class WholeFile
{
    /// <summary>Writes beside the file and moves it there, unless the same bytes are there already.</summary>
    /// <param name="path">An absolute path; its folder is made where it is missing.</param>
    /// <param name="bytes">The whole content.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (File.Exists(path) && bytes.SequenceEqual(File.ReadAllBytes(path)))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllBytes(unfinished, bytes);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
