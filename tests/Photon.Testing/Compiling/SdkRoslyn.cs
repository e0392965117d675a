using System.Reflection;
using System.Runtime.Loader;

namespace Photon.Testing.Compiling;

/// <summary>
/// Makes this process use the very compiler that <c>dotnet build</c> runs: what compiles here compiles there. It is also precompiled,
/// which the package is not.
/// </summary>
internal static class SdkRoslyn
{
    /// <summary>From now on <c>Microsoft.CodeAnalysis*</c> comes from the SDK. Must run before a method that names one of its types.</summary>
    public static void Load(DotnetInstallation dotnet)
    {
        var folder = Path.Combine(dotnet.Sdk, "Roslyn", "bincore");
        AssemblyLoadContext.Default.Resolving += (context, name) => Resolve(context, name, folder);
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name, string folder)
    {
        if (name.Name?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) != true)
            return null;
        var path = Path.Combine(folder, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
