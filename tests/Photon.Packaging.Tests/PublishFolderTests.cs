using Photon.Packaging.Published;

namespace Photon.Packaging.Tests;

public sealed class PublishFolderTests : IDisposable
{
    private readonly Workplace workplace = new Workplace().Publish();

    [Theory]
    [InlineData("Shop.dll", FileLayer.App, null)]
    [InlineData("Shop.pdb", FileLayer.App, null)]
    [InlineData("appsettings.json", FileLayer.App, null)]
    [InlineData("Shop.Core.dll", FileLayer.Projects, null)]
    [InlineData("YamlDotNet.dll", FileLayer.Packages, "YamlDotNet/16.3.0")]
    [InlineData("de/YamlDotNet.resources.dll", FileLayer.Packages, "YamlDotNet/16.3.0")]
    [InlineData("runtimes/linux-x64/native/libyaml.so", FileLayer.Packages, "YamlDotNet/16.3.0")]
    [InlineData("wwwroot/assets/app.js", FileLayer.Assets, null)]
    public void FileHasItsLayerAndPackage(string path, FileLayer layer, string? package)
    {
        var file = Assert.Single(Read(), f => f.Path == path);
        Assert.Equal((layer, package), (file.Layer, file.Package));
    }

    [Fact]
    public void OnlyTheProgramIsExecutable() => Assert.Equal(["Shop"], Read().Where(f => f.IsExecutable).Select(f => f.Path));

    [Fact]
    public void CompanionsOfAPackagesAssemblyAreThePackages()
    {
        workplace.Write("publish/YamlDotNet.xml", "<doc/>");
        Assert.Equal("YamlDotNet/16.3.0", Assert.Single(Read(), f => f.Path == "YamlDotNet.xml").Package);
    }

    [Fact]
    public void LinkInsideIsItsContent()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        File.CreateSymbolicLink(workplace.PathOf("publish/libz.so"), "runtimes/linux-x64/native/libyaml.so");
        var link = Assert.Single(Read(), f => f.Path == "libz.so");
        Assert.Equal(workplace.PathOf("publish/runtimes/linux-x64/native/libyaml.so"), link.Source);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("nowhere")]
    [InlineData("..")]
    public void LinkOutsideIsNotFollowed(string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        workplace.Write("secret", "a key");
        File.CreateSymbolicLink(workplace.PathOf("publish/link"), target);
        Assert.Equal("PHOT7003", workplace.Fail().Code);
    }

    [Fact]
    public void LinkToAFolderAboveEnds()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        File.CreateSymbolicLink(workplace.PathOf("publish/wwwroot/again"), ".");
        Assert.Equal("PHOT7003", workplace.Fail().Code);
    }

    [Fact]
    public void BrokenDependencyFileIsReported()
    {
        workplace.Write("publish/Shop.deps.json", "{ ");
        Assert.Equal("PHOT7003", workplace.Fail().Code);
    }

    [Fact]
    public void MissingFolderIsReported()
    {
        workplace.Request = workplace.Request with { PublishFolder = workplace.PathOf("nowhere") };
        Assert.Equal("PHOT7003", workplace.Fail().Code);
    }

    public void Dispose() => workplace.Dispose();

    private IReadOnlyList<DeliveredFile> Read() => PublishFolder.Read(workplace.PathOf("publish"), "Shop.dll");
}
