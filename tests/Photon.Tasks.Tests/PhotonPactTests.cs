using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Tests;

public sealed class PhotonPactTests : IDisposable
{
    private const string Teas = """
        openapi: 3.1.1
        info: { title: Teas, version: '1' }
        paths:
          /teas:
            get:
              operationId: getTeas
              responses: { '200': { description: D, content: { application/json: { schema: { type: integer }, example: 1 } } } }
        """;

    private readonly TemporaryFolder folder = new();
    private readonly FakeBuild build = new();

    private string PactFile => folder.PathOf("shop/pact/consumer/ui-Shop.json");

    private bool IsStamped => File.Exists(folder.PathOf("shop/obj/1.stamp"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void APactIsWrittenWithItsRecord()
    {
        Assert.True(Run());

        Assert.Contains("\"getTeas/example/200/application/json\"", File.ReadAllText(PactFile), StringComparison.Ordinal);
        Assert.Contains("api.yaml(7,", File.ReadAllText(folder.PathOf("shop/obj/ui-Shop.lines.json")), StringComparison.Ordinal);
        Assert.StartsWith(PactFile, File.ReadAllText(folder.PathOf("shop/obj/pacts.items")), StringComparison.Ordinal);
        Assert.True(IsStamped);
    }

    [Fact]
    public void APactThatIsTheSameIsNotTouched()
    {
        Run();
        File.SetLastWriteTimeUtc(PactFile, DateTime.UnixEpoch);
        Assert.True(Run());
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(PactFile));

        File.WriteAllText(PactFile, File.ReadAllText(PactFile).ReplaceLineEndings("\r\n"));
        File.SetLastWriteTimeUtc(PactFile, DateTime.UnixEpoch);
        Assert.True(Run(task => task.Frozen = true));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(PactFile));
    }

    [Fact]
    public void ADifferenceIsShownAndNotWritten()
    {
        Run();
        var before = File.ReadAllText(PactFile);
        Assert.True(Run(task => Set(task, "OutputMode", "diff"), Teas.Replace("getTeas", "listTeas", StringComparison.Ordinal)));

        Assert.Equal(before, File.ReadAllText(PactFile));
        var said = build.Messages.Select(message => message.Message!).ToList();
        Assert.Contains(said, line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal) && line.Contains("getTeas/example", StringComparison.Ordinal));
        Assert.Contains(said, line => line.TrimStart().StartsWith("+ ", StringComparison.Ordinal) && line.Contains("listTeas/example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("dry-run")]
    public void WhatIsLeftToDoIsSaidAgain(string mode)
    {
        Assert.True(Run(task => Set(task, "OutputMode", mode)));
        Assert.False(File.Exists(PactFile));
        Assert.False(IsStamped);
        Assert.Contains(build.Messages, message => message.Message!.Contains(PactFile, StringComparison.Ordinal) && message.Importance == MessageImportance.High);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFrozenPactDoesNotChange(bool isThere)
    {
        if (isThere)
            Run();
        Assert.False(Run(task => task.Frozen = true, Teas.Replace("getTeas", "listTeas", StringComparison.Ordinal)));

        var error = Assert.Single(build.Errors);
        Assert.Equal((Codes.PactFrozen.Code, PactFile, isThere), (error.Code, error.File, error.LineNumber > 1));
        Assert.Equal(isThere, File.Exists(PactFile));
    }

    [Theory]
    [InlineData("{\"consumer\":{\"name\":\"ui\"},\"interactions\":[]}")]
    [InlineData("[1]")]
    [InlineData("no JSON")]
    public void TheWorkOfOthersIsKept(string theirs)
    {
        folder.Write("shop/pact/consumer/ui-Shop.json", theirs);
        Assert.False(Run());
        Assert.Equal(Codes.PactForeign.Code, Assert.Single(build.Errors).Code);
        Assert.Equal(theirs, File.ReadAllText(PactFile));

        Assert.True(Run(task => Set(task, "OutputMode", "force")));
        Assert.Contains("getTeas", File.ReadAllText(PactFile), StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderThatCanNotBeWrittenIsReported()
    {
        folder.Write("shop/pact", "a file");
        Assert.False(Run());
        Assert.Equal(Codes.PactNotWritten.Code, Assert.Single(build.Errors).Code);
    }

    [Fact]
    public void EachOfSeveralContractsIsAProvider()
    {
        folder.Write("shop/cups.yaml", Teas.Replace("Teas", "Cups", StringComparison.Ordinal));
        Assert.True(Run(task => task.Contracts = [Item("api.yaml", ("Name", "Teas")), Item("cups.yaml", ("Name", "Cups"))]));
        Assert.Equal(["ui-Cups.json", "ui-Teas.json"], Directory.GetFiles(folder.PathOf("shop/pact/consumer")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TwoContractsDoNotShareAPact()
    {
        folder.Write("shop/cups.yaml", Teas);
        Assert.False(Run(task => task.Contracts = [Item("api.yaml", ("Name", "Teas")), Item("cups.yaml", ("Name", "Cups"), ("PactProvider", "teas"))]));
        Assert.Equal(Codes.SamePact.Code, Assert.Single(build.Errors).Code);
        Assert.False(Directory.Exists(folder.PathOf("shop/pact")));
    }

    [Fact]
    public void APactThatIsNotMadeAnyMoreIsLeftAndNamed()
    {
        Run();
        Assert.True(Run(task => Set(task, "Consumer", "app")));
        Assert.Equal((Codes.PactAbandoned.Code, PactFile), (Assert.Single(build.Warnings).Code, build.Warnings[0].File));
        Assert.True(File.Exists(PactFile));
    }

    [Fact]
    public void OnlyContractsThatNamePactsAreTakenWhereOneDoes()
    {
        folder.Write("shop/cups.yaml", Teas);
        var items = new[] { Item("api.yaml", ("Name", "Teas")), Item("cups.yaml", ("Name", "Cups"), ("Emit", "models;pact")) };
        Assert.True(Run(task =>
        {
            task.Contracts = items;
            Set(task, "Provider", "");
        }));
        Assert.Equal(["ui-Cups.json"], Directory.GetFiles(folder.PathOf("shop/pact/consumer")).Select(Path.GetFileName));
    }

    [Fact]
    public void ABrokenContractIsReportedElsewhere()
    {
        Assert.True(Run(contract: "openapi: 3.1.1\npaths: []"));
        Assert.False(File.Exists(PactFile));
        Assert.Empty(build.Warnings);
    }

    [Theory]
    [InlineData("openapi: 3.1.1\npaths: []")]
    [InlineData(null)]
    public void WhereNoCodeIsGeneratedTheContractIsReportedHere(string? contract)
    {
        if (contract is null)
            Assert.False(Run(task => (task.Contracts, task.Settings) = ([Item("none.yaml", ("Name", "Teas"))], WithoutCode(task))));
        else
            Assert.False(Run(task => task.Settings = WithoutCode(task), contract));
        Assert.NotEmpty(build.Errors);
        Assert.False(IsStamped);
    }

    [Theory]
    [InlineData("5", "write", "PhotonPactVersion")]
    [InlineData("4", "overwrite", "PhotonOutputMode")]
    public void AWordThatNobodyKnowsIsRefused(string version, string mode, string property)
    {
        Assert.False(Run(task =>
        {
            Set(task, "Version", version);
            Set(task, "OutputMode", mode);
        }));
        Assert.Contains(property, Assert.Single(build.Errors).Message, StringComparison.Ordinal);
    }

    private bool Run(Action<PhotonPact>? change = null, string contract = Teas)
    {
        build.Errors.Clear();
        folder.Write("shop/api.yaml", contract);
        var task = new PhotonPact
        {
            BuildEngine = build,
            Contracts = [Item("api.yaml", ("Name", "Teas"))],
            Settings = Item("Shop.csproj", ("PactFolder", folder.PathOf("shop/pact/consumer")), ("Consumer", "ui"), ("Provider", "Shop"), ("RootNamespace", "Shop"), ("ProjectType", "api")),
            RecordFolder = folder.PathOf("shop/obj"),
            StampFile = folder.PathOf("shop/obj/1.stamp"),
        };
        change?.Invoke(task);
        return task.Execute();
    }

    private static Microsoft.Build.Framework.ITaskItem WithoutCode(PhotonPact task)
    {
        task.Settings.SetMetadata("Codegen", "false");
        return task.Settings;
    }

    private static void Set(PhotonPact task, string setting, string value) => task.Settings.SetMetadata(setting, value);

    private TaskItem Item(string path, params (string Name, string Value)[] metadata)
    {
        var item = new TaskItem(folder.PathOf("shop/" + path));
        foreach (var (name, value) in metadata)
            item.SetMetadata(name, value);
        return item;
    }
}
