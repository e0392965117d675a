using Photon.Testing.Compiling;

[assembly: AssemblyFixture(typeof(Photon.Corpus.Tests.SharedCompiler))]

namespace Photon.Corpus.Tests;

/// <summary>One compiler for all tests: its references are read once.</summary>
public sealed class SharedCompiler
{
    public GeneratedCodeCompiler Compiler { get; } = GeneratedCodeCompiler.Create();
}
