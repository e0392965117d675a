using Photon.Engine.Diagnostics;
using Photon.Packaging.Records;
using Photon.Packaging.Reports;

namespace Photon.Packaging.Tests.Reports;

/// <summary>Two builds of a shop, the second after some work on it.</summary>
internal static class Builds
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 9, 4, 11, TimeSpan.Zero);

    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 31, 40, TimeSpan.Zero);

    public static BuildFacts First { get; } = new()
    {
        Name = "Shop",
        Version = "1.1.0",
        Format = "zip",
        Configuration = "Release",
        Framework = "net10.0",
        Ended = Morning.AddSeconds(13.91),
        Phases = Phases(Morning, ("hooks pre", 0.31), ("generate", 0.62), ("compile", 4.83), ("publish", 5.20), ("pack", 2.41), ("hooks post", 0.12)),
        Pack = Pack("1.1.0", 1_488_310, "5d1c7c5a0c6f6fd4f1b42d2d9ac1a5c9cd0eb8cf9a1b0f1f9ab2a9c1d0e3f4a5", new PackCache(0, 63),
        [
            App("api/Shop.dll", 412_160), App("api/Shop", 77_216), App("api/Shop.deps.json", 61_532), App("api/Shop.runtimeconfig.json", 488),
            App("api/appsettings.json", 151), App("photon.toml", 912), App("api/openapi.yaml", 18_733),
            Project("api/Shop.Pricing.dll", 96_256), Project("api/Shop.Storage.dll", 143_872),
            Package("api/Npgsql.dll", 1_412_096, "Npgsql/9.0.4"), Package("api/Dapper.dll", 231_424, "Dapper/2.1.66"),
            Package("api/Serilog.dll", 152_576, "Serilog/4.3.0"), Package("api/Serilog.AspNetCore.dll", 21_504, "Serilog.AspNetCore/9.0.0"),
            Package("api/Polly.Core.dll", 372_736, "Polly.Core/8.6.4"), Package("api/Humanizer.dll", 410_624, "Humanizer.Core/2.14.1"),
            Asset("ui/index.html", 1_204), Asset("ui/assets/index.js", 143_310), Asset("ui/assets/index.css", 24_118),
            Asset("ui/assets/logo.svg", 6_233), Asset("ui/assets/Inter.woff2", 111_268), Asset("ui/favicon.ico", 15_086),
        ]),
        Generation = new GenerationFacts
        {
            Contracts =
            [
                new ContractFacts { Name = "Shop", Path = "api/openapi.yaml", Operations = 39, Schemas = 58, Files = 164, Lines = 11_840 },
                new ContractFacts { Name = "Warehouse", Path = "api/warehouse/openapi.json", Operations = 12, Schemas = 17, Files = 49, Lines = 3_402 },
            ],
            Diagnostics =
            [
                Said(Codes.UndeclaredPathParameter, "api/openapi.yaml", 212, 5, "/orders/{id}/lines/{line}", "line"),
                Said(Codes.UnknownLinkTarget, "api/openapi.yaml", 330, 11, "next", "listOrderz"),
                Said(Codes.UntranslatablePattern, "api/openapi.yaml", 641, 20, "^[[a-z]&&[^aeiou]]+$"),
            ],
        },
    };

    public static BuildFacts Second { get; } = First with
    {
        Version = "1.2.0",
        Ended = Noon.AddSeconds(11.62),
        Phases =
        [
            new TimedPhase("hooks pre", Noon, Noon.AddSeconds(0.33), false),
            new TimedPhase("generate", Noon.AddSeconds(0.34), Noon.AddSeconds(0.98), false),
            new TimedPhase("compile", Noon.AddSeconds(1.02), Noon.AddSeconds(7.14), false),
            new TimedPhase("publish", Noon.AddSeconds(7.16), Noon.AddSeconds(11.02), false),
            new TimedPhase("pack", Noon.AddSeconds(11.05), Noon.AddSeconds(11.48), false),
            new TimedPhase("hooks post", Noon.AddSeconds(11.50), Noon.AddSeconds(11.50), true),
        ],
        Pack = Pack("1.2.0", 1_581_204, "9c0f5a7a7f2f2a6a4f4c41f3f2c3b6f0d8a8a1e5b7c9d2e4f60718293a4b5c6d", new PackCache(57, 7),
        [
            App("api/Shop.dll", 448_512), App("api/Shop", 77_216), App("api/Shop.deps.json", 61_874), App("api/Shop.runtimeconfig.json", 488),
            App("api/appsettings.json", 151), App("photon.toml", 912), App("api/openapi.yaml", 19_902),
            Project("api/Shop.Pricing.dll", 96_256), Project("api/Shop.Storage.dll", 144_384),
            Package("api/Npgsql.dll", 1_436_672, "Npgsql/9.1.0"), Package("api/Dapper.dll", 231_424, "Dapper/2.1.66"),
            Package("api/Serilog.dll", 152_576, "Serilog/4.3.0"), Package("api/Serilog.AspNetCore.dll", 21_504, "Serilog.AspNetCore/9.0.0"),
            Package("api/Polly.Core.dll", 372_736, "Polly.Core/8.6.4"), Package("api/QRCoder.dll", 196_608, "QRCoder/1.7.0"),
            Package("api/Humanizer.dll", 410_624, "Humanizer.Core/2.14.1"),
            Asset("ui/index.html", 1_204), Asset("ui/assets/index.js", 128_402), Asset("ui/assets/index.css", 24_301),
            Asset("ui/assets/logo.svg", 2_118), Asset("ui/assets/Inter.woff2", 111_268),
        ]),
        Generation = new GenerationFacts
        {
            Contracts =
            [
                new ContractFacts { Name = "Shop", Path = "api/openapi.yaml", Operations = 42, Schemas = 61, Files = 173, Lines = 12_655 },
                First.Generation.Contracts[1],
            ],
            Diagnostics =
            [
                Said(Codes.UnusablePagination, "api/openapi.yaml", 96, 7, "x-photon-pagination", "the property 'cursor' is not in the answer"),
                Said(Codes.UnknownLinkTarget, "api/openapi.yaml", 351, 11, "next", "listOrderz"),
                Said(Codes.UntranslatablePattern, "api/openapi.yaml", 662, 20, "^[[a-z]&&[^aeiou]]+$"),
            ],
        },
    };

    /// <summary>The report on the second build, compared with that on the first.</summary>
    public static BuildReport Report
    {
        get
        {
            var report = Second.ToReport();
            return report with { Difference = ReportComparison.Compare(First.ToReport(), report) };
        }
    }

    public static PackedFile App(string path, long bytes) => File(path, bytes, FileLayer.App, null);

    public static PackedFile Asset(string path, long bytes) => File(path, bytes, FileLayer.Assets, null);

    public static PackedFile Package(string path, long bytes, string package) => File(path, bytes, FileLayer.Packages, package);

    public static PackRecord Pack(string version, long bytes, string sha256, PackCache cache, PackedFile[] files) => new()
    {
        Name = "Shop",
        Version = version,
        Format = "zip",
        Layout = "full",
        OutputFolder = "/code/Shop/dist",
        Outputs =
        [
            new PackOutput("Shop.zip", bytes, sha256),
            new PackOutput("sbom.cdx.json", 41_822, "0b2f6a1e9d8c7b6a5f4e3d2c1b0a99887766554433221100ffeeddccbbaa9988"),
        ],
        Files = files,
        Cache = cache,
        Phases = [],
    };

    private static PackedFile Project(string path, long bytes) => File(path, bytes, FileLayer.Projects, null);

    private static PackedFile File(string path, long bytes, FileLayer layer, string? package) => new(path, bytes, bytes * 2 / 5, layer, package);

    private static ReportedDiagnostic Said(DiagnosticRule rule, string file, int line, int column, params ReadOnlySpan<object?> arguments) =>
        ReportedDiagnostic.From(Diagnostic.Create(rule, new Location(file, line, column), arguments));

    /// <summary>Phases one right after the other.</summary>
    private static TimedPhase[] Phases(DateTimeOffset start, params ReadOnlySpan<(string Name, double Seconds)> phases)
    {
        var timed = new List<TimedPhase>();
        foreach (var (name, seconds) in phases)
        {
            timed.Add(new TimedPhase(name, start, start.AddSeconds(seconds), false));
            start = start.AddSeconds(seconds + 0.08);
        }

        return [.. timed];
    }
}
