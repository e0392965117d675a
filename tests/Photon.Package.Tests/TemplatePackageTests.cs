using System.IO.Compression;

namespace Photon.Package.Tests;

/// <summary>What lies in Photon.Templates.</summary>
public sealed class TemplatePackageTests(Packages packages)
{
    [Fact]
    public void ThePackageHoldsTheContentTheReadmeAndTheLicence()
    {
        using var package = ZipFile.OpenRead(packages.PathOf("Photon.Templates"));
        var content = Path.Combine(packages.Repository.Root, "src", "Photon.Templates", "content");
        var expected = Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories)
            .Select(path => "content/" + Path.GetRelativePath(content, path).Replace('\\', '/'))
            .Concat(["README.md", "LICENSE", "Photon.Templates.nuspec"]);

        var found = package.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName)).Where(name => !IsEnvelope(name));
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ATemplatesProjectAsksForTheSdkOfTheSameVersion()
    {
        using var package = ZipFile.OpenRead(packages.PathOf("Photon.Templates"));
        using var text = new StreamReader(package.GetEntry("content/photon/common/global.json")!.Open());

        Assert.Contains($"\"Photon.Sdk\": \"{packages.Version}\"", text.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void NoPackageNamesAPlaceOfTheMachineItWasPackedOn()
    {
        foreach (var path in Directory.EnumerateFiles(packages.Repository.Packages, "*.nupkg"))
        {
            using var package = ZipFile.OpenRead(path);
            foreach (var entry in package.Entries.Where(entry => IsText(entry.Name)))
            {
                using var text = new StreamReader(entry.Open());
                Assert.DoesNotContain(packages.Repository.Root, text.ReadToEnd(), StringComparison.Ordinal);
            }
        }
    }

    private static bool IsText(string name) =>
        Path.GetExtension(name) is ".props" or ".targets" or ".json" or ".xml" or ".nuspec" or ".cs" or ".csproj" or ".yaml" or ".md";

    /// <summary>Parts that the package format adds.</summary>
    internal static bool IsEnvelope(string name) =>
        name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal) || name == "[Content_Types].xml";
}
