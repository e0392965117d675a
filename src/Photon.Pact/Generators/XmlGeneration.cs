using System.Xml.Linq;
using Photon.Pact.Format;
using Photon.Pact.Matching;

namespace Photon.Pact.Generators;

/// <summary>Puts a generated value into XML: <c>$.tea.price</c> and <c>$.tea.price['#text']</c> are what an element says, <c>$.tea['@id']</c> is an attribute.</summary>
internal static class XmlGeneration
{
    /// <summary>Changes the element in its place.</summary>
    public static void Replace(XElement root, PathExpression path, string value)
    {
        var names = path.WithoutItems().Tokens.Skip(1).ToList();
        if (names.Count > 0 && Fits(names[0], root.Name))
            Replace(root, names, 1, value);
    }

    private static void Replace(XElement element, List<PathToken> names, int at, string value)
    {
        if (at == names.Count || (at == names.Count - 1 && names[at].Text == "#text"))
        {
            if (!element.HasElements)
                element.Value = value;
            return;
        }

        if (names[at].Text.StartsWith('@'))
        {
            foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && XmlComparison.NameOf(a.Name) == names[at].Text[1..]))
                attribute.Value = value;
            return;
        }

        foreach (var child in element.Elements().Where(e => Fits(names[at], e.Name)))
            Replace(child, names, at + 1, value);
    }

    private static bool Fits(PathToken token, XName name) => token.Kind == PathTokenKind.AnyName || token.Text == XmlComparison.NameOf(name);
}
