using System.Xml;
using System.Xml.Linq;
using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Matching;

/// <summary>
/// Compares XML along the example. Paths of rules hold the names of elements, <c>['@name']</c> for attributes and <c>['#text']</c> for what an element says; a
/// name in a namespace is the namespace, a colon and the local name.
/// </summary>
/// <param name="allowsMore">Of answers: attributes and elements beside the expected ones are fine.</param>
internal sealed class XmlComparison(RuleBook rules, bool allowsMore)
{
    private readonly RuleBook rules = rules.WithoutItems();

    /// <param name="problem">Why the bytes are no XML; empty where they are.</param>
    public static XElement? TryParse(ReadOnlyMemory<byte> bytes, out string problem)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray());
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1024 });
            problem = "";
            return XDocument.Load(reader).Root;
        }
        catch (XmlException e)
        {
            problem = e.Message;
            return null;
        }
    }

    public void Compare(XElement expected, XElement actual, List<Mismatch> found) =>
        Elements(ValuePath.Root.Member(NameOf(expected.Name)), expected, actual, found);

    private void Elements(ValuePath path, XElement expected, XElement actual, List<Mismatch> found)
    {
        var rule = rules.Best(path) ?? new AppliedRule([new Matcher.Equality()], false, false);
        var refused = rule.Matchers.Where(m => !Accepts(m, rule.IsCascaded, expected, actual)).ToList();
        if (refused.Count > 0 && (!rule.IsAny || refused.Count == rule.Matchers.Count))
        {
            var wanted = string.Join(rule.IsAny ? " or " : " and ", refused.Select(m => Wanted.By(m, $"<{NameOf(expected.Name)}>", "an object")));
            Report(path, wanted, $"<{NameOf(actual.Name)}>", found);
            return;
        }

        Attributes(path, expected, actual, found);
        Children(path, expected, actual, found);
        Value(path.Member("#text"), TextOf(expected), TextOf(actual), found);
    }

    /// <summary>Matchers look at the name of an element and the number of its children. Those for values are for what the element says.</summary>
    private static bool Accepts(Matcher matcher, bool isCascaded, XElement expected, XElement actual) => matcher switch
    {
        Matcher.Type { Min: null, Max: null } => expected.Name == actual.Name,
        Matcher.Type type => isCascaded || (ChildCount(actual) >= (type.Min ?? 0) && ChildCount(actual) <= (type.Max ?? int.MaxValue)),
        Matcher.NotEmpty => ChildCount(actual) > 0,
        Matcher.Regular => expected.Name == actual.Name || TextMatchers.AcceptsText(matcher, actual.Name.LocalName),
        _ => expected.Name == actual.Name,
    };

    private void Attributes(ValuePath path, XElement expected, XElement actual, List<Mismatch> found)
    {
        var wanted = AttributesOf(expected);
        var given = AttributesOf(actual);
        foreach (var attribute in wanted)
        {
            var at = path.Member("@" + NameOf(attribute.Name));
            if (given.Find(a => a.Name == attribute.Name) is { } same)
                Value(at, attribute.Value, same.Value, found);
            else
                found.Add(new Mismatch(MismatchPart.Body, at.Text, $"'{attribute.Value}'", null, $"{at.Text} is missing, and must be '{attribute.Value}'."));
        }

        if (allowsMore)
            return;
        foreach (var attribute in given.Where(a => !wanted.Exists(w => w.Name == a.Name)))
            Unexpected(path.Member("@" + NameOf(attribute.Name)), $"'{attribute.Value}'", found);
    }

    private void Children(ValuePath path, XElement expected, XElement actual, List<Mismatch> found)
    {
        var wanted = expected.Elements().GroupBy(e => e.Name).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var group in actual.Elements().GroupBy(e => e.Name))
        {
            var at = path.Member(NameOf(group.Key));
            if (wanted.Remove(group.Key, out var examples))
                Group(at, examples, [.. group], found);
            else if (!allowsMore || rules.HasType(at))
                Unexpected(at, $"<{NameOf(group.Key)}>", found);
        }

        foreach (var name in wanted.Keys)
            Missing(path.Member(NameOf(name)), name, found);
    }

    /// <summary>Elements of one name: each like the first example where a rule is about their type, else each like its own example.</summary>
    private void Group(ValuePath path, List<XElement> expected, List<XElement> actual, List<Mismatch> found)
    {
        var isTyped = rules.HasType(path);
        for (var i = 0; i < actual.Count; i++)
        {
            if (isTyped)
                Elements(path, expected[0], actual[i], found);
            else if (i < expected.Count)
                Elements(path, expected[i], actual[i], found);
            else if (!allowsMore)
                Unexpected(path, $"<{NameOf(actual[i].Name)}>", found);
        }

        for (var i = actual.Count; i < expected.Count && !isTyped; i++)
            Missing(path, expected[i].Name, found);
    }

    private void Value(ValuePath path, string expected, string actual, List<Mismatch> found)
    {
        var rule = rules.Best(path) ?? new AppliedRule([new Matcher.Equality()], false, false);
        var refused = rule.Matchers.Where(m => !TextMatchers.Accepts(m, expected, actual)).ToList();
        if (refused.Count > 0 && (!rule.IsAny || refused.Count == rule.Matchers.Count))
            Report(path, string.Join(rule.IsAny ? " or " : " and ", refused.Select(m => Wanted.By(m, $"'{JsonValues.Cut(expected)}'", "a text"))), $"'{JsonValues.Cut(actual)}'", found);
    }

    private static void Missing(ValuePath path, XName name, List<Mismatch> found) =>
        found.Add(new Mismatch(MismatchPart.Body, path.Text, $"<{NameOf(name)}>", null, $"{path.Text} is missing: there must be one more <{NameOf(name)}>."));

    private static void Unexpected(ValuePath path, string actual, List<Mismatch> found) =>
        found.Add(new Mismatch(MismatchPart.Body, path.Text, null, actual, $"{path.Text} is not expected, and is {actual}."));

    private static void Report(ValuePath path, string wanted, string actual, List<Mismatch> found) =>
        found.Add(new Mismatch(MismatchPart.Body, path.Text, wanted, actual, $"{path.Text} is {actual}, and must be {wanted}."));

    private static List<XAttribute> AttributesOf(XElement element) => [.. element.Attributes().Where(a => !a.IsNamespaceDeclaration)];

    private static int ChildCount(XElement element) => element.Nodes().Count(n => n is XElement or XText);

    private static string TextOf(XElement element) => string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value.Trim()));

    /// <summary>As paths of rules have it.</summary>
    public static string NameOf(XName name) => name.NamespaceName.Length == 0 ? name.LocalName : $"{name.NamespaceName}:{name.LocalName}";
}
