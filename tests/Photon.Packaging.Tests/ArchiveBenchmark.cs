using System.Diagnostics;
using System.Globalization;

namespace Photon.Packaging.Tests;

/// <summary>
/// Our archives against Info-ZIP's of the same level: <c>Photon.Packaging.Tests -explicit only -class "*ArchiveBenchmark" -showLiveOutput</c>.
/// The table stands in docs/benchmarks.md.
/// </summary>
public sealed class ArchiveBenchmark(ITestOutputHelper output) : IDisposable
{
    private const long FolderBytes = 60_000_000;
    private const int Rounds = 5;

    private readonly Workplace workplace = new();

    private sealed record Figures(double Seconds, double ProcessorSeconds, long Bytes);

    [Fact(Explicit = true)]
    public void ComparedWithInfoZip()
    {
        FillFolder();
        workplace.Request = workplace.Request with { Format = "zip", Layout = "flat" };
        output.WriteLine("| archive | state | wall s | CPU s | bytes |\n|---|---|---|---|---|");
        // In turn, so that what else the machine does meets both.
        var rounds = Enumerable.Range(0, Rounds).Select(Round).ToList();
        foreach (var (name, i) in new List<string> { "Photon | new", "Photon | unchanged", "Photon | one file changed", "`zip -6 -r` | new", "`zip -6 -r -FS` | unchanged", "`zip -6 -r -FS` | one file changed" }.Select((n, i) => (n, i)))
        {
            var median = rounds.Select(round => round[i]).OrderBy(figures => figures.Seconds).ElementAt(Rounds / 2);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {median.Seconds:0.00} | {median.ProcessorSeconds:0.00} | {median.Bytes:N0} |"));
        }

        Assert.True(rounds.Min(round => round[0].ProcessorSeconds) <= rounds.Min(round => round[3].ProcessorSeconds), "Info-ZIP needs less time for a new archive.");
    }

    public void Dispose() => workplace.Dispose();

    private Figures[] Round(int number)
    {
        foreach (var folder in new List<string> { "obj", "dist", "zip" }.Select(workplace.PathOf).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(workplace.PathOf("zip"));
        Figures[] pair = [Ours(), Ours()];
        var theirs = new[] { Theirs(""), Theirs("-FS") };
        workplace.Write("publish/Shop.dll", $"other code {number}");
        return [.. pair, Ours(), .. theirs, Theirs("-FS")];
    }

    private Figures Ours()
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var packed = workplace.Pack();
        var wall = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return new Figures(wall.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds, packed.Record.Outputs[0].Bytes);
    }

    private Figures Theirs(string option)
    {
        const string Script = "TIMEFORMAT='%R %U %S'; time zip -q -6 -r $0 ../zip/Shop.zip . 2>&1";
        var times = Judge.Ask("bash", workplace.PathOf("publish"), "-c", $"{{ {Script}; }} 2>&1", option).Split(' ', StringSplitOptions.TrimEntries);
        var numbers = times.Select(time => double.Parse(time, CultureInfo.InvariantCulture)).ToArray();
        return new Figures(numbers[0], numbers[1] + numbers[2], new FileInfo(workplace.PathOf("zip/Shop.zip")).Length);
    }

    /// <summary>Assemblies of the framework that runs this test and of the SDK beside it.</summary>
    private void FillFolder()
    {
        workplace.Write("publish/Shop.dll", "the app");
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var sdk = Path.GetFullPath(Path.Combine(framework, "..", "..", "..", "sdk"));
        var left = FolderBytes;
        foreach (var file in Directory.EnumerateFiles(sdk, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => new FileInfo(path)))
        {
            var place = workplace.PathOf("publish/" + file.Name);
            if (File.Exists(place) || (left -= file.Length) < 0)
                continue;
            file.CopyTo(place);
        }
    }
}
