namespace Photon.Packaging.Tests;

/// <summary>What a project can ask for wrongly.</summary>
public sealed class RequestTests : IDisposable
{
    private readonly Workplace workplace = new Workplace().Publish();

    [Fact]
    public void UnknownFormatNamesTheKnown()
    {
        workplace.Request = workplace.Request with { Format = "tar" };
        var diagnostic = workplace.Fail();
        Assert.Equal("PHOT7001", diagnostic.Code);
        Assert.Contains("dir, docker, oci, static, zip", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(workplace.Request.ProjectFile, diagnostic.Location.Path);
    }

    [Theory]
    [InlineData("azure")]
    [InlineData("1")]
    public void UnknownLayoutIsReported(string layout)
    {
        workplace.Request = workplace.Request with { Layout = layout };
        Assert.Equal("PHOT7002", workplace.Fail().Code);
    }

    [Fact]
    public void StaticNeedsAUserInterface()
    {
        Directory.Delete(workplace.PathOf("publish/wwwroot"), recursive: true);
        workplace.Request = workplace.Request with { Format = "static" };
        Assert.Equal("PHOT7004", workplace.Fail().Code);
    }

    [Fact]
    public void TwoFilesOfOnePathAreReported()
    {
        workplace.Request = workplace.Request with { Contracts = [workplace.Write("api/SHA256SUMS", "a contract of this name")] };
        Assert.Equal("PHOT7010", workplace.Fail().Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("shop/api")]
    [InlineData("..")]
    [InlineData("a:b")]
    public void NameMustBeAFilesName(string name)
    {
        workplace.Request = workplace.Request with { Name = name };
        Assert.Equal("PHOT7011", workplace.Fail().Code);
    }

    public void Dispose() => workplace.Dispose();
}
