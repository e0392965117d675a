using System.IO.Compression;
using Photon.Packaging.Content;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Layers;

namespace Photon.Packaging.Tests.Images.Layers;

public sealed class LayerTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void EachKindOfFileIsALayer()
    {
        var layers = Build();
        Assert.Equal([FileLayer.Packages, FileLayer.Projects, FileLayer.Assets, FileLayer.App], layers.Select(layer => layer.Kind));
        Assert.Equal(["app/", "app/YamlDotNet.dll", "app/de/", "app/de/YamlDotNet.resources.dll"], List(layers[0]));
        Assert.Equal(["app/", "app/Shop", "app/Shop.dll"], List(layers[3]));
    }

    [Fact]
    public void BlobIsGzipWhoseContentHasTheDiffId()
    {
        foreach (var layer in Build())
        {
            var path = PathOf(layer);
            Judge.Ask("gzip", workplace.PathOf(""), "-t", path);
            Assert.Equal(layer.Record.Size, new FileInfo(path).Length);
            Assert.Equal(layer.Record.Digest, Digest.Of(File.ReadAllBytes(path)));
            using var unzipped = new MemoryStream();
            using (var zip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
                zip.CopyTo(unzipped);
            Assert.Equal(layer.Record.DiffId, Digest.Of(unzipped.ToArray()));
            Assert.Equal([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255], File.ReadAllBytes(path)[..10]);
        }
    }

    [Fact]
    public void LayersAreEqualFromAnotherFolderAndAnEmptyCache()
    {
        using var other = new Workplace();
        Assert.Equal(Build().Select(layer => layer.Record), Build(other).Select(layer => layer.Record));
    }

    [Fact]
    public void ChangedFileChangesItsLayerAlone()
    {
        var files = Files(workplace);
        var before = Build();
        workplace.Write("files/Shop.dll", "another line");
        var cache = NewCache(workplace);
        var after = new LayerBuilder(new LayerOptions(), new FileContents(), cache).Build(files, TestContext.Current.CancellationToken);
        Assert.Equal((3, 1), (cache.Hits, cache.Misses));
        Assert.Equal(before.Take(3).Select(layer => layer.Record), after.Take(3).Select(layer => layer.Record));
        Assert.NotEqual(before[3].Record, after[3].Record);
    }

    [Theory]
    [InlineData("blobs", "truncated")]
    [InlineData("blobs", "flipped")]
    [InlineData("blobs", "removed")]
    [InlineData("records", "truncated")]
    [InlineData("records", "flipped")]
    public void DamagedCacheIsMadeAnew(string part, string damage)
    {
        var before = Build();
        foreach (var path in Directory.GetFiles(workplace.PathOf("cache/" + part)))
            Damage(path, damage);
        var cache = NewCache(workplace);
        var after = Build(workplace, cache);
        Assert.Equal((0, 4), (cache.Hits, cache.Misses));
        Assert.Equal(before.Select(layer => layer.Record), after.Select(layer => layer.Record));
        Assert.All(after, layer => Assert.Equal(layer.Record.Digest, Digest.Of(File.ReadAllBytes(PathOf(layer)))));
    }

    [Fact]
    public void FileThatChangesMeanwhileIsNotCached()
    {
        var files = Files(workplace);
        var contents = new FileContents();
        contents.Prepare(files.Select(file => file.Source), TestContext.Current.CancellationToken);
        workplace.Write("files/Shop.dll", "changed after it was looked at");
        var builder = new LayerBuilder(new LayerOptions(), contents, NewCache(workplace));
        Assert.Throws<IOException>(() => builder.Build(files, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Directory.GetFiles(workplace.PathOf("cache"), "*", SearchOption.AllDirectories), path => path.EndsWith(".unfinished", StringComparison.Ordinal));
        Assert.Equal(4, Build().Count);
    }

    [Fact]
    public void TwoBuildsMayUseOneCacheAtOnce()
    {
        var files = Files(workplace);
        var results = new IReadOnlyList<ImageLayer>[8];
        Parallel.For(0, results.Length, i => results[i] = new LayerBuilder(new LayerOptions(), new FileContents(), NewCache(workplace)).Build(files, CancellationToken.None));
        Assert.All(results, layers => Assert.Equal(results[0].Select(layer => layer.Record), layers.Select(layer => layer.Record)));
        Assert.All(results[0], layer => Assert.Equal(layer.Record.Digest, Digest.Of(File.ReadAllBytes(PathOf(layer)))));
    }

    [Fact]
    public void LargePackagesAreDividedSoThatOneSendsAPart()
    {
        var before = Large("1.0.0", 0);
        Assert.Equal(PackageParts.Count, before.Count);
        Assert.All(before, layer => Assert.Equal(FileLayer.Packages, layer.Kind));
        var after = Large("1.0.1", 1);
        Assert.Equal(PackageParts.Count - 1, before.Select(layer => layer.Record.Digest).Intersect(after.Select(layer => layer.Record.Digest)).Count());

        IReadOnlyList<ImageLayer> Large(string version, byte content)
        {
            var files = Enumerable.Range(0, 64).Select(i =>
                new DeliveredFile($"P{i}.dll", workplace.Write($"large/P{i}.dll", Enumerable.Repeat(i == 5 ? content : (byte)2, 300_000).ToArray()), false) { Layer = FileLayer.Packages, Package = $"P{i}/{(i == 5 ? version : "1.0.0")}" });
            return new LayerBuilder(new LayerOptions(), new FileContents(), NewCache(workplace)).Build([.. files], TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void PackageStaysInItsPartWhateverIsBesideIt()
    {
        var file = new DeliveredFile("a/B.dll", "/B.dll", false) { Layer = FileLayer.Packages, Package = "Big.Package/1.0.0" };
        var part = new PackageParts(long.MaxValue).PartOf(file);
        Assert.Equal(part, new PackageParts(PackageParts.LargestWhole + 1).PartOf(file with { Package = "big.package/2.0.0", Path = "C.dll" }));
        Assert.Equal(0, new PackageParts(PackageParts.LargestWhole).PartOf(file));
        Assert.Equal(0, new PackageParts(long.MaxValue).PartOf(file with { Layer = FileLayer.App }));
    }

    [Fact]
    public void FullDiskPoisonsNothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a small disk.");
        Directory.CreateDirectory(workplace.PathOf("cache"));
        Judge.Ask("mount", workplace.PathOf("."), "-t", "tmpfs", "-o", "size=64k", "tmpfs", workplace.PathOf("cache"));
        try
        {
            var noise = System.Security.Cryptography.RandomNumberGenerator.GetBytes(100_000);
            DeliveredFile[] files = [new("large", workplace.Write("files/large", noise), false)];
            Assert.Throws<IOException>(() => new LayerBuilder(new LayerOptions(), new FileContents(), NewCache(workplace)).Build(files, TestContext.Current.CancellationToken));
            Assert.Empty(Directory.GetFiles(workplace.PathOf("cache"), "*", SearchOption.AllDirectories));
            Assert.Equal(4, Build().Count);
        }
        finally
        {
            Judge.Ask("umount", workplace.PathOf("."), workplace.PathOf("cache"));
        }
    }

    [Fact]
    public void OwnerAndFolderAreTheLayers()
    {
        var options = new LayerOptions { Folder = "/srv/shop/", Uid = LayerOptions.AppUser, Gid = LayerOptions.AppUser };
        var layer = new LayerBuilder(options, new FileContents(), NewCache(workplace)).Build(Files(workplace), TestContext.Current.CancellationToken)[3];
        var list = Judge.Ask("tar", workplace.PathOf(""), "--numeric-owner", "-tvf", PathOf(layer));
        Assert.Contains("-rwxr-xr-x 1654/1654", list, StringComparison.Ordinal);
        Assert.Equal(["srv/shop/", "srv/shop/Shop", "srv/shop/Shop.dll"], List(layer));
    }

    public void Dispose() => workplace.Dispose();

    private static IReadOnlyList<DeliveredFile> Files(Workplace at) =>
    [
        new("Shop.dll", at.Write("files/Shop.dll", "the app"), false),
        new("Shop", at.Write("files/Shop", "the program"), true),
        new("YamlDotNet.dll", at.Write("files/YamlDotNet.dll", "a package"), false) { Layer = FileLayer.Packages },
        new("de/YamlDotNet.resources.dll", at.Write("files/YamlDotNet.resources.dll", "ein Paket"), false) { Layer = FileLayer.Packages },
        new("Core.dll", at.Write("files/Core.dll", "a project"), false) { Layer = FileLayer.Projects },
        new("wwwroot/index.html", at.Write("files/index.html", "<p>"), false) { Layer = FileLayer.Assets },
    ];

    private static LayerCache NewCache(Workplace at) => new(at.PathOf("cache"), TimeProvider.System);

    private static void Damage(string path, string how)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        switch (how)
        {
            case "truncated":
                File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
                break;
            case "flipped":
                File.WriteAllBytes(path, bytes);
                break;
            default:
                File.Delete(path);
                break;
        }
    }

    private static IReadOnlyList<ImageLayer> Build(Workplace at, LayerCache? cache = null) =>
        new LayerBuilder(new LayerOptions(), new FileContents(), cache ?? NewCache(at)).Build(Files(at), TestContext.Current.CancellationToken);

    private IReadOnlyList<ImageLayer> Build() => Build(workplace);

    private string PathOf(ImageLayer layer) => NewCache(workplace).PathOf(layer.Record);

    private string[] List(ImageLayer layer) => Judge.Ask("tar", workplace.PathOf(""), "-tf", PathOf(layer)).TrimEnd('\n').Split('\n');
}
