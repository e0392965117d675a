namespace Photon.Testing.Compiling;

/// <param name="Messages">Errors and warnings, in the order of path and line; those that a default build hides are left out.</param>
/// <param name="Assembly">The assembly's bytes, or null where an error was found or none was asked for.</param>
public sealed record CompileResult(IReadOnlyList<CompilerMessage> Messages, ReadOnlyMemory<byte>? Assembly)
{
    public bool IsClean => Messages.Count == 0;

    /// <summary>Loads the assembly; throws what the compiler said where there is none.</summary>
    public LoadedAssembly Load() => Assembly is { } bytes
        ? new LoadedAssembly(bytes)
        : throw new InvalidOperationException("It does not compile:\n" + string.Join('\n', Messages));
}
