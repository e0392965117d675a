using Photon.Packaging.Content;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Files;
using Photon.Packaging.Images.Layers;

namespace Photon.Packaging.Tests.Images.Files;

public sealed class ImageCacheTests : IDisposable
{
    private static readonly string Name = Digest.Of("a blob"u8).Hex;

    private readonly Workplace workplace = new();
    private readonly ImageCache cache;

    public ImageCacheTests() => cache = new ImageCache(workplace.PathOf("cache"), TimeProvider.System);

    [Theory]
    [InlineData("bases")]
    [InlineData("layers/blobs")]
    [InlineData("layers/records")]
    public void WhatNobodyUsedForAMonthGoes(string part)
    {
        var old = Write($"{part}/{Name}", days: 31);
        var young = Write($"{part}/{Digest.Of("another"u8).Hex}", days: 29);
        cache.Prune();
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
    }

    [Fact]
    public void WhatACrashLeftGoesTheNextDay()
    {
        var old = Write($"bases/{Name}.unfinished", days: 2);
        var young = Write($"layers/blobs/{Name}.unfinished", days: 0);
        cache.Prune();
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(young));
    }

    [Theory]
    [InlineData("letters.txt")]
    [InlineData("bases/letters.txt")]
    [InlineData("bases/0123456789abcdef.turn")]
    [InlineData("bases/deep/0000000000000000000000000000000000000000")]
    [InlineData("others/0000000000000000000000000000000000000000")]
    public void FilesOfOthersStay(string path)
    {
        var file = Write(path, days: 1000);
        cache.Prune();
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void UseKeepsALayer()
    {
        var first = Assert.Single(Layers());
        Age(days: 29);
        Assert.Equal(first.Record, Assert.Single(Layers()).Record);
        cache.Prune();
        Assert.Equal(2, Files().Length);
        Assert.All(Files(), path => Assert.True(DateTime.UtcNow - File.GetLastWriteTimeUtc(path) < TimeSpan.FromHours(1)));
        Age(days: 31);
        cache.Prune();
        Assert.Empty(Files());
    }

    [Fact]
    public void NoCacheIsNotPruned() => cache.Prune();

    public void Dispose() => workplace.Dispose();

    private IReadOnlyList<ImageLayer> Layers() => new LayerBuilder(new LayerOptions(), new FileContents(), new LayerCache(cache.LayersFolder, TimeProvider.System))
        .Build([new DeliveredFile("Shop.dll", workplace.Write("files/Shop.dll", "the app"), false)], TestContext.Current.CancellationToken);

    private string[] Files() => Directory.GetFiles(cache.LayersFolder, "*", SearchOption.AllDirectories);

    private void Age(int days)
    {
        foreach (var path in Files())
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-days));
    }

    private string Write(string path, int days)
    {
        var file = workplace.Write("cache/" + path, "bytes");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-days));
        return file;
    }
}
