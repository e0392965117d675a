using Photon.Engine.Text;
using Photon.Tasks.Sources;

namespace Photon.Tasks.Tests;

public sealed class DiskSourcesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void PathsAreRelativeToTheProject()
    {
        folder.Write("shop/api/schemas/pet.yaml", "pet");
        var sources = Sources("shop/api/openapi.yaml");

        var pet = sources.Load("schemas/pet.yaml", sources.ReadContract());
        Assert.Equal("api/schemas/pet.yaml", pet.Path);
        Assert.Equal("api/openapi.yaml", sources.Load("../openapi.yaml", pet.Text!).Path);
    }

    [Fact]
    public void OneFileIsOneTextWhateverWayLeadsToIt()
    {
        folder.Write("shop/pet.yaml");
        File.CreateSymbolicLink(folder.PathOf("shop/animal.yaml"), "pet.yaml");
        var sources = Sources("shop/openapi.yaml");
        var contract = sources.ReadContract();

        Assert.Same(sources.Load("pet.yaml", contract).Text, sources.Load("./animal.yaml", contract).Text);
        Assert.Same(contract, sources.Load("openapi.yaml", contract).Text);
    }

    [Theory]
    [InlineData("../secret.yaml")]
    [InlineData("../../../../../../../../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("link/secret.yaml")]
    [InlineData("linked.yaml")]
    public void FileOutsideTheProjectIsRefused(string reference)
    {
        folder.Write("secret.yaml");
        var sources = Sources("shop/openapi.yaml");
        Directory.CreateSymbolicLink(folder.PathOf("shop/link"), folder.Root);
        File.CreateSymbolicLink(folder.PathOf("shop/linked.yaml"), "../secret.yaml");

        Assert.Equal(SourceOutcome.Outside, sources.Load(reference, sources.ReadContract()).Outcome);
    }

    [Fact]
    public void SharedContractReadsItsOwnFolderTree()
    {
        folder.Write("contracts/schemas/pet.yaml");
        folder.Write("other.yaml");
        var sources = Sources("contracts/openapi.yaml");
        var contract = sources.ReadContract();

        Assert.Equal("../contracts/openapi.yaml", contract.Path);
        Assert.Equal("../contracts/schemas/pet.yaml", sources.Load("schemas/pet.yaml", contract).Path);
        Assert.Equal(SourceOutcome.Outside, sources.Load("../other.yaml", contract).Outcome);
    }

    [Fact]
    public void FolderThatOnlyBeginsLikeTheProjectsIsOutside()
    {
        folder.Write("shop2/pet.yaml");
        var sources = Sources("shop/openapi.yaml");
        Assert.Equal(SourceOutcome.Outside, sources.Load("../shop2/pet.yaml", sources.ReadContract()).Outcome);
    }

    [Fact]
    public void WhatCannotBeReadSaysWhy()
    {
        Directory.CreateDirectory(folder.PathOf("shop/schemas"));
        File.CreateSymbolicLink(folder.PathOf("shop/circle.yaml"), "circle.yaml");
        var sources = Sources("shop/openapi.yaml");
        using (var large = File.Create(folder.PathOf("shop/large.yaml")))
            large.SetLength(NodeParser.LargestBytes + 1);
        var contract = sources.ReadContract();

        Assert.Equal(SourceOutcome.Missing, sources.Load("none.yaml", contract).Outcome);
        Assert.Equal(SourceOutcome.Unreadable, sources.Load("schemas", contract).Outcome);
        Assert.Equal(SourceOutcome.Unreadable, sources.Load("circle.yaml", contract).Outcome);
        Assert.Equal(SourceOutcome.TooLarge, sources.Load("large.yaml", contract).Outcome);
    }

    private DiskSources Sources(string contract)
    {
        Directory.CreateDirectory(folder.PathOf("shop"));
        return new DiskSources(folder.PathOf("shop"), folder.Write(contract));
    }
}
