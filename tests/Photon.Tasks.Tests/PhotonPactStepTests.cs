using System.Text;
using Microsoft.Build.Utilities;
using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Tests;

/// <summary>What is done with pacts besides writing them.</summary>
public sealed class PhotonPactStepTests : IDisposable
{
    private const string Teas = """
        openapi: 3.1.1
        info: { title: Teas, version: '1' }
        paths:
          /teas: # all of them
            get:
              operationId: getTeas
              responses:
                '200': { description: D, content: { application/json: { schema: { type: integer }, example: 1 } } }
                '404':
                  description: None
                  content:
                    application/json:
                      schema: { type: string }
        """;

    private readonly TemporaryFolder folder = new();
    private readonly FakeBuild build = new();

    private string Said => string.Join('\n', build.Messages.Select(message => message.Message));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", true)]
    [InlineData("50", true)]
    [InlineData("50.1", false)]
    [InlineData("80", false)]
    public void LessThanIsWantedIsAnErrorAtTheContract(string threshold, bool isEnough)
    {
        var task = Prepare(new PhotonPactCoverage { Threshold = threshold, RecordFolder = folder.PathOf("shop/obj"), StampFile = folder.PathOf("shop/obj/1.stamp") });
        Assert.Equal(isEnough, task.Execute());
        Assert.Equal(isEnough ? [] : [Codes.PactCoverageTooLow.Code], build.Errors.Select(error => error.Code));
        Assert.Contains("1 of 2 answers (50 %)", Said, StringComparison.Ordinal);
        Assert.Contains("\"percent\": 50", File.ReadAllText(folder.PathOf("shop/obj/coverage-Teas.json")), StringComparison.Ordinal);
        Assert.Equal(isEnough, File.Exists(folder.PathOf("shop/obj/1.stamp")));
    }

    [Fact]
    public void PactsOfOthersCount()
    {
        folder.Write("shop/pact/consumer/till-Shop.json", """
            {
              "consumer": { "name": "till" }, "provider": { "name": "shop" },
              "interactions": [
                { "description": "no teas", "request": { "method": "GET", "path": "/teas" },
                  "response": { "status": 404, "headers": { "Content-Type": "application/json" }, "body": "none" } }
              ],
              "metadata": { "pactSpecification": { "version": "3.0.0" } }
            }
            """);
        Assert.True(Prepare(new PhotonPactCoverage { Threshold = "100", RecordFolder = folder.PathOf("shop/obj") }).Execute());
    }

    [Fact]
    public void ABrokenPactIsReportedAtItsPlace()
    {
        folder.Write("shop/pact/consumer/till-Shop.json", "{\n  \"interactions\": 1 }");
        Assert.False(Prepare(new PhotonPactCoverage { RecordFolder = folder.PathOf("shop/obj") }).Execute());
        Assert.All(build.Errors, error => Assert.Equal(folder.PathOf("shop/pact/consumer/till-Shop.json"), error.File));
        Assert.NotEmpty(build.Errors);
    }

    [Fact]
    public void AThresholdThatIsNoNumberIsRefused()
    {
        Assert.False(Prepare(new PhotonPactCoverage { Threshold = "all", RecordFolder = folder.PathOf("shop/obj") }).Execute());
        Assert.Contains("PhotonPactCoverage", Assert.Single(build.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingExamplesAreShown()
    {
        Assert.True(Prepare(new PhotonPactFix()).Execute());
        Assert.Contains("would get 1 examples", Said, StringComparison.Ordinal);
        Assert.Contains("+ ", Said, StringComparison.Ordinal);
        Assert.Equal(Teas, File.ReadAllText(folder.PathOf("shop/api.yaml")));
    }

    [Fact]
    public void MissingExamplesAreWrittenBesideComments()
    {
        var mark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        var task = Prepare(new PhotonPactFix { Write = true });
        File.WriteAllText(folder.PathOf("shop/api.yaml"), Teas, mark);
        Assert.True(task.Execute());

        var bytes = File.ReadAllBytes(folder.PathOf("shop/api.yaml"));
        Assert.Equal(mark.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains("/teas: # all of them", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("example: ").Length - 1);

        build.Messages.Clear();
        Assert.True(task.Execute());
        Assert.Contains("lacks no example", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void TestsToBeginWithAreWrittenOnceAndThenKept()
    {
        var task = new PhotonPactScaffold { Folder = folder.PathOf("tests"), Namespace = "Shop.Tests", Root = folder.PathOf("shop") };
        Assert.True(Prepare(task).Execute());
        var file = folder.PathOf("tests/GetTeasTests.cs");
        Assert.Contains("namespace Shop.Tests;", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("\"pact/consumer/ui-Shop.json\"", File.ReadAllText(folder.PathOf("tests/ShopStub.cs")), StringComparison.Ordinal);

        File.WriteAllText(file, "// mine");
        Assert.True(task.Execute());
        Assert.Equal("// mine", File.ReadAllText(file));
        Assert.Contains("kept", Said, StringComparison.Ordinal);
    }

    private T Prepare<T>(T task)
        where T : PactTask
    {
        folder.Write("shop/api.yaml", Teas);
        task.BuildEngine = build;
        var contract = new TaskItem(folder.PathOf("shop/api.yaml"));
        contract.SetMetadata("Name", "Teas");
        task.Contracts = [contract];
        var settings = new TaskItem(folder.PathOf("shop/Shop.csproj"));
        foreach (var (name, value) in new[] { ("PactFolder", folder.PathOf("shop/pact/consumer")), ("Consumer", "ui"), ("Provider", "Shop"), ("RootNamespace", "Shop"), ("ProjectType", "api") })
            settings.SetMetadata(name, value);
        task.Settings = settings;
        return task;
    }
}
