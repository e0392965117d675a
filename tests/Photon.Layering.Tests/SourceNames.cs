using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Photon.Testing;

[assembly: AssemblyFixture(typeof(Photon.Layering.Tests.SourceNames))]

namespace Photon.Layering.Tests;

/// <summary>Which namespace of ours names which: every name in every source file below <c>src/</c>, resolved by the compiler.</summary>
public sealed class SourceNames
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; " +
        "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    public SourceNames()
    {
        var trees = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsContent(path))
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: Path.GetRelativePath(Repository.Root, path)))
            .Append(CSharpSyntaxTree.ParseText(GlobalUsings));
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = Directory.EnumerateFiles(framework, "System*.dll").Select(path => MetadataReference.CreateFromFile(path));
        // Packages are not referred to: their names stay unresolved, ours do not.
        var compilation = CSharpCompilation.Create("Photon", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        All = [.. compilation.SyntaxTrees.SelectMany(tree => NamesIn(tree, compilation.GetSemanticModel(tree)))];
    }

    /// <summary>Each use once per line.</summary>
    public IReadOnlyList<NameUse> All { get; }

    /// <summary>C# that is shipped as text: templates, and the runtime that the engine generates.</summary>
    private static bool IsContent(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar);
        return parts.Contains("Photon.Templates") || (parts.Contains("Runtime") && parts.Contains("Sources"));
    }

    private static IEnumerable<NameUse> NamesIn(SyntaxTree tree, SemanticModel model)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (name.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>() is not { } home)
                continue;
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            if (type is null || type.Locations.All(l => l.SourceTree is null))
                continue;
            var line = tree.GetLineSpan(name.Span).StartLinePosition.Line + 1;
            yield return new NameUse(home.Name.ToString(), type.ContainingNamespace.ToDisplayString(), type.Name, $"{tree.FilePath}({line})");
        }
    }
}

/// <param name="From">The namespace that names.</param>
/// <param name="To">The namespace of what is named.</param>
/// <param name="Type">The type that is named, or whose member is.</param>
/// <param name="Place">File and line.</param>
public sealed record NameUse(string From, string To, string Type, string Place)
{
    public override string ToString() => $"{Place}: {From} names {To}.{Type}";
}
