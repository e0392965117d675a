namespace Photon.Build.Targets;

/// <summary>
/// <c>samples/global.json</c> says which version of Photon.Sdk the samples build with. It is written by each pack and not committed:
/// MSBuild takes the version of an SDK from there and from nowhere that a property could reach.
/// </summary>
internal static class SampleVersions
{
    public static Task WriteAsync(Repository repository, string version)
    {
        var samples = Path.Combine(repository.Root, "samples");
        if (!Directory.Exists(samples))
            return Task.CompletedTask;
        return File.WriteAllTextAsync(
            Path.Combine(samples, "global.json"),
            $$"""
            {
              "sdk": {
                "version": "10.0.100",
                "rollForward": "latestFeature"
              },
              "msbuild-sdks": {
                "Photon.Sdk": "{{version}}"
              }
            }

            """);
    }
}
