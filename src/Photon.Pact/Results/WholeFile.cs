namespace Photon.Pact.Results;

/// <summary>Writes a file so that a reader sees the old one or the new one, and never a part.</summary>
internal static class WholeFile
{
    public static void Write(string path, byte[] bytes)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        if (folder.Length > 0)
            Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
