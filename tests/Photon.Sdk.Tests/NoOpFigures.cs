using System.Globalization;
using Photon.Build;
using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary>
/// What a build with nothing to do costs, for docs/benchmarks.md: hooks declared and a format set, against the same sources on Microsoft.NET.Sdk.Web. Asserts
/// nothing; run it alone on a quiet machine.
/// </summary>
public sealed class NoOpFigures(Packages packages, ITestOutputHelper output)
{
    private const int Runs = 15;

    [Fact(Explicit = true)]
    public async Task CpuTimeAgainstThePlainSdk()
    {
        using var shop = ScratchProject.CreateShop(packages, "shop");
        shop.Write("wwwroot/index.html", "<p>Shop</p>");
        shop.Write("photon.toml", """
            build.hooks.pre = ["true"]
            build.hooks.post = ["true"]
            """);
        using var plain = ScratchProject.Create(packages, "plain");
        plain.Write("Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><EmbeddedResource Include="Generated/**/openapi.*;Generated/**/docs.html" /><Content Remove="Generated/**" /></ItemGroup>
            </Project>
            """);
        (string Name, ScratchProject Project, string[] Arguments)[] kinds =
        [
            ("Microsoft.NET.Sdk.Web", plain, []),
            ("Photon.Sdk", shop, ["-p:PhotonSkipHooks=true"]),
            ("Photon.Sdk, PhotonFormat=zip", shop, ["-p:PhotonSkipHooks=true", "-p:PhotonFormat=zip"]),
            ("Photon.Sdk, PhotonFormat=zip, a hook before and one after", shop, ["-p:PhotonFormat=zip"]),
        ];
        (await shop.BuildAsync("-p:PhotonFormat=zip")).AssertClean();
        foreach (var path in shop.FilesWith("/photon/").Where(path => !path.EndsWith(".stamp", StringComparison.Ordinal) && !path.EndsWith(".items", StringComparison.Ordinal)))
            plain.Write("Generated/" + path[(path.IndexOf("/photon/", StringComparison.Ordinal) + 8)..], shop.Read(path));
        foreach (var path in new[] { "Program.cs", "Handler.cs", "wwwroot/index.html" })
            plain.Write(path, shop.Read(path));
        (await plain.BuildAsync()).AssertClean();

        var times = kinds.ToDictionary(kind => kind.Name, _ => new List<double>());
        for (var run = -1; run < Runs; run++)
        {
            foreach (var (name, project, arguments) in kinds)
            {
                var before = ChildTicks();
                await Shell.RunAsync(project.Dotnet(["build", "-tl:off", "-m:1", "-v:q", .. arguments], null));
                if (run >= 0)
                    times[name].Add((ChildTicks() - before) / 100.0);
            }
        }

        var reference = Median(times[kinds[0].Name]);
        foreach (var (name, _, _) in kinds)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(times[name]):0.00} | {Median(times[name]) / reference:0.00} |"));
    }

    /// <summary>User and system time of ended children, in hundredths of a second: fields 16 and 17 of <c>/proc/self/stat</c>.</summary>
    private static long ChildTicks()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
