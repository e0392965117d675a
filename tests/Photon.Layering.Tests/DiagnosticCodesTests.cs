using System.Reflection;
using Photon.Engine.Diagnostics;
using Photon.Testing;

namespace Photon.Layering.Tests;

/// <summary>A code is a promise: it has a page, and a test that triggers it.</summary>
public sealed class DiagnosticCodesTests
{
    private static readonly FieldInfo[] Fields =
        [.. typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(DiagnosticRule))];

    private static readonly Lazy<string> Tests = new(() => string.Concat(
        Directory.EnumerateFiles(Repository.PathOf("tests"), "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || Path.GetFileName(path) == "diagnostics.txt")
            .Select(File.ReadAllText)));

    public static TheoryData<string> Names => [.. Fields.Select(f => f.Name)];

    private static string PagesFolder => Repository.PathOf("docs", "diagnostics");

    [Fact]
    public void CodesAreUnique() => Assert.Empty(Fields.GroupBy(f => RuleOf(f).Code).Where(g => g.Count() > 1).Select(g => g.Key));

    [Theory]
    [MemberData(nameof(Names))]
    public void CodeHasAPageThatBearsIt(string name)
    {
        var code = RuleOf(name).Code;
        var page = Path.Combine(PagesFolder, code + ".md");
        Assert.True(File.Exists(page), $"docs/diagnostics/{code}.md is missing ({name}).");
        Assert.StartsWith($"# {code}", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void CodeIsTriggeredByATest(string name) => Assert.True(
        Tests.Value.Contains($"Codes.{name}", StringComparison.Ordinal) || Tests.Value.Contains(RuleOf(name).Code, StringComparison.Ordinal),
        $"No test names Codes.{name} or {RuleOf(name).Code}.");

    [Fact]
    public void EveryPageIsOfACode()
    {
        var pages = Directory.Exists(PagesFolder) ? Directory.EnumerateFiles(PagesFolder, "PHOT*.md") : [];
        Assert.Empty(pages.Select(p => Path.GetFileNameWithoutExtension(p)).Except(Fields.Select(f => RuleOf(f).Code)));
    }

    private static DiagnosticRule RuleOf(string name) => RuleOf(Fields.Single(f => f.Name == name));

    private static DiagnosticRule RuleOf(FieldInfo field) => (DiagnosticRule)field.GetValue(null)!;
}
