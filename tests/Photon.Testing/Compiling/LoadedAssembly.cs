using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace Photon.Testing.Compiling;

/// <summary>A compiled assembly in a context of its own, which goes with it.</summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext context = new("generated", isCollectible: true);

    public LoadedAssembly(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray());
        Assembly = context.LoadFromStream(stream);
    }

    public Assembly Assembly { get; }

    /// <summary>Runs the static method <c>RunAsync()</c> or <c>Run()</c> of a type.</summary>
    public async Task RunAsync(string typeName = "Run")
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var type = Assembly.GetType(typeName) ?? throw new InvalidOperationException($"There is no type {typeName}.");
        var method = type.GetMethod("RunAsync", Any) ?? type.GetMethod("Run", Any)
            ?? throw new InvalidOperationException($"{typeName} has neither RunAsync() nor Run().");
        try
        {
            if (method.Invoke(null, null) is Task task)
                await task;
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
        }
    }

    public void Dispose() => context.Unload();
}
