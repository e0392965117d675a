using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Photon.Testing.Compiling;

/// <summary>Finds the names of types that are not declared in the code itself.</summary>
internal static class ForeignNames
{
    public static IEnumerable<string> In(SemanticModel model, CancellationToken cancellationToken) => model.SyntaxTree
        .GetRoot(cancellationToken)
        .DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Where(name => !IsQualified(name) && TypeOf(model.GetSymbolInfo(name, cancellationToken).Symbol) is { } type && type.Locations.All(l => l.IsInMetadata))
        .Select(name => name.Identifier.ValueText);

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType, // an attribute
        _ => null,
    };

    private static bool IsQualified(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Right == name,
        MemberAccessExpressionSyntax access => access.Name == name,
        AliasQualifiedNameSyntax => true,
        _ => false,
    };
}
