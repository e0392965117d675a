using System.Globalization;
using Photon.Build;

namespace Photon.Real.Projects;

/// <summary>The same project on Microsoft.NET.Sdk.Web, with the contract beside it and what was generated as sources of its own: what building again costs without Photon.</summary>
internal static class PlainTwin
{
    private const int Runs = 7;

    /// <summary>CPU seconds of a build with nothing to do: with Photon over without, each the median of several runs in turn.</summary>
    public static async Task<double?> CompareAsync(RealProject project, string analyzer)
    {
        if (!File.Exists("/proc/self/stat"))
            return null; // only Linux tells the time of children that have ended
        var twin = Make(project, analyzer);
        string[] build = ["build", "-tl:off", "-m:1", "-v:q"];
        var withPhoton = project.Dotnet(build);
        var without = withPhoton with { Folder = twin };
        await Shell.RunAsync(without);
        await Shell.RunAsync(withPhoton);
        var photon = new List<double>();
        var plain = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            plain.Add(await CpuSecondsAsync(without));
            photon.Add(await CpuSecondsAsync(withPhoton));
        }

        return Median(photon) / Median(plain);
    }

    private static string Make(RealProject project, string analyzer)
    {
        var twin = project.Folder + ".plain";
        Directory.CreateDirectory(twin);
        CopyFolder(project.GeneratedFolder, Path.Combine(twin, "Generated"));
        CopyFolder(Path.Combine(project.Folder, "api"), Path.Combine(twin, "api"));
        File.Copy(Path.Combine(project.Folder, "Program.cs"), Path.Combine(twin, "Program.cs"), overwrite: true);
        File.WriteAllText(Path.Combine(twin, "Plain.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <PhotonAllowMissingHandlers>true</PhotonAllowMissingHandlers>
                <NoWarn>$(NoWarn);PHOT3101</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <EmbeddedResource Include="Generated/**/openapi.*;Generated/**/docs.html" />
                <Content Remove="Generated/**" />
                <Analyzer Include="{analyzer}" />
                <CompilerVisibleProperty Include="PhotonAllowMissingHandlers" />
              </ItemGroup>
            </Project>

            """);
        return twin;
    }

    private static void CopyFolder(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private static async Task<double> CpuSecondsAsync(ShellCommand command)
    {
        var before = ChildTicks();
        await Shell.RunAsync(command);
        return (ChildTicks() - before) / 100.0;
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
