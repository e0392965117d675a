using System.Text.Json;
using Photon.Packaging.Images.Provenances;
using Photon.Packaging.Sboms;
using Photon.Packaging.Tests.Images.Building;

namespace Photon.Packaging.Tests.Images;

public sealed class ProvenanceTests : IDisposable
{
    private static readonly Provenance Plain = new() { Name = "example.org/shop", Builder = "https://ci.example/build", BuilderVersion = "1.0.0" };

    private readonly Workplace workplace = new();

    [Fact]
    public void StatementNamesTheImagesAndWhatTheyAreMadeOf()
    {
        var image = new AppImage(workplace).BuildIndex();
        var provenance = Plain with
        {
            Parameters = new Dictionary<string, string> { ["PhotonFormat"] = "docker", ["Configuration"] = "Release" },
            BaseImage = "example.org/dotnet/aspnet:10.0",
            Source = "https://code.example/shop",
            Revision = "0123abcd",
            Packages = [new Component("pkg:nuget/YamlDotNet@16.3.0", "YamlDotNet", "16.3.0") { Hashes = [("SHA-512", "ff")] }, new Component("project:Core@1", "Core", "1") { IsPackage = false }],
        };
        using var statement = JsonDocument.Parse(provenance.Format(image));
        var root = statement.RootElement;
        Assert.Equal("https://in-toto.io/Statement/v1", root.GetProperty("_type").GetString());
        Assert.Equal("https://slsa.dev/provenance/v1", root.GetProperty("predicateType").GetString());
        var subjects = root.GetProperty("subject").EnumerateArray().Select(subject => subject.GetProperty("digest").GetProperty("sha256").GetString()).ToList();
        Assert.Equal(3, subjects.Count);
        Assert.Contains(image.Root.Descriptor.Digest.Hex, subjects);
        var definition = root.GetProperty("predicate").GetProperty("buildDefinition");
        Assert.Equal("""{"Configuration":"Release","PhotonFormat":"docker"}""", definition.GetProperty("externalParameters").GetRawText());
        var dependencies = definition.GetProperty("resolvedDependencies").EnumerateArray().ToList();
        Assert.Equal("0123abcd", dependencies[0].GetProperty("digest").GetProperty("gitCommit").GetString());
        Assert.Equal(image.Platforms[0].Base!.Digest.Hex, dependencies[1].GetProperty("digest").GetProperty("sha256").GetString());
        Assert.Equal("pkg:nuget/YamlDotNet@16.3.0", dependencies[3].GetProperty("uri").GetString());
        Assert.Equal("ff", dependencies[3].GetProperty("digest").GetProperty("sha512").GetString());
        Assert.Equal(4, dependencies.Count);
        Assert.False(root.GetProperty("predicate").GetProperty("runDetails").TryGetProperty("metadata", out _));
    }

    [Fact]
    public void StatementIsTheSameFromAnotherFolder()
    {
        using var elsewhere = new Workplace();
        Assert.Equal(Plain.Format(new AppImage(workplace).BuildIndex()), Plain.Format(new AppImage(elsewhere).BuildIndex()));
    }

    [Fact]
    public void TimesAreThoseThatWereGiven()
    {
        using var statement = JsonDocument.Parse((Plain with { StartedOn = "2026-01-01T00:00:00Z" }).Format(new AppImage(workplace).BuildIndex()));
        Assert.Equal("""{"startedOn":"2026-01-01T00:00:00Z"}""", statement.RootElement.GetProperty("predicate").GetProperty("runDetails").GetProperty("metadata").GetRawText());
    }

    public void Dispose() => workplace.Dispose();
}
