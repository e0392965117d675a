using Photon.Testing.Compiling;

[assembly: AssemblyFixture(typeof(Photon.Fuzz.Tests.SharedCompiler))]

namespace Photon.Fuzz.Tests;

/// <summary>One compiler for all tests: its references are read once.</summary>
public sealed class SharedCompiler
{
    public GeneratedCodeCompiler Compiler { get; } = GeneratedCodeCompiler.Create();
}
