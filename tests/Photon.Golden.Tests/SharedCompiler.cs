using Photon.Testing.Compiling;

[assembly: AssemblyFixture(typeof(Photon.Golden.Tests.SharedCompiler))]

namespace Photon.Golden.Tests;

/// <summary>One compiler for all tests: its references are read once.</summary>
public sealed class SharedCompiler
{
    public GeneratedCodeCompiler Compiler { get; } = GeneratedCodeCompiler.Create();
}
