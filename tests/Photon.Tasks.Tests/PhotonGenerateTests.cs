using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Tests;

public sealed class PhotonGenerateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeBuild build = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void PathsAreThoseOfTheProjectAndNotOfTheProcess()
    {
        folder.Write("shop/api/openapi.yaml", "openapi: 3.1.0\ninfo: { title: Shop, version: '1' }\npaths: [\n");
        var task = Task("api/openapi.yaml");
        task.ProjectFile = "Shop.csproj";
        task.TaskEnvironment = TaskEnvironment.CreateWithProjectDirectoryAndEnvironment(folder.PathOf("shop"), null);

        Assert.False(task.Execute());
        Assert.All(build.Errors, error => Assert.Equal(folder.PathOf("shop/api/openapi.yaml"), error.File));
        Assert.NotEmpty(build.Errors);
        // What was found is kept for the report; nothing is generated.
        Assert.Equal(["facts.json"], Directory.EnumerateFiles(folder.PathOf("shop/obj"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void ErrorsBearTheCodeThePlaceAndThePage()
    {
        folder.Write("shop/api/openapi.yaml", "a: [1\n");
        Assert.False(Task("api/openapi.yaml").Execute());

        var error = build.Errors[0];
        Assert.StartsWith("PHOT1", error.Code, StringComparison.Ordinal);
        Assert.NotEqual(0, error.LineNumber);
        Assert.EndsWith($"/docs/diagnostics/{error.Code}.md", error.HelpLink, StringComparison.Ordinal);
        Assert.Contains(error.HelpLink, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BrokenRulesOfTheSpecificationAreErrorsInAStrictBuild(bool isStrict)
    {
        folder.Write("shop/api/openapi.yaml", """
            openapi: 3.1.0
            info: { title: Shop, version: "1" }
            paths:
              /things/{id}:
                get:
                  responses:
                    "200": { description: ok, links: { next: { operationId: gone } } }
            """);
        var task = Task("api/openapi.yaml");
        task.StrictContract = isStrict;

        Assert.Equal(!isStrict, task.Execute());
        string[] conformance = [Codes.UndeclaredPathParameter.Code, Codes.UnknownLinkTarget.Code];
        if (isStrict)
        {
            Assert.Equal(conformance, build.Errors.Select(e => e.Code));
            Assert.False(File.Exists(folder.PathOf("shop/obj/photon/compile.items")));
            return;
        }

        Assert.Empty(build.Errors);
        Assert.Equal([Codes.UndeclaredPathParameter.Code], build.Warnings.Select(w => w.Code));
        Assert.Equal(7, build.Messages.Single(m => m.Code == Codes.UnknownLinkTarget.Code).LineNumber);
    }

    [Fact]
    public void ContractThatCannotBeReadIsAnError()
    {
        using var locked = File.Open(folder.Write("shop/api/openapi.yaml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.False(Task("api/openapi.yaml").Execute());
        Assert.Equal(Codes.ContractUnreadable.Code, Assert.Single(build.Errors).Code);
    }

    [Fact]
    public void FailureOfOursIsOneErrorWithoutAStackTrace()
    {
        var task = Task("api/openapi.yaml");
        task.Contracts = [null!];
        Assert.False(task.Execute());

        var error = Assert.Single(build.Errors);
        Assert.Equal(Codes.InternalError.Code, error.Code);
        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
        Assert.Contains(build.Messages, m => m.Importance == MessageImportance.Low && m.Message!.Contains("   at ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public void EqualTypesOfTwoContractsAreDeclaredOnceWhereAsked(bool share, int declarations)
    {
        const string contract = """
            openapi: 3.1.0
            info: { title: Shop, version: '1' }
            paths: {}
            components: { schemas: { Money: { type: object, properties: { amount: { type: number } } } } }
            """;
        folder.Write("shop/orders.yaml", contract);
        folder.Write("shop/stock.yaml", contract);
        var task = Task("orders.yaml");
        task.Contracts = [new TaskItem("orders.yaml"), new TaskItem("stock.yaml")];
        task.ShareTypes = share;

        Assert.True(task.Execute());
        Assert.Equal(declarations, Directory.GetFiles(folder.PathOf("shop/obj"), "Money.g.cs", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void CancelledTaskWritesNothingAndSaysNothing()
    {
        folder.Write("shop/api/openapi.yaml");
        var task = Task("api/openapi.yaml");
        task.Cancel();

        Assert.False(task.Execute());
        Assert.Empty(build.Errors);
        Assert.False(Directory.Exists(folder.PathOf("shop/obj")));
    }

    private PhotonGenerate Task(string contract)
    {
        Directory.CreateDirectory(folder.PathOf("shop"));
        return new PhotonGenerate
        {
            BuildEngine = build,
            TaskEnvironment = TaskEnvironment.CreateWithProjectDirectoryAndEnvironment(folder.PathOf("shop"), null),
            Contracts = [new TaskItem(contract)],
            ProjectFile = folder.PathOf("shop/Shop.csproj"),
            ProjectType = "api",
            RootNamespace = "Shop",
            OutputFolder = "obj/photon/",
            StampFile = "obj/photon/1.stamp",
        };
    }
}
