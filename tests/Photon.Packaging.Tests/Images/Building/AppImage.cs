using Photon.Engine.Diagnostics;
using Photon.Packaging.Content;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Layers;
using Photon.Packaging.Images.Layout;

namespace Photon.Packaging.Tests.Images.Building;

/// <summary>A small app upon the tiny base.</summary>
internal sealed class AppImage(Workplace workplace)
{
    public static readonly Platform Amd64 = new("linux", "amd64");
    public static readonly Platform Arm64 = new("linux", "arm64");

    private LayoutSource? source;

    public DiagnosticBag Diagnostics { get; } = new();

    public string CacheFolder { get; init; } = workplace.PathOf("cache");

    public LayoutSource Source => source ??= TestBase.Tiny(workplace.PathOf("base"));

    public ImageOptions Options { get; set; } = new()
    {
        BaseImage = "example.org/dotnet/aspnet:10.0",
        AppCommand = ContainerCommand.OfApp("/app/", "Shop.dll", isExecutable: false),
        Labels = new Dictionary<string, string>
        {
            ["org.opencontainers.image.revision"] = "abc",
            ["org.opencontainers.image.title"] = "Shop",
            ["org.opencontainers.image.version"] = "1.2.0",
        },
    };

    public IReadOnlyList<ImageLayer> Layers()
    {
        DeliveredFile[] files =
        [
            new("Shop.dll", workplace.Write("files/Shop.dll", "the app"), false),
            new("YamlDotNet.dll", workplace.Write("files/YamlDotNet.dll", "a package"), false) { Layer = FileLayer.Packages },
        ];
        return new LayerBuilder(new LayerOptions(), new FileContents(), new LayerCache(CacheFolder, TimeProvider.System)).Build(files, CancellationToken.None);
    }

    public BuiltImage? TryBuild(Platform platform) =>
        new ImageBuilder(Options, Diagnostics, new Location("Shop.csproj", 0, 0)).Build(BaseImage.Choose(Source, platform)!, Layers());

    public BuiltImage Build(Platform platform)
    {
        var image = TryBuild(platform);
        Assert.True(image is not null, string.Join('\n', Diagnostics.ToSortedList()));
        return image;
    }

    public BuiltImage BuildIndex() => IndexBuilder.Combine([Build(Arm64), Build(Amd64)], new Dictionary<string, string>());
}
