using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Photon.Engine.Text;

namespace Photon.Fuzz.Tests.Injection;

/// <summary>Whether a text of the contract became code: seen in the compiler's own tree.</summary>
internal static class CodeRules
{
    private static readonly string[] documentationElements =
    [
        "summary", "param", "paramref", "returns", "remarks", "see", "seealso", "inheritdoc", "exception", "value", "c", "code", "para",
        "typeparam", "typeparamref", "example", "list", "item", "description",
    ];

    private static readonly SyntaxKind[] directives =
    [
        SyntaxKind.NullableDirectiveTrivia, SyntaxKind.PragmaWarningDirectiveTrivia, SyntaxKind.LineDirectiveTrivia,
    ];

    /// <summary>What is wrong in a file.</summary>
    public static IEnumerable<string> Broken(GeneratedFile file)
    {
        var root = CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose)).GetRoot();
        return root.DescendantTokens(descendIntoTrivia: true).Where(IsSentinel).Select(t => Tell(file, t.GetLocation(), "is code"))
            .Concat(root.DescendantTrivia(descendIntoTrivia: true).Where(IsForeign).Select(t => Tell(file, t.GetLocation(), $"is {t.Kind()}")))
            .Concat(root.DescendantNodes(descendIntoTrivia: true).Where(IsForeign).Select(n => Tell(file, n.GetLocation(), $"is {n.Kind()}")));
    }

    private static bool IsSentinel(SyntaxToken token) =>
        token.Text.Contains(HostileTexts.Sentinel, StringComparison.Ordinal)
        && !token.IsKind(SyntaxKind.StringLiteralToken)
        && !token.IsKind(SyntaxKind.Utf8StringLiteralToken)
        && !token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        && !(token.IsKind(SyntaxKind.XmlTextLiteralToken) && token.Parent is XmlTextSyntax);

    private static bool IsForeign(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.DisabledTextTrivia or SyntaxKind.SkippedTokensTrivia or SyntaxKind.PreprocessingMessageTrivia;

    private static bool IsForeign(SyntaxNode node) => node switch
    {
        DirectiveTriviaSyntax directive => !directives.Contains(directive.Kind()),
        XmlElementStartTagSyntax tag => !documentationElements.Contains(tag.Name.ToString()),
        XmlEmptyElementSyntax tag => !documentationElements.Contains(tag.Name.ToString()),
        XmlCDataSectionSyntax or XmlCommentSyntax or XmlProcessingInstructionSyntax => true,
        _ => false,
    };

    private static string Tell(GeneratedFile file, Location location, string what)
    {
        var line = location.GetLineSpan().StartLinePosition.Line;
        var text = file.Text.Split('\n').ElementAtOrDefault(line) ?? "";
        return $"{file.RelativePath}({line + 1}) {what}: {(text.Length > 200 ? text[..200] + "…" : text)}";
    }
}
