namespace Photon.Testing.Compiling;

/// <summary>What the compiler or an analyzer says, such as <c>Models/Product.g.cs(12,5): error CS1002: ; expected</c>.</summary>
/// <param name="IsWarning">By its own severity, also where warnings are errors.</param>
public sealed record CompilerMessage(string Id, bool IsError, bool IsWarning, string Path, int Line, int Column, string Text)
{
    /// <summary>The line of source it points at, trimmed.</summary>
    public string Source { get; init; } = "";

    public override string ToString() => $"{Path}({Line},{Column}): {(IsError ? "error" : "warning")} {Id}: {Text}\n    {Source}";
}
