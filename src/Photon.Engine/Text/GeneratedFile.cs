namespace Photon.Engine.Text;

/// <summary>A file to write.</summary>
/// <param name="RelativePath">Below the contract's output folder, with <c>/</c>; made of safe names only.</param>
/// <param name="Text">Its whole text, with <c>\n</c> line ends.</param>
/// <param name="Kind">What the build does with it.</param>
public sealed record GeneratedFile(string RelativePath, string Text, GeneratedFileKind Kind);

/// <summary>What the build does with a <see cref="GeneratedFile"/>.</summary>
public enum GeneratedFileKind
{
    /// <summary>C# to compile.</summary>
    Compile,

    /// <summary>Embedded as a manifest resource whose name is <c>Photon/{contract name}/{file name}</c>.</summary>
    Resource,

    /// <summary>TypeScript or a style sheet; its path is below the folder that all contracts of a project share: <c>shop/types.ts</c>.</summary>
    Ui,

    /// <summary>A pact file, which is kept beside the sources and committed; its path is its name alone.</summary>
    Pact,
}
