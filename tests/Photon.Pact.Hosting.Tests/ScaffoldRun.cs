using System.Reflection;
using System.Runtime.ExceptionServices;
using Photon.Engine;
using Photon.Engine.CSharp.Scaffold;
using Photon.Engine.Pact;
using Photon.Engine.Text;
using Photon.Testing.Compiling;

namespace Photon.Pact.Hosting.Tests;

/// <summary>Compiles the tests that are written for a consumer, with the generated client, and runs them on the stub.</summary>
internal static class ScaffoldRun
{
    private static readonly Lazy<GeneratedCodeCompiler> compiler = new(GeneratedCodeCompiler.Create);

    private static readonly string[] references =
    [
        typeof(PactStub).Assembly.Location, typeof(Assert).Assembly.Location,
        typeof(FactAttribute).Assembly.Location, typeof(TestContext).Assembly.Location, typeof(Xunit.Sdk.ITest).Assembly.Location,
        Path.Combine(AppContext.BaseDirectory, "Microsoft.Bcl.AsyncInterfaces.dll"), // what xunit's own assemblies were compiled against
    ];

    public static GenerateRequest Request(SourceText contract, ISourceLoader loader) => new()
    {
        Contract = contract,
        Loader = loader,
        Name = "Shop",
        Namespace = "Shop.Api",
        RuntimeNamespace = "Shop.Api",
        Emit = EmitParts.Models | EmitParts.Client,
        AllowBrokenParts = true,
    };

    /// <returns>How many tests passed; the first that fails throws.</returns>
    public static async Task<int> PassAsync(GenerateRequest request, PactOptions pact, string pactFile, CancellationToken cancellationToken)
    {
        var tests = Generator.ScaffoldTests(request, pact, new ScaffoldOptions { Provider = "shop", Namespace = "Shop.Tests", PactFile = pactFile });
        if (tests.Files.Count == 0)
            return 0;
        var result = await compiler.Value.CompileAsync(
            new CompileRequest
            {
                Files = Generator.Generate(request).Files,
                Sources = [.. tests.Files.Select(file => new UserSource(file.RelativePath, file.Text)), new UserSource("Usings.cs", "global using Xunit;")],
                CheckDocumentation = false,
                References = [.. references.Distinct()],
            },
            cancellationToken);
        Assert.Empty(result.Messages);
        using var loaded = result.Load();
        return await RunAsync(loaded.Assembly);
    }

    private static async Task<int> RunAsync(Assembly assembly)
    {
        var stub = Activator.CreateInstance(assembly.GetType("Shop.Tests.ShopStub")!)!;
        await ((IAsyncLifetime)stub).InitializeAsync();
        var ran = 0;
        try
        {
            var methods = assembly.GetTypes().Where(type => type.Namespace == "Shop.Tests").SelectMany(type => type.GetMethods());
            foreach (var method in methods.Where(method => method.GetCustomAttribute<FactAttribute>() is not null))
            {
                await InvokeAsync(method, Activator.CreateInstance(method.DeclaringType!, stub)!);
                ran++;
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
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{method.DeclaringType!.Name}.{method.Name}: {e.Message}", e);
        }
    }
}
