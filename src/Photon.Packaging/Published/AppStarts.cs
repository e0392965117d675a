namespace Photon.Packaging.Published;

/// <summary>Finds how published apps are started.</summary>
public static class AppStarts
{
    /// <summary>An app that brings its framework along starts by itself; any other, by the framework of the machine, wherever it was built.</summary>
    /// <param name="app">What was published, by paths below the publish folder.</param>
    /// <param name="assembly"><c>Shop.dll</c></param>
    public static AppStart Of(IReadOnlyList<DeliveredFile> app, string assembly)
    {
        var hasAssembly = app.Any(file => file.Path == assembly);
        var hasProgram = app.Any(file => file.Path == Path.GetFileNameWithoutExtension(assembly));
        var hasFramework = app.Any(file => file.Path is "libcoreclr.so" or "libhostpolicy.so");
        if (hasProgram && (hasFramework || !hasAssembly))
            return AppStart.ByItself;
        return hasAssembly ? AppStart.ByFramework : AppStart.None;
    }
}
