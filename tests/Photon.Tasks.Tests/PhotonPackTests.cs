using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Photon.Manifest;
using Photon.Packaging.Records;

namespace Photon.Tasks.Tests;

public sealed class PhotonPackTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeBuild build = new();

    public PhotonPackTests()
    {
        folder.Write("obj/publish/Shop.dll", "code");
        folder.Write("api/openapi.yaml", "openapi: 3.1.1");
        folder.Write("api/schemas/product.yaml", "type: object");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ResultIsOneLineAndEverythingIsNoted()
    {
        Assert.True(Task("zip").Execute());
        Assert.Matches(@"^Shop -> .*dist.Shop\.zip$", Assert.Single(build.Messages, m => m.Importance == MessageImportance.High).Message);
        var record = PackRecord.Read(folder.PathOf("obj/pack.json"))!;
        Assert.Equal(("Shop", "zip", folder.PathOf("dist")), (record.Name, record.Format, record.OutputFolder));
        Assert.Equal(["SHA256SUMS", "api/Shop.dll", "openapi.yaml", "schemas/product.yaml"], record.Files.Select(f => f.Path));
        Assert.True(File.Exists(folder.PathOf("obj/1.stamp")));
        var inputs = ItemList.Parse(File.ReadAllText(folder.PathOf("obj/inputs.items")));
        Assert.Contains(folder.PathOf("api/schemas/product.yaml"), inputs);
        Assert.Contains(folder.PathOf("dist/Shop.zip"), inputs);
    }

    [Fact]
    public void ProblemIsAnErrorOfTheProjectAndLeavesNoStamp()
    {
        Assert.False(Task("tar").Execute());
        var error = Assert.Single(build.Errors);
        Assert.Equal(("PHOT7001", folder.PathOf("Shop.csproj")), (error.Code, error.File));
        Assert.False(File.Exists(folder.PathOf("obj/1.stamp")));
        Assert.False(Directory.Exists(folder.PathOf("dist")));
    }

    [Fact]
    public void CancelledTaskLeavesTheEarlierOutput()
    {
        Assert.True(Task("zip").Execute());
        var before = File.ReadAllBytes(folder.PathOf("dist/Shop.zip"));
        folder.Write("obj/publish/Shop.dll", "other code");
        var task = Task("zip");
        task.Cancel();
        Assert.False(task.Execute());
        Assert.Empty(build.Errors);
        Assert.Equal(before, File.ReadAllBytes(folder.PathOf("dist/Shop.zip")));
    }

    private PhotonPack Task(string format) => new()
    {
        BuildEngine = build,
        ProjectFile = folder.PathOf("Shop.csproj"),
        Format = format,
        OutputFolder = folder.PathOf("dist"),
        Name = "Shop",
        PublishFolder = folder.PathOf("obj/publish/"),
        AppAssembly = "Shop.dll",
        Contracts = [new TaskItem(folder.PathOf("api/openapi.yaml"))],
        ContractFiles = [new TaskItem(folder.PathOf("api/openapi.yaml")), new TaskItem(folder.PathOf("api/schemas/product.yaml"))],
        CacheFolder = folder.PathOf("obj/cache/"),
        RecordFile = folder.PathOf("obj/pack.json"),
        StampFile = folder.PathOf("obj/1.stamp"),
        ListFile = folder.PathOf("obj/inputs.items"),
    };
}
