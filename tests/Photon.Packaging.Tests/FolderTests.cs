using Photon.Packaging.Output;

namespace Photon.Packaging.Tests;

public sealed class FolderTests : IDisposable
{
    private readonly Workplace workplace = new Workplace().Publish();

    [Fact]
    public void LayoutHasEverythingInItsPlace()
    {
        workplace.Request = workplace.Request with
        {
            Contracts = [workplace.Write("api/openapi.yaml", "openapi: 3.1.1")],
            ContractFiles = [workplace.Write("api/schemas/product.yaml", "type: object"), workplace.PathOf("api/openapi.yaml"), workplace.Write("elsewhere.yaml", "")],
            ConfigFile = workplace.Write("photon.toml", "[project]"),
        };
        workplace.Pack();
        var delivered = workplace.Delivered();
        Assert.Equal(
            ["SHA256SUMS", "openapi.yaml", "photon.toml", "schemas/product.yaml", "ui/assets/app.js", "ui/index.html"],
            delivered.Where(path => !path.StartsWith("api/", StringComparison.Ordinal)));
        Assert.Contains("api/Shop.dll", delivered);
        Assert.Contains("api/wwwroot/index.html", delivered);
        Judge.Ask("sha256sum", workplace.Output, "--strict", "-c", "SHA256SUMS");
    }

    [Fact]
    public void FolderIsAlwaysLaidOutInFull()
    {
        workplace.Request = workplace.Request with { Layout = "lambda" };
        Assert.Equal("full", workplace.Pack("dir").Record.Layout);
        Assert.Contains("api/Shop.dll", workplace.Delivered());
        Assert.Equal("lambda", workplace.Pack("zip").Record.Layout);
    }

    [Fact]
    public void UiFolderIsTakenWhereOneIsNamed()
    {
        workplace.Write("ui/dist/index.html", "the bundle");
        workplace.Request = workplace.Request with { UiFolder = workplace.PathOf("ui/dist") };
        workplace.Pack();
        Assert.Equal(["ui/index.html"], workplace.Delivered().Where(path => path.StartsWith("ui/", StringComparison.Ordinal)));
    }

    [Fact]
    public void ContractsOfOneNameKeepTheirFolders()
    {
        workplace.Request = workplace.Request with { Contracts = [workplace.Write("v1/openapi.yaml", "1"), workplace.Write("v2/openapi.yaml", "2")] };
        workplace.Pack();
        Assert.Contains("openapi.yaml", workplace.Delivered());
        Assert.Contains("v2/openapi.yaml", workplace.Delivered());
    }

    [Fact]
    public void OnlyWhatChangedIsWritten()
    {
        workplace.Pack();
        var old = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(workplace.PathOf("dist/api/Shop.pdb"), old);
        Assert.Equal(0, workplace.Pack().Written);
        workplace.Write("publish/Shop.dll", "new code");
        Assert.Equal(2, workplace.Pack().Written); // and SHA256SUMS
        Assert.Equal(old, File.GetLastWriteTimeUtc(workplace.PathOf("dist/api/Shop.pdb")));
    }

    [Fact]
    public void WhatIsNoLongerProducedIsRemovedWithItsFolder()
    {
        workplace.Write("publish/fr/Shop.resources.dll", "French");
        workplace.Pack();
        Directory.Delete(workplace.PathOf("publish/fr"), recursive: true);
        workplace.Pack();
        Assert.False(Directory.Exists(workplace.PathOf("dist/api/fr")));
    }

    [Fact]
    public void AnotherFormatReplacesTheFirst()
    {
        workplace.Pack("zip");
        workplace.Pack("dir");
        Assert.DoesNotContain("Shop.zip", workplace.Delivered());
        workplace.Pack("zip");
        Assert.Equal(["Shop.zip"], workplace.Delivered());
        Assert.Equal([workplace.PathOf("dist/.photon")], Directory.GetDirectories(workplace.Output));
    }

    [Fact]
    public void FilesOfAPersonStay()
    {
        workplace.Write("dist/notes.txt", "mine");
        workplace.Write("dist/api/mine.txt", "mine too");
        workplace.Pack("dir");
        workplace.Pack("zip");
        Assert.Equal(["Shop.zip", "api/mine.txt", "notes.txt"], workplace.Delivered());
    }

    [Fact]
    public void OutputOfOursThatAPersonEditedIsNotRemoved()
    {
        workplace.Pack("dir");
        workplace.Write("dist/api/appsettings.json", "{ \"edited\": true }");
        workplace.Pack("zip");
        Assert.Equal(["Shop.zip", "api/appsettings.json"], workplace.Delivered());
    }

    [Fact]
    public void FileThatIsNotOursIsNotReplaced()
    {
        workplace.Write("dist/api/Shop.dll", "mine");
        var diagnostic = workplace.Fail();
        Assert.Equal("PHOT7005", diagnostic.Code);
        Assert.Contains(workplace.PathOf("dist/api/Shop.dll"), diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(["api/Shop.dll"], workplace.Delivered());
    }

    [Fact]
    public void FileOfAPersonWithOurBytesIsNoObstacleAndStaysThePersons()
    {
        workplace.Write("dist/api/appsettings.json", "{}");
        workplace.Pack("dir");
        workplace.Pack("zip");
        Assert.Equal(["Shop.zip", "api/appsettings.json"], workplace.Delivered());
    }

    [Theory]
    [InlineData("dist/api")]
    [InlineData("dist/api/Shop.dll/inside")]
    public void FileForAFolderAndFolderForAFileAreObstacles(string path)
    {
        workplace.Write(path, "mine");
        Assert.Equal("PHOT7005", workplace.Fail().Code);
    }

    [Fact]
    public void LinkInTheOutputIsNotWrittenThrough()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        Directory.CreateDirectory(workplace.PathOf("precious"));
        Directory.CreateDirectory(workplace.Output);
        Directory.CreateSymbolicLink(workplace.PathOf("dist/api"), workplace.PathOf("precious"));
        Assert.Equal("PHOT7005", workplace.Fail().Code);
        Assert.Empty(Directory.GetFileSystemEntries(workplace.PathOf("precious")));
    }

    [Fact]
    public void DeletedObjLosesNothing()
    {
        workplace.Pack("dir");
        Directory.Delete(workplace.PathOf("obj"), recursive: true);
        workplace.Write("publish/Shop.dll", "new code");
        workplace.Pack("dir");
        Assert.Equal(workplace.Hash("publish/Shop.dll"), workplace.Hash("dist/api/Shop.dll"));
    }

    [Fact]
    public void TwoProjectsKeepTheirFilesApart()
    {
        workplace.Pack("zip");
        workplace.Request = workplace.Request with { Name = "Admin" };
        workplace.Pack("zip");
        Assert.Equal(["Admin.zip", "Shop.zip"], workplace.Delivered());
        workplace.Pack("dir");
        workplace.Request = workplace.Request with { Name = "Shop" };
        workplace.Write("publish/Shop.dll", "other code");
        Assert.Null(workplace.TryPack());
        Assert.All(workplace.Diagnostics, d => Assert.Equal("PHOT7005", d.Code));
        Assert.Contains(workplace.Diagnostics, d => d.Message.Contains("'Admin'", StringComparison.Ordinal));
    }

    [Fact]
    public void SecondBuildAtOnceIsToldSo()
    {
        using var first = Delivery.Begin(workplace.Output, "Shop", TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal("PHOT7009", workplace.Fail().Code);
    }

    [Fact]
    public async Task SecondBuildWaitsForTheFirst()
    {
        workplace.Request = workplace.Request with { Patience = TimeSpan.FromMinutes(1) };
        var first = Delivery.Begin(workplace.Output, "Shop", TimeSpan.Zero, TestContext.Current.CancellationToken)!;
        var second = Task.Run(() => workplace.PackUntil(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        first.Dispose();
        Assert.NotNull(await second);
    }

    [Fact]
    public void WaitingEndsWhereTheBuildIsCancelled()
    {
        workplace.Request = workplace.Request with { Patience = TimeSpan.FromMinutes(1) };
        using var first = Delivery.Begin(workplace.Output, "Shop", TimeSpan.Zero, TestContext.Current.CancellationToken);
        using var cancellation = new CancellationTokenSource(100);
        Assert.Throws<OperationCanceledException>(() => workplace.PackUntil(cancellation.Token));
    }

    [Fact]
    public void StagesOfAnEndedBuildAreRemoved()
    {
        workplace.Write("dist/.photon/stage-abc/0", "half a file");
        workplace.Pack();
        Assert.Empty(Directory.GetDirectories(workplace.PathOf("dist/.photon")));
    }

    [Fact]
    public void ModesAreSetAgain()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        workplace.Pack();
        Judge.Ask("chmod", workplace.Output, "a-x", "api/Shop");
        workplace.Pack();
        Judge.Ask("test", workplace.Output, "-x", "api/Shop");
    }

    public void Dispose() => workplace.Dispose();
}
