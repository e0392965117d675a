using System.Globalization;
using System.Reflection;
using Photon.Engine;
using Photon.Testing;
using Photon.Testing.Compiling;

namespace Photon.Operations.Tests;

/// <summary>The tour of <c>samples/tour</c>: what a person writes for five contracts compiles as it stands there, and prints what is said there.</summary>
public sealed class TourTests
{
    private static readonly string Root = Repository.PathOf("samples", "tour");

    public static TheoryData<string> Stops => [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Stops))]
    public async Task CodeRunsAsWritten(string stop)
    {
        var folder = Path.Combine(Root, stop);
        var loader = new FolderLoader(folder);
        var name = char.ToUpperInvariant(stop[0]) + stop[1..];
        var generated = Generator.Generate(new GenerateRequest
        {
            Contract = loader.Read("openapi.yaml"),
            Loader = loader,
            Name = name,
            Namespace = name + ".Api",
            RuntimeNamespace = name + ".Api",
        });
        Assert.Empty(generated.Diagnostics);

        var result = await GeneratedCodeCompiler.Create().CompileAsync(
            new CompileRequest
            {
                Files = generated.Files,
                Sources = [.. Directory.EnumerateFiles(folder, "*.cs").Select(file => new UserSource(Path.GetFileName(file), File.ReadAllText(file)))],
                CheckDocumentation = false,
                References = [typeof(Repository).Assembly.Location],
            },
            TestContext.Current.CancellationToken);
        Assert.Empty(result.Messages);
        using var loaded = result.Load();
        var expected = await File.ReadAllLinesAsync(Path.Combine(folder, "expected.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(expected, await PrintedAsync(loaded.Assembly));
    }

    /// <summary>The page shows the very files.</summary>
    [Theory]
    [MemberData(nameof(Stops))]
    public async Task PageShowsTheCode(string stop)
    {
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs", "tour.md"), TestContext.Current.CancellationToken);
        foreach (var file in (string[])["Client.cs", "Server.cs"])
            Assert.Contains($"```csharp\n{await File.ReadAllTextAsync(Path.Combine(Root, stop, file), TestContext.Current.CancellationToken)}```\n", page, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> PrintedAsync(Assembly assembly)
    {
        var lines = new List<string>();
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        await (Task)assembly.GetType("Run")!.GetMethod("RunAsync", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [(Action<string>)lines.Add])!;
        CultureInfo.CurrentCulture = culture;
        return lines;
    }
}
