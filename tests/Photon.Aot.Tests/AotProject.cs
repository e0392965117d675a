using System.Runtime.InteropServices;
using Photon.Build;
using Photon.Engine;
using Photon.Engine.Text;
using Photon.Testing;

namespace Photon.Aot.Tests;

/// <summary>A program of its own with the generated client of one contract; on the disk until disposed.</summary>
internal sealed class AotProject : IDisposable
{
    // Newest first; the registry may lack the runtime pack of the newest. Before .NET 10 server-sent events are a package.
    private static readonly string[] Frameworks = ["net10.0", "net9.0"];
    private static readonly string[] MissingPackage = ["NU1101", "NU1102", "NU1301"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("photon-aot-");

    /// <summary>Generates models and client, and writes them beside the program.</summary>
    public AotProject(FolderLoader loader, string contract, string name, string program)
    {
        var result = Generator.Generate(new GenerateRequest
        {
            Contract = loader.Read(contract),
            Loader = loader,
            Name = name,
            Namespace = name + ".Api",
            RuntimeNamespace = name + ".Api",
            Emit = EmitParts.Models | EmitParts.Client,
            EmitClientRegistration = false,
            AllowBrokenParts = true,
        });
        foreach (var file in result.Files.Where(f => f.Kind == GeneratedFileKind.Compile))
            Write(Path.Combine("Generated", file.RelativePath), file.Text);
        Write("Program.cs", program);
    }

    public string Program => Path.Combine(folder.FullName, "out", "Client");

    /// <summary>The published program's bytes.</summary>
    public long Size => new FileInfo(Program).Length;

    /// <summary>What the compiler kept, by name.</summary>
    public string Map => File.ReadAllText(Directory.EnumerateFiles(folder.FullName, "*.map.xml", SearchOption.AllDirectories).Single());

    /// <summary>Publishes the program; warnings are errors. Skips the test where this machine can't.</summary>
    public async Task PublishAsync()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64, "Native AOT is tried on linux-x64 alone.");
        Assert.SkipUnless(await RestoreAsync(), "The native AOT compiler can't be restored from the registry of this machine.");
        var result = await RunAsync("publish", "-c", "Release", "-r", "linux-x64", "-o", "out");
        Assert.SkipWhen(result.Output.Contains("Platform linker", StringComparison.Ordinal), "There is no linker for native AOT.");
        Assert.True(result.ExitCode == 0, result.Output);
    }

    public async Task<string> RunProgramAsync() => (await Shell.RunAsync(new ShellCommand(Program, [], folder.FullName))).Trim();

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<bool> RestoreAsync()
    {
        foreach (var framework in Frameworks)
        {
            Write("Client.csproj", ProjectFile.Replace("FRAMEWORK", framework, StringComparison.Ordinal));
            var restored = await RunAsync("restore", "-r", "linux-x64");
            if (restored.ExitCode == 0)
                return true;
            Assert.True(MissingPackage.Any(code => restored.Output.Contains(code, StringComparison.Ordinal)), restored.Output);
        }

        return false;
    }

    private Task<ShellResult> RunAsync(params IReadOnlyList<string> arguments) =>
        Shell.TryRunAsync(new ShellCommand("dotnet", arguments, folder.FullName) { Limit = TimeSpan.FromMinutes(15) });

    private void Write(string path, string text)
    {
        var target = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }

    private const string ProjectFile = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>FRAMEWORK</TargetFramework>
            <LangVersion>14</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <PublishAot>true</PublishAot>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <InvariantGlobalization>true</InvariantGlobalization>
            <OptimizationPreference>Size</OptimizationPreference>
            <IlcGenerateMapFile>true</IlcGenerateMapFile>
            <EnableTrimAnalyzer>false</EnableTrimAnalyzer>
            <EnableAotAnalyzer>false</EnableAotAnalyzer>
            <EnableSingleFileAnalyzer>false</EnableSingleFileAnalyzer>
          </PropertyGroup>
          <ItemGroup Condition="'$(TargetFramework)' == 'net9.0'">
            <PackageReference Include="System.Net.ServerSentEvents" Version="10.0.*" />
          </ItemGroup>
        </Project>
        """;
}
