using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Photon.Sdk.Tests;

/// <summary>docs/reference.md names every public property, item, metadata and target, and no other.</summary>
public sealed partial class ReferenceTests
{
    private static readonly string root = Photon.Build.Repository.Find().Root;

    private static readonly Lazy<XElement[]> projects = new(() =>
        [.. new[] { "src/Photon.Tasks/build", "src/Photon.Tasks/buildMultiTargeting", "src/Photon.Sdk/Sdk" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder)))
            .Select(path => XElement.Load(path))]);

    [Fact]
    public void EveryPropertyIsThere()
    {
        var set = projects.Value.Descendants("PropertyGroup").Elements().Select(property => property.Name.LocalName);
        var read = projects.Value.SelectMany(project => Read.Matches(project.ToString())).Select(match => match.Groups[1].Value);
        Assert.Equal(Sorted(set.Concat(read).Where(IsOurs)), RowsOf("property"));
    }

    [Fact]
    public void EveryItemIsThere() =>
        Assert.Equal(Sorted(projects.Value.Descendants().Where(group => group.Name.LocalName is "ItemGroup" or "ItemDefinitionGroup").Elements().Select(item => item.Name.LocalName).Where(IsOurs)), RowsOf("item"));

    [Theory]
    [InlineData("PhotonContract", "metadata")]
    [InlineData("PhotonForm", "metadata of PhotonForm")]
    [InlineData("PhotonField", "metadata of PhotonField")]
    public void EveryMetadataIsThere(string item, string head) => Assert.Equal(
        Sorted(projects.Value.Descendants("ItemDefinitionGroup").Elements(item).Elements().Select(metadata => metadata.Name.LocalName).Except(["Generator"])),
        RowsOf(head));

    [Fact]
    public void EveryTargetIsThere() =>
        Assert.Equal(Sorted(projects.Value.Elements("Target").Select(target => target.Attribute("Name")!.Value).Where(IsOurs)), RowsOf("target"));

    [Fact]
    public void PropertyPageKnowsOnlyWhatThereIs()
    {
        var page = XElement.Load(Path.Combine(root, "src/Photon.Tasks/build/rules/Photon.xaml"));
        Assert.Subset(RowsOf("property").ToHashSet(), NamesIn(page).ToHashSet());
        var item = XElement.Load(Path.Combine(root, "src/Photon.Tasks/build/rules/PhotonContract.xaml"));
        Assert.Equal(RowsOf("metadata"), Sorted(NamesIn(item)));
    }

    private static IEnumerable<string> NamesIn(XElement page) => page.Descendants()
        .Where(e => e.Name.LocalName.EndsWith("Property", StringComparison.Ordinal))
        .Select(e => e.Attribute("Name")!.Value);

    private static bool IsOurs(string name) => name.Contains("Photon", StringComparison.Ordinal) && !name.StartsWith('_');

    /// <summary>The names in the first column of the table whose head begins with a word.</summary>
    private static string[] RowsOf(string head)
    {
        var lines = File.ReadLines(Path.Combine(root, "docs/reference.md"));
        var table = lines.SkipWhile(line => !line.StartsWith($"| {head} |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|'));
        return Sorted(table.SelectMany(line => Word.Matches(line.Split('|')[1])).Select(match => match.Groups[1].Value));
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\$\((\w+)\)")]
    private static partial Regex Read { get; }

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Word { get; }
}
