using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Photon.Engine.Text;

namespace Photon.Fuzz.Tests.Names;

/// <summary>What the generated code offers to those who write against it.</summary>
internal static class Declarations
{
    /// <summary>Every public type and member with its signature, such as <c>Product.Name: string?</c>.</summary>
    public static IReadOnlySet<string> Public(IEnumerable<GeneratedFile> files) => files
        .Where(f => f.Kind == GeneratedFileKind.Compile)
        .SelectMany(f => Root(f).DescendantNodes().OfType<MemberDeclarationSyntax>())
        .Where(m => m.Modifiers.Any(SyntaxKind.PublicKeyword))
        .Select(Spell)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The names of the models' types.</summary>
    public static IReadOnlyList<string> Models(IEnumerable<GeneratedFile> files) =>
        [.. files
            .Where(f => f.RelativePath.StartsWith("Models/", StringComparison.Ordinal))
            .SelectMany(f => Root(f).DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Where(t => t.Modifiers.Any(SyntaxKind.PublicKeyword) && t.Parent is not BaseTypeDeclarationSyntax)
            .Select(t => t.Identifier.Text)];

    private static SyntaxNode Root(GeneratedFile file) => CSharpSyntaxTree.ParseText(file.Text).GetRoot();

    private static string? Spell(MemberDeclarationSyntax member)
    {
        var owner = string.Concat(member.Ancestors().OfType<BaseTypeDeclarationSyntax>().Select(t => t.Identifier.Text + ".").Reverse());
        return member switch
        {
            BaseTypeDeclarationSyntax type => owner + type.Identifier.Text,
            PropertyDeclarationSyntax property => $"{owner}{property.Identifier.Text}: {property.Type}",
            MethodDeclarationSyntax method => $"{owner}{method.Identifier.Text}{method.ParameterList.WithoutTrivia().NormalizeWhitespace()}: {method.ReturnType}",
            _ => null,
        };
    }
}
