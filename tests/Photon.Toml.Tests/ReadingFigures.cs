using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Photon.Engine.Diagnostics;

namespace Photon.Toml.Tests;

/// <summary>How long reading takes, by the size of the file, for docs/benchmarks.md. Asserts nothing about time.</summary>
public sealed class ReadingFigures(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public void TimeBySize()
    {
        foreach (var tables in new[] { 1, 10, 100, 1_000, 10_000, 100_000 })
        {
            var toml = Encoding.UTF8.GetBytes(Toml(tables));
            var json = Encoding.UTF8.GetBytes(Json(tables));
            var read = Best(() => TomlDocument.Read("photon.toml", toml, new DiagnosticBag()));
            var reference = Best(() =>
            {
                using var document = JsonDocument.Parse(json);
                return document.RootElement.ValueKind;
            });
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {toml.Length / 1000.0:#,0.0} | {read.TotalMilliseconds:0.000} | {toml.Length / 1e6 / read.TotalSeconds:0} | {json.Length / 1000.0:#,0.0} | {reference.TotalMilliseconds:0.000} |"));
        }
    }

    private static string Toml(int tables)
    {
        var text = new StringBuilder("# a product\nname = \"shop\"\n");
        for (var i = 0; i < tables; i++)
            text.Append(CultureInfo.InvariantCulture, $"\n[service.s{i}]  # number {i}\npath = \"src/Service{i}\"\nports = [{i}, {i + 1}]\nenabled = true\nratio = 0.5\nhooks = [{{ run = \"echo {i}\", timeout = \"30s\" }}]\n");
        return text.ToString();
    }

    private static string Json(int tables) => JsonSerializer.Serialize(new
    {
        name = "shop",
        service = Enumerable.Range(0, tables).ToDictionary(i => $"s{i}", i => new
        {
            path = $"src/Service{i}",
            ports = new[] { i, i + 1 },
            enabled = true,
            ratio = 0.5,
            hooks = new[] { new { run = $"echo {i}", timeout = "30s" } },
        }),
    });

    private static TimeSpan Best<T>(Func<T> run)
    {
        var best = TimeSpan.MaxValue;
        var until = Stopwatch.GetTimestamp() + (3 * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < until)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            var time = Stopwatch.GetElapsedTime(start);
            best = time < best ? time : best;
        }

        return best;
    }
}
