using System.Diagnostics;
using System.Globalization;
using Photon.Containers;

namespace Photon.Sdk.Tests.Images.Figures;

/// <summary>
/// What an image costs, for docs/benchmarks.md: Photon, the .NET SDK's container targets and a Dockerfile of two stages side by side, over the same sources, with the same base image,
/// registry and engine. Run it alone on a quiet machine: <c>Photon.Sdk.Tests -explicit only -class "*ImageFigures" -showLiveOutput</c>.
/// </summary>
public sealed class ImageFigures(Packages packages, ITestOutputHelper output)
{
    private const int Rounds = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task SideBySide()
    {
        new RealParts().Require();
        await using var place = await FigurePlace.StartAsync(packages, Cancellation);
        ImageTool[] tools = [new PhotonTool(place.BaseImage), new SdkTool(place.BaseImage), new DockerfileTool(place.BaseImage, FigurePlace.SdkImage)];
        output.WriteLine("| app | image goes to | step | tool | wall s | CPU s | bytes sent | same digest elsewhere |\n|---|---|---|---|---:|---:|---:|---|");
        foreach (var isLarge in new[] { false, true })
        {
            foreach (var toEngine in new[] { false, true })
                await CompareAsync(place, tools, isLarge, toEngine);
        }
    }

    private async Task CompareAsync(FigurePlace place, ImageTool[] tools, bool isLarge, bool toEngine)
    {
        var figures = new List<Figure>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var tool in tools)
                figures.AddRange(await RoundAsync(place, tool, isLarge, toEngine, round));
        }

        foreach (var step in figures.GroupBy(figure => figure.Step))
        {
            foreach (var tool in step.GroupBy(figure => figure.Tool))
            {
                var median = tool.OrderBy(figure => figure.Seconds).ElementAt(Rounds / 2);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {(isLarge ? "60 MB, 80 packages" : "template")} | {(toEngine ? "engine" : "registry")} | {step.Key} | {tool.Key} | {median.Seconds:0.00} | {median.CpuSeconds:0.00} | {median.Bytes:N0} | {(tool.Select(figure => figure.Digest).Distinct().Count() == 1 ? "yes" : "no")} |"));
            }
        }
    }

    private static async Task<IReadOnlyList<Figure>> RoundAsync(FigurePlace place, ImageTool tool, bool isLarge, bool toEngine, int round)
    {
        var project = await place.MakeAsync(isLarge);
        await tool.ForgetAsync(project);
        var repository = string.Create(CultureInfo.InvariantCulture, $"figures/{(isLarge ? "large" : "shop")}{(toEngine ? "-engine" : "")}-{tool.GetType().Name.ToLowerInvariant()}-{round}");
        List<Figure> figures = [await MeasureAsync("cold"), await MeasureAsync("unchanged")];
        project.Change(1);
        figures.Add(await MeasureAsync("one line changed"));
        if (isLarge)
        {
            project.Bump();
            figures.Add(await MeasureAsync("one package bumped"));
        }

        Directory.Delete(project.Folder, recursive: true);
        return figures;

        async Task<Figure> MeasureAsync(string step)
        {
            var (cpu, bytes) = (CpuTime.OfChildren() + place.EngineSeconds, toEngine ? place.SentToEngine : place.SentToRegistry);
            var start = Stopwatch.GetTimestamp();
            await tool.BuildAsync(project, repository, toEngine ? null : place.Registry);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return new Figure(step, tool.Name, seconds, CpuTime.OfChildren() + place.EngineSeconds - cpu, (toEngine ? place.SentToEngine : place.SentToRegistry) - bytes, await place.DigestOfAsync(repository, toEngine));
        }
    }

    private sealed record Figure(string Step, string Tool, double Seconds, double CpuSeconds, long Bytes, string Digest);
}
