using System.Globalization;
using Microsoft.Build.Logging.StructuredLogger;
using Photon.Containers;
using Task = System.Threading.Tasks.Task;

namespace Photon.Sdk.Tests.Images.Figures;

/// <summary>
/// What an image adds to a build, for docs/benchmarks.md: the steps that publish, make the image and send it, by the build's own log, the compiler apart.
/// <c>Photon.Sdk.Tests -explicit only -class "*ImageStepFigures" -showLiveOutput</c>, alone on a quiet machine.
/// </summary>
public sealed class ImageStepFigures(Packages packages, ITestOutputHelper output)
{
    private const int Rounds = 5;
    private const string OnePlatform = "-p:ContainerRuntimeIdentifier=linux-x64";
    private const string TwoPlatforms = "-p:ContainerRuntimeIdentifiers=\"linux-x64;linux-arm64\"";

    private static readonly string[] Steps = ["_PhotonPack", "_PhotonSendImage"];

    [Fact(Explicit = true)]
    public async Task StepsOfABuild()
    {
        new RealParts().Require();
        await using var place = await FigurePlace.StartAsync(packages, TestContext.Current.CancellationToken);
        var tool = new PhotonTool(place.BaseImage);
        var cases = new (string Name, Action<FigureProject, int> Prepare, string Platforms)[]
        {
            ("unchanged", (_, _) => { }, OnePlatform),
            ("one line changed", (project, round) => project.Change(round + 1), OnePlatform),
            ("nothing in the caches, one platform", (project, _) => Forget(project), OnePlatform),
            ("nothing in the caches, two platforms", (project, _) => Forget(project), TwoPlatforms),
        };
        output.WriteLine("| app | build | image steps s | bytes to the registry |\n|---|---|---:|---:|");
        foreach (var isLarge in new[] { false, true })
        {
            var project = await place.MakeAsync(isLarge);
            await tool.BuildAsync(project, "steps/shop", place.Registry, [OnePlatform]);
            foreach (var (name, prepare, platforms) in cases)
            {
                var figures = new List<(double Seconds, long Bytes)>();
                for (var round = 0; round < Rounds; round++)
                {
                    prepare(project, round);
                    figures.Add(await MeasureAsync(place, tool, project, platforms));
                }

                var (seconds, bytes) = figures.Order().ElementAt(Rounds / 2);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {(isLarge ? "60 MB, 80 packages" : "template")} | {name} | {seconds:0.00} | {bytes:N0} |"));
            }
        }
    }

    private static async Task<(double Seconds, long Bytes)> MeasureAsync(FigurePlace place, PhotonTool tool, FigureProject project, string platforms)
    {
        var (log, before) = (project.PathOf(".temporary/build.binlog"), place.SentToRegistry);
        await tool.BuildAsync(project, "steps/shop", place.Registry, [platforms, "-bl:" + log]);
        var targets = BinaryLog.ReadBuild(log).FindChildrenRecursive<Target>(target => Steps.Contains(target.Name));
        return (targets.Sum(target => target.Duration.TotalSeconds), place.SentToRegistry - before);
    }

    /// <summary>All that a pack leaves: the image is made as if for the first time, of code that is compiled.</summary>
    private static void Forget(FigureProject project)
    {
        foreach (var folder in Directory.EnumerateDirectories(project.PathOf("src/Shop/obj"), "photon.pack", SearchOption.AllDirectories).Append(project.PathOf("dist")).Append(project.PathOf(".images")))
            Directory.Delete(folder, recursive: true);
    }
}
