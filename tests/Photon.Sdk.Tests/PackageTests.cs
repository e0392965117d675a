using System.IO.Compression;

namespace Photon.Sdk.Tests;

/// <summary>What lies in the two packages that carry the targets.</summary>
public sealed class PackageTests(Packages packages)
{
    private static readonly string[] libraries =
    [
        "tasks/analyzers/Photon.Analyzers.dll",
        "tasks/analyzers/Photon.Analyzers.pdb",
        "tasks/net10.0/DiffPlex.dll",
        "tasks/net10.0/Photon.Engine.dll",
        "tasks/net10.0/Photon.Engine.pdb",
        "tasks/net10.0/Photon.Manifest.dll",
        "tasks/net10.0/Photon.Manifest.pdb",
        "tasks/net10.0/Photon.Packaging.dll",
        "tasks/net10.0/Photon.Packaging.pdb",
        "tasks/net10.0/Photon.Pact.Hosting.dll",
        "tasks/net10.0/Photon.Pact.Stub.dll",
        "tasks/net10.0/Photon.Pact.Stub.runtimeconfig.json",
        "tasks/net10.0/Photon.Pact.dll",
        "tasks/net10.0/Photon.Pact.pdb",
        "tasks/net10.0/Photon.Tasks.dll",
        "tasks/net10.0/Photon.Tasks.pdb",
        "tasks/net10.0/Photon.Toml.dll",
        "tasks/net10.0/Photon.Toml.pdb",
        "tasks/net10.0/YamlDotNet.dll",
    ];

    private static readonly string[] targets =
        [
            "Photon.Build.targets", "Photon.BuildId.proj", "Photon.Config.targets", "Photon.Image.targets", "Photon.Pack.targets", "Photon.Pact.targets", "Photon.PactBroker.targets", "Photon.PactTests.targets",
            "Photon.Settings.targets", "Photon.Tasks.props", "Photon.Tasks.targets", "Photon.Ui.targets", "Photon.UiBuild.targets",
            "rules/Photon.xaml", "rules/PhotonContract.xaml",
        ];

    private static readonly string[] schemas = ["schemas/photon.report.schema.json", "schemas/photon.schema.json"];

    [Fact]
    public void TasksPackageHoldsExactlyTheseFiles() => Assert.Equal(
        Sorted(["LICENSE", "README.md", "Photon.Tasks.nuspec", "build/Photon.Version.props", .. libraries, .. schemas, .. targets.Select(name => "build/" + name), "buildMultiTargeting/Photon.Tasks.targets"]),
        FilesOf("Photon.Tasks"));

    [Fact]
    public void SdkPackageHoldsTheSameTargetsAndTheSdk()
    {
        Assert.Equal(
            Sorted(["LICENSE", "README.md", "Photon.Sdk.nuspec", "Sdk/Sdk.props", "Sdk/Sdk.targets", "targets/Photon.Version.props", .. libraries, .. schemas, .. targets.Select(name => "targets/" + name), "targets/multiTargeting/Photon.Tasks.targets"]),
            FilesOf("Photon.Sdk"));
        foreach (var name in targets.Append("Photon.Version.props"))
            Assert.Equal(Text("Photon.Tasks", "build/" + name), Text("Photon.Sdk", "targets/" + name));
    }

    [Theory]
    [InlineData("Photon.Tasks", "<developmentDependency>true</developmentDependency>")]
    [InlineData("Photon.Sdk", "<packageType name=\"MSBuildSdk\" />")]
    public void PackageSaysWhatItIs(string id, string part)
    {
        var nuspec = Text(id, id + ".nuspec");
        Assert.Contains(part, nuspec, StringComparison.Ordinal);
        Assert.Contains("""<license type="expression">MIT</license>""", nuspec, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", nuspec, StringComparison.Ordinal);
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private string[] FilesOf(string id)
    {
        using var package = ZipFile.OpenRead(packages.PathOf(id));
        return Sorted(package.Entries.Select(entry => entry.FullName).Where(name => !IsEnvelope(name)));
    }

    private string Text(string id, string entry)
    {
        using var package = ZipFile.OpenRead(packages.PathOf(id));
        using var text = new StreamReader(package.GetEntry(entry)!.Open());
        return text.ReadToEnd();
    }

    /// <summary>Parts that the package format adds.</summary>
    private static bool IsEnvelope(string name) =>
        name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal) || name == "[Content_Types].xml";
}
