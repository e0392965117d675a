using System.Reflection;
using System.Runtime.ExceptionServices;
using Photon.Engine;
using Photon.Engine.CSharp.Scaffold;
using Photon.Engine.Pact;
using Photon.Testing;
using Photon.Testing.Compiling;

namespace Photon.Pact.Hosting.Tests;

/// <summary>The tests that are written for a consumer compile, strictly, and pass: the generated client on the stub, out of one contract.</summary>
public sealed class ScaffoldTests
{
    private static readonly Lazy<GeneratedCodeCompiler> compiler = new(GeneratedCodeCompiler.Create);

    private static readonly string[] references =
    [
        typeof(PactStub).Assembly.Location, typeof(Assert).Assembly.Location,
        typeof(FactAttribute).Assembly.Location, typeof(TestContext).Assembly.Location, typeof(Xunit.Sdk.ITest).Assembly.Location,
        Path.Combine(AppContext.BaseDirectory, "Microsoft.Bcl.AsyncInterfaces.dll"), // what xunit's own assemblies were compiled against
    ];

    [Theory]
    [InlineData("shop", ClientStyle.Both, 9)]
    [InlineData("shop", ClientStyle.Result, 9)]
    [InlineData("shop", ClientStyle.Throwing, 9)]
    [InlineData("made", ClientStyle.Both, 1)]
    [InlineData("matchers", ClientStyle.Both, 1)]
    [InlineData("security", ClientStyle.Both, 2)]
    public async Task TestsPassOnTheStub(string name, ClientStyle style, int least)
    {
        var loader = new FolderLoader(Repository.PathOf("tests", "Photon.Engine.Tests", "Pact", "Cases", name));
        var request = new GenerateRequest
        {
            Contract = loader.Read("openapi.yaml"),
            Loader = loader,
            Name = "Shop",
            Namespace = "Shop.Api",
            RuntimeNamespace = "Shop.Api",
            Emit = EmitParts.Models | EmitParts.Client,
            ClientStyle = style,
        };
        var tests = Generator.ScaffoldTests(
            request,
            new PactOptions { Consumer = "ui", Provider = "shop", MakeExamples = name == "made" },
            new ScaffoldOptions { Provider = "shop", Namespace = "Shop.Tests", PactFile = $"tests/Photon.Engine.Tests/Pact/Cases/{name}/expected/ui-shop.json" });

        var result = await compiler.Value.CompileAsync(
            new CompileRequest
            {
                Files = Generator.Generate(request).Files,
                Sources = [.. tests.Files.Select(file => new UserSource(file.RelativePath, file.Text)), new UserSource("Usings.cs", "global using Xunit;")],
                CheckDocumentation = false,
                References = [.. references.Distinct()],
            },
            TestContext.Current.CancellationToken);
        Assert.Empty(result.Messages);

        using var loaded = result.Load();
        Assert.InRange(await RunAsync(loaded.Assembly), least, int.MaxValue);
    }

    /// <returns>How many tests ran.</returns>
    private static async Task<int> RunAsync(Assembly assembly)
    {
        var stub = Activator.CreateInstance(assembly.GetType("Shop.Tests.ShopStub")!)!;
        await ((IAsyncLifetime)stub).InitializeAsync();
        var ran = 0;
        try
        {
            foreach (var type in assembly.GetTypes().Where(type => type.Name.EndsWith("Tests", StringComparison.Ordinal)))
            {
                foreach (var method in type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null))
                {
                    await InvokeAsync(method, Activator.CreateInstance(type, stub)!);
                    ran++;
                }
            }
        }
        finally
        {
            await ((IAsyncLifetime)stub).DisposeAsync();
        }

        return ran;
    }

    private static async Task InvokeAsync(MethodInfo method, object target)
    {
        try
        {
            await (Task)method.Invoke(target, null)!;
        }
        catch (Exception e) when (e is not TargetInvocationException)
        {
            throw new InvalidOperationException($"{method.DeclaringType!.Name}.{method.Name}: {e.Message}", e);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
        }
    }
}
