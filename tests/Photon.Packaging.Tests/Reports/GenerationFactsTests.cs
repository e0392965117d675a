using Photon.Engine.Diagnostics;
using Photon.Packaging.Reports;

namespace Photon.Packaging.Tests.Reports;

public sealed class GenerationFactsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("photon-facts-").FullName;

    private static readonly GenerationFacts Facts = new()
    {
        Contracts = [new ContractFacts { Name = "Shop", Path = "api/openapi.yaml", Operations = 7, Schemas = 5, Files = 21, Lines = 1804 }],
        Diagnostics =
        [
            ReportedDiagnostic.From(Diagnostic.Create(Codes.NoContract, new Location("Shop.csproj", 0, 0))),
            ReportedDiagnostic.From(Diagnostic.Create(Codes.MissingField, new Location("api/openapi.yaml", 4, 2), "responses")),
        ],
    };

    private string PathOf(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        Facts.Write(PathOf("obj/photon/facts.json"));
        var read = GenerationFacts.Read(PathOf("obj/photon/facts.json"));
        Assert.Equal(Facts.Contracts, read.Contracts);
        Assert.Equal(Facts.Diagnostics, read.Diagnostics);
    }

    [Fact]
    public void FileWithTheSameBytesIsNotTouched()
    {
        var path = PathOf("facts.json");
        Facts.Write(path);
        var time = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, time);
        Facts.Write(path);
        Assert.Equal(time, File.GetLastWriteTimeUtc(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"contracts\": null}")]
    [InlineData("{\"contracts\": [null]}")]
    [InlineData("{\"contracts\": [{\"name\": \"Shop\"}]}")]
    [InlineData("{\"diagnostics\": [{\"code\": \"PHOT1001\", \"severity\": 2, \"message\": \"\"}]}")]
    public void SomethingElseIsNoFacts(string text)
    {
        File.WriteAllText(PathOf("facts.json"), text);
        Assert.Throws<InvalidDataException>(() => GenerationFacts.Read(PathOf("facts.json")));
    }
}
