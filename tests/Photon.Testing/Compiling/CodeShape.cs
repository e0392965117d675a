using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Photon.Engine.Text;

namespace Photon.Testing.Compiling;

/// <summary>
/// What code is made of, names and texts aside: the kinds of its syntax nodes and tokens in order. Text of a contract that leaves its place
/// changes the shape; text that stays does not.
/// </summary>
public static class CodeShape
{
    /// <summary>One line for each C# file, sorted: renaming files or types changes nothing.</summary>
    /// <param name="compiler">Proof that the compiler is loaded.</param>
    /// <param name="files">Generated files.</param>
    public static IReadOnlyList<string> Of(GeneratedCodeCompiler compiler, IEnumerable<GeneratedFile> files)
    {
        ArgumentNullException.ThrowIfNull(compiler);
        return [.. files.Where(f => f.Kind == GeneratedFileKind.Compile).Select(f => ShapeOf(f.Text)).Order(StringComparer.Ordinal)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ShapeOf(string code)
    {
        var kinds = new StringBuilder();
        foreach (var node in CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodesAndTokens())
            kinds.Append((int)node.Kind()).Append(' ');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(kinds.ToString())))[..16];
        return $"{kinds.Length} {hash}";
    }
}
