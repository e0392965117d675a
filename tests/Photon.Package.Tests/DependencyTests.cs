using System.Text.RegularExpressions;
using System.Xml.Linq;
using Photon.Build;

namespace Photon.Package.Tests;

/// <summary>The page about dependencies lists each package, and no other.</summary>
public sealed partial class DependencyTests
{
    [Fact]
    public void EveryPackageHasItsReason()
    {
        var root = Repository.Find().Root;
        var packages = XDocument.Load(Path.Combine(root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);
        var rows = Row.Matches(File.ReadAllText(Path.Combine(root, "docs", "decisions", "0004-dependencies.md")))
            .Select(row => row.Groups[1].Value)
            .Where(name => name != "package");

        Assert.Equal(packages.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| ([A-Za-z][\w.]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }
}
