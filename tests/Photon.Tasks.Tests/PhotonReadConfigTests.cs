using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Tests;

public sealed class PhotonReadConfigTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeBuild build = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void PropsFileNeverLooksNewAndHoldsOnlyForItsOwnConfig()
    {
        folder.Write("photon.toml", "project.name = \"$(Evil) <x> '&;\"\n");
        Assert.True(Task().Execute());

        var props = folder.PathOf("obj/Shop.csproj.photon.config");
        Assert.Equal(2000, File.GetLastWriteTimeUtc(props).Year);
        Assert.Contains($"Condition=\"'$(_PhotonConfigFile)' == '{folder.PathOf("photon.toml")}'\"", File.ReadAllText(props), StringComparison.Ordinal);
        Assert.Contains("<_PhotonConfigName>%24%28Evil%29 &lt;x&gt; %27&amp;%3B</_PhotonConfigName>", File.ReadAllText(props), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("obj/Shop.csproj.photon.stamp")));
    }

    [Fact]
    public void WarningIsSeenAgain()
    {
        folder.Write("photon.toml", "nonsense = 1\n");
        Assert.True(Task().Execute());
        Assert.False(File.Exists(folder.PathOf("obj/Shop.csproj.photon.stamp")));
    }

    [Fact]
    public void FolderThatCantBeWrittenIsReported()
    {
        folder.Write("photon.toml", "");
        folder.Write("obj", "a file where a folder should be");
        Assert.False(Task().Execute());
        Assert.Equal([Codes.ConfigUnreadable.Code], build.Errors.Select(error => error.Code));
    }

    [Fact]
    public void MissingFileIsReported()
    {
        Assert.False(Task().Execute());
        Assert.Equal([Codes.ConfigMissing.Code], build.Errors.Select(error => error.Code));
    }

    private PhotonReadConfig Task() => new()
    {
        BuildEngine = build,
        ConfigFile = folder.PathOf("photon.toml"),
        ProjectFile = folder.PathOf("Shop.csproj"),
        PropsFile = folder.PathOf("obj/Shop.csproj.photon.config"),
        StampFile = folder.PathOf("obj/Shop.csproj.photon.stamp"),
    };
}
