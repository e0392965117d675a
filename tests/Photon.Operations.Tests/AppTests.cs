using Photon.Engine;
using Photon.Engine.Text;
using Photon.Testing;
using Photon.Testing.Compiling;

namespace Photon.Operations.Tests;

/// <summary>Whole generated apps: each folder of <c>Apps</c> is a contract and the code that a person would write for it.</summary>
public sealed class AppTests
{
    [Theory]
    [InlineData("wire", "Wire")]
    public async Task AppRuns(string folder, string name)
    {
        var root = Repository.PathOf("tests", "Photon.Operations.Tests", "Apps", folder);
        var loader = new FolderLoader(root);
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
                Files = [.. generated.Files.Select(f => f.Kind == GeneratedFileKind.Resource ? f with { RelativePath = $"{name}/{f.RelativePath}" } : f)],
                Sources = [new UserSource("app.cs", await File.ReadAllTextAsync(Path.Combine(root, "app.cs"), TestContext.Current.CancellationToken))],
                CheckDocumentation = false,
                References = [typeof(Assert).Assembly.Location, typeof(Repository).Assembly.Location],
            },
            TestContext.Current.CancellationToken);
        Assert.Empty(result.Messages);
        using var loaded = result.Load();
        await loaded.RunAsync();
    }
}
