using System.Text.Json;
using Photon.Engine;
using Photon.Forms.Checking;
using Photon.Forms.Judging;
using Photon.Testing;

namespace Photon.Ui.Tests.Client;

/// <summary>What the client makes of numbers with more digits than JavaScript's is what the types say, so that the validators take it.</summary>
public sealed class ExactNumbersTests
{
    private const string Long = "9007199254740993";

    [Theory]
    [InlineData("getOrder", "order", """{"id":L,"lines":[{"id":L,"price":L,"__proto__":L}],"weight":L,"any":{"id":L},"parent":{"id":L,"lines":[],"weight":L}}""", "/id /lines/0/__proto__ /lines/0/price /parent/id")]
    [InlineData("getOrder", "order", """{"id":1,"lines":[],"pair":[L,L],"limit":L,"least":L,"level":L}""", "/least /level /limit /pair/0")]
    [InlineData("getRates", "", """{"a":[L,1],"b":[L]}""", "/a/0 /b/0")]
    [InlineData("getShapes", "", """[{"kind":"Circle","id":L,"size":L},{"kind":"Square","id":L,"size":L,"extra":{"n":L,"x":L}},{"kind":"Hexagon","id":L}]""", "/0/id /1/extra/x /1/size")]
    [InlineData("getAnimals", "", """[{"kind":"cat","id":L,"age":L,"lives":L},{"kind":"dog","id":L,"lives":L}]""", "/0/id /0/lives /1/id")]
    public async Task NumbersAreExactWhereTheirTypesSaySo(string operation, string shape, string json, string places)
    {
        var (exact, issues) = await AnswerAsync(operation, shape, json, 200);
        Assert.Equal(places, exact);
        Assert.Equal("", issues);
    }

    [Fact]
    public async Task AnErrorHasItsOwn()
    {
        var (exact, _) = await AnswerAsync("getOrder", "", """{"id":L,"trace":L}""", 500);
        Assert.Equal("/trace", exact);
    }

    [Fact]
    public async Task LimitsCountEveryDigit()
    {
        var (_, issues) = await AnswerAsync("getOrder", "order", """{"id":1,"lines":[],"least":-L,"limit":-1.00000000000000001}""", 200);
        Assert.Equal("limit anyOf, least minimum", issues);
    }

    private static async Task<(string Exact, string Issues)> AnswerAsync(string operation, string shape, string json, int status)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        var loader = new FolderLoader(Repository.PathOf("tests", "Photon.Golden.Tests", "Cases", "ui-exact-numbers"));
        using var project = new TypeScriptProject();
        project.Add(Generator.Generate(new GenerateRequest
        {
            Contract = loader.Read("openapi.yaml"),
            Loader = loader,
            Name = "Sample",
            Namespace = "Unused",
            RuntimeNamespace = "Unused",
            Emit = EmitParts.Ui,
        }).Files);
        var call = JsonSerializer.Serialize(new { operation, shape, json = json.Replace("L", Long, StringComparison.Ordinal), status });
        var output = await UiTool.RunAsync("node", ["src/client/checked.mjs", project.FolderOf("sample"), call], cancellationToken);
        Assert.True(output.StartsWith('{'), output);
        var answer = JsonDocument.Parse(output).RootElement;
        return (Listed(answer.GetProperty("exact"), " "), Listed(answer.GetProperty("issues"), ", "));
    }

    private static string Listed(JsonElement list, string separator) => string.Join(separator, list.EnumerateArray().Select(item => item.GetString()));
}
