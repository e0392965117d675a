using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Files;
using Photon.Packaging.Tests.Images.Building;

namespace Photon.Packaging.Tests.Images.Files;

public sealed class PhotonLockTests : IDisposable
{
    private static readonly Digest One = Digest.Of("1"u8);
    private static readonly Digest Two = Digest.Of("2"u8);

    private readonly Workplace workplace = new();
    private readonly DiagnosticBag diagnostics = new();

    [Fact]
    public void FileIsSortedAndReadsBack()
    {
        var pins = PhotonLock.Empty
            .With("example.org/b:1", new LockedImage(One, new Dictionary<string, Digest> { ["linux/arm64"] = Two, ["linux/amd64"] = One }))
            .With("example.org/a:1", new LockedImage(Two, new Dictionary<string, Digest>()));
        var expected = $$"""
            {
              "version": 1,
              "images": {
                "example.org/a:1": {
                  "digest": "{{Two}}"
                },
                "example.org/b:1": {
                  "digest": "{{One}}",
                  "platforms": {
                    "linux/amd64": "{{One}}",
                    "linux/arm64": "{{Two}}"
                  }
                }
              }
            }

            """;
        Assert.Equal(expected, Encoding.UTF8.GetString(pins.ToJson()));
        pins.Write(workplace.PathOf("photon.lock"));
        Assert.Equal(expected, Encoding.UTF8.GetString(PhotonLock.Read(workplace.PathOf("photon.lock"), diagnostics)!.ToJson()));
    }

    [Fact]
    public void PinHoldsThePlatformsOfTheBase()
    {
        var app = new AppImage(workplace);
        var pin = LockedImage.Pin(app.Source, [AppImage.Amd64, AppImage.Arm64, new Platform("linux", "s390x")]);
        Assert.Equal(app.Source.Root.Digest, pin.Digest);
        Assert.Equal(["linux/amd64", "linux/arm64"], pin.Platforms.Keys);
        Assert.Equal(BaseImage.Choose(app.Source, AppImage.Arm64)!.Descriptor.Digest, pin.Platforms["linux/arm64"]);
    }

    [Fact]
    public void NoFilePinsNothing() => Assert.Empty(PhotonLock.Read(workplace.PathOf("photon.lock"), diagnostics)!.Images);

    [Theory]
    [InlineData("", 1)]
    [InlineData("<<<<<<< HEAD", 1)]
    [InlineData("{\n  \"version\": 1,\n  oops\n}", 3)]
    [InlineData("[]", 0)]
    [InlineData("""{"version": 2}""", 0)]
    [InlineData("""{"version": 1, "images": {"a": {"digest": "latest"}}}""", 0)]
    [InlineData("""{"version": 1, "images": {"a": {}}}""", 0)]
    [InlineData("""{"version": 1, "images": ["a"]}""", 0)]
    public void BrokenFileIsReported(string text, int line)
    {
        Assert.Null(PhotonLock.Read(workplace.Write("photon.lock", text), diagnostics));
        var diagnostic = Assert.Single(diagnostics.ToSortedList());
        Assert.Equal("PHOT7103", diagnostic.Code);
        Assert.Equal(line, diagnostic.Location.Line);
    }

    public void Dispose() => workplace.Dispose();
}
