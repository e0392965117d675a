using Microsoft.Build.Utilities;

namespace Photon.Tasks.Tests;

public sealed class PhotonImageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeBuild build = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("docker-desktop", "default", "folder", "", "PhotonContainerEngine")]
    [InlineData("photon", "faster", "folder", "", "PhotonContainerStart")]
    [InlineData("photon", "default", "zip", "", "PhotonOciLayout")]
    [InlineData("photon", "default", "folder", "Rocket", "ContainerImageFormat")]
    public void ValueThatNobodyKnowsIsRefused(string engine, string start, string layout, string form, string property)
    {
        var task = Task();
        (task.Engine, task.Start, task.OciLayout, task.ImageFormat) = (engine, start, layout, form);
        Assert.False(task.Execute());
        var error = Assert.Single(build.Errors);
        Assert.Equal("PHOT7109", error.Code);
        Assert.Contains(property, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BaseImageThatIsNoneIsAnErrorOfTheProject()
    {
        folder.Write("obj/publish/Shop.dll", "code");
        var task = Task();
        task.BaseImage = $"oci:{folder.PathOf("bases")}:10.0";
        Assert.False(task.Execute());
        var error = Assert.Single(build.Errors);
        Assert.Equal(("PHOT7108", folder.PathOf("Shop.csproj")), (error.Code, error.File));
        Assert.Contains(folder.PathOf("bases"), error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("obj/1.stamp")));
    }

    [Fact]
    public void LayoutWithoutAFolderIsAnError()
    {
        folder.Write("obj/publish/Shop.dll", "code");
        var task = Task();
        task.BaseImage = "oci:";
        Assert.False(task.Execute());
        Assert.StartsWith("PHOT71", Assert.Single(build.Errors).Code, StringComparison.Ordinal);
    }

    [Fact]
    public void ImageThatWasNotMadeCanNotBeSent()
    {
        var task = new PhotonSendImage
        {
            BuildEngine = build,
            ProjectFile = folder.PathOf("Shop.csproj"),
            RecordFile = folder.PathOf("obj/image.json"),
            Repository = "Shop",
            DockerConfigFolder = folder.PathOf(".docker"),
        };
        Assert.False(task.Execute());
        Assert.Equal("PHOT7190", Assert.Single(build.Errors).Code);
        Assert.True(task.StartedAt > 0 && task.EndedAt >= task.StartedAt);
    }

    private PhotonImage Task() => new()
    {
        BuildEngine = build,
        ProjectFile = folder.PathOf("Shop.csproj"),
        Format = "oci",
        OutputFolder = folder.PathOf("dist"),
        Name = "Shop",
        AppAssembly = "Shop.dll",
        CacheFolder = folder.PathOf("obj/cache"),
        RecordFile = folder.PathOf("obj/pack.json"),
        StampFile = folder.PathOf("obj/1.stamp"),
        ImageRecordFile = folder.PathOf("obj/image.json"),
        CacheOfImages = folder.PathOf("images"),
        LockFile = folder.PathOf("photon.lock"),
        Repository = "Shop",
        Builder = "urn:photon:test",
        DockerConfigFolder = folder.PathOf(".docker"),
        Builds = [new TaskItem(folder.PathOf("obj/publish"), new Dictionary<string, string> { ["RuntimeIdentifiers"] = "linux-x64", ["IsPortable"] = "true" })],
    };
}
