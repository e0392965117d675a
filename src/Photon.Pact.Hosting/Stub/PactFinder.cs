namespace Photon.Pact.Hosting;

/// <summary>Finds files by a path that is relative to a project, from the folder its tests run in.</summary>
internal static class PactFinder
{
    /// <exception cref="PactSettingsException">It is in none of the folders.</exception>
    public static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (File.Exists(candidate))
                return candidate;
        }

        throw new PactSettingsException($"The pact '{path}' is neither in {AppContext.BaseDirectory} nor in a folder above it. Build the project that writes it, or give the whole path.");
    }
}
