using Photon.Testing.Compiling;

[assembly: AssemblyFixture(typeof(Photon.Judges.Tests.SharedCompiler))]

namespace Photon.Judges.Tests;

/// <summary>One compiler for all tests: its references are read once.</summary>
public sealed class SharedCompiler
{
    public GeneratedCodeCompiler Compiler { get; } = GeneratedCodeCompiler.Create();
}
