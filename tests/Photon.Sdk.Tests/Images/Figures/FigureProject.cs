using System.Globalization;
using Photon.Build;

namespace Photon.Sdk.Tests.Images.Figures;

/// <summary>One of the measured apps in a folder of its own, with a feed, and caches that nobody shares.</summary>
internal sealed class FigureProject
{
    private readonly string line;
    private readonly string file;
    private readonly Dictionary<string, string> variables;

    /// <param name="folder">A solution made by the template; its feed is in <c>feed/</c>.</param>
    /// <param name="isLarge">Whether it refers to the packages of <see cref="LargeApp"/>.</param>
    /// <param name="variables">For every program that is run.</param>
    public FigureProject(string folder, bool isLarge, IReadOnlyDictionary<string, string> variables)
    {
        Folder = folder;
        line = Path.Combine(folder, "src/Shop/Step.cs");
        file = Path.Combine(folder, "src/Shop/Shop.csproj");
        foreach (var own in new[] { ".packages", ".temporary", ".images" })
            Directory.CreateDirectory(PathOf(own));
        this.variables = new Dictionary<string, string>(variables) { ["NUGET_PACKAGES"] = PathOf(".packages"), ["TMPDIR"] = PathOf(".temporary") };
        File.WriteAllText(PathOf("nuget.config"), """<configuration><packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>""");
        File.WriteAllText(PathOf(".dockerignore"), ".*\ndist\n**/bin\n**/obj\n");
        if (isLarge)
            File.WriteAllText(file, File.ReadAllText(file).Replace("</Project>", $"  <ItemGroup>\n{LargeApp.References(LargeApp.Version)}\n  </ItemGroup>\n</Project>", StringComparison.Ordinal));
        Change(0);
    }

    public string Folder { get; }

    public string PathOf(string path) => Path.Combine(Folder, path);

    /// <summary>One line of code is another one.</summary>
    public void Change(int number) => File.WriteAllText(line, string.Create(CultureInfo.InvariantCulture, $"internal static class Step {{ public static string Name => \"step {number}\"; }}\n"));

    /// <summary>A package is taken in its next version.</summary>
    public void Bump() => File.WriteAllText(file, File.ReadAllText(file)
        .Replace($"\"{LargeApp.Bumped}\" Version=\"{LargeApp.Version}\"", $"\"{LargeApp.Bumped}\" Version=\"{LargeApp.NextVersion}\"", StringComparison.Ordinal));

    public async Task RunAsync(string program, params IReadOnlyList<string> arguments)
    {
        var result = await Shell.TryRunAsync(new ShellCommand(program, arguments, Folder) { Environment = variables });
        Assert.True(result.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {result.Output}");
    }
}
