using Photon.Packaging.Images;
using Photon.Packaging.Images.Files;

namespace Photon.Packaging.Tests.Images.Files;

public sealed class LinuxFilesTests
{
    private static readonly Platform Amd64 = new("linux", "amd64");
    private static readonly Platform Arm64 = new("linux", "arm64", "v8");

    [Theory]
    [InlineData("any", true)]
    [InlineData("unix", true)]
    [InlineData("linux", true)]
    [InlineData("linux-x64", true)]
    [InlineData("linux-musl-x64", true)]
    [InlineData("alpine-x64", true)]
    [InlineData("debian.12-x64", true)]
    [InlineData("linux-arm64", false)]
    [InlineData("linux-arm", false)]
    [InlineData("linux-x86", false)]
    [InlineData("linux-s390x", false)]
    [InlineData("linux-bionic-x64", false)]
    [InlineData("win", false)]
    [InlineData("win-x64", false)]
    [InlineData("win10-x64", false)]
    [InlineData("win7-x86", false)]
    [InlineData("osx", false)]
    [InlineData("osx.10.12-x64", false)]
    [InlineData("maccatalyst-arm64", false)]
    [InlineData("browser-wasm", false)]
    [InlineData("android-x64", false)]
    public void PackagesFilesForOthersAreLeftOut(string runtime, bool isKept) =>
        Assert.Equal(isKept, Choose([Package($"runtimes/{runtime}/native/library")], Amd64).Count == 1);

    [Fact]
    public void AllBuiltPlatformsHaveTheirs() => Assert.Equal(
        ["runtimes/linux-x64/native/a", "runtimes/linux-arm64/native/a"],
        Choose([Package("runtimes/linux-x64/native/a"), Package("runtimes/linux-arm64/native/a"), Package("runtimes/linux-arm/native/a")], Amd64, Arm64));

    [Fact]
    public void ProgramOfTheBuildMachineIsLeftOut()
    {
        DeliveredFile[] files = [File("Shop.dll"), File("Shop", isExecutable: true), File("Shop.exe"), File("tools/Shop", isExecutable: true)];
        Assert.Equal(["Shop.dll", "tools/Shop"], Choose(files, Amd64));
        Assert.Equal(4, LinuxFiles.Choose(files, [Amd64], "Shop.dll", isPortable: false).Count);
    }

    [Fact]
    public void FilesOfTheProjectStay()
    {
        DeliveredFile[] files = [File("Shop"), File("runtimes/win-x64/notes.txt"), File("wwwroot/web.config"), Package("runtimes/readme.txt"), Package("web.config")];
        Assert.Equal(files.Select(file => file.Path), Choose(files, Amd64));
    }

    [Fact]
    public void ConfigurationOfIisIsLeftOut() => Assert.Empty(Choose([File("web.config")], Amd64));

    private static List<string> Choose(IReadOnlyList<DeliveredFile> files, params Platform[] platforms) =>
        [.. LinuxFiles.Choose(files, platforms, "Shop.dll", isPortable: true).Select(file => file.Path)];

    private static DeliveredFile File(string path, bool isExecutable = false) => new(path, "/" + path, isExecutable);

    private static DeliveredFile Package(string path) => File(path) with { Layer = FileLayer.Packages };
}
