using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Engine.Pact;
using Photon.Judges.Contracts;
using Photon.Judges.Npm;
using Photon.Judges.Pacts;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Judges.Tests;

/// <summary>The reference core reads our matchers as they are meant: it lets through what a schema allows, and nothing else.</summary>
public sealed class PactCoreTests
{
    private const int Documents = 4;
    private const int MostInteractions = 25;
    private const long LargestInBytes = 60_000;
    private const string Everything = "getEverything/example/200/application/json";

    /// <summary>Changes of the example that its schema allows: a property and its value.</summary>
    private static readonly (string Name, string Value)[] allowed =
    [
        ("text", "\"x\""), ("short", "\"x\""), ("code", "\"ZZ-9\""), ("part", "\"..d/e..\""), ("id", "\"00000000-0000-0000-0000-000000000000\""),
        ("at", "\"2024-01-01T00:00:00+02:00\""), ("whole", "-5"), ("whole", "12.0"), ("bounded", "1"), ("bounded", "120"), ("price", "5"), ("ratio", "0"), ("flag", "false"),
        ("size", "\"l\""), ("level", "3"), ("maybe", "5"), ("perhaps", "null"), ("either", "\"five\""), ("list", "[]"), ("list", "[\"x\",\"y\",\"z\"]"),
        ("few", "[1,2.5,3]"), ("prices", "{\"water\":1}"), ("prices", "{}"), ("byCode", "{\"ZZ\":{\"name\":\"q\"}}"),
        ("shapes", "[{\"shape\":\"square\",\"side\":9},{\"shape\":\"circle\",\"radius\":8}]"), ("pet", "{\"type\":\"cat\",\"lives\":0}"), ("more", "1"),
    ];

    /// <summary>Changes that it forbids; a property without a value is taken out.</summary>
    private static readonly (string Name, string? Value)[] forbidden =
    [
        ("text", "1"), ("text", "null"), ("text", null), ("short", "\"abcde\""), ("short", "\"\""), ("code", "\"Z-9\""), ("part", "\"zzz\""), ("id", "\"7\""),
        ("at", "\"yesterday\""), ("whole", "\"12\""), ("whole", "12.5"), ("whole", "{}"), ("bounded", "0"), ("bounded", "121"), ("price", "-0.1"), ("price", "\"4.9\""),
        ("ratio", "\"x\""), ("flag", "\"true\""), ("kind", "\"other\""), ("size", "\"xl\""), ("level", "4"), ("maybe", "\"x\""), ("perhaps", "\"X1\""),
        ("list", "[1]"), ("list", "[\"\"]"), ("list", "null"), ("few", "[]"), ("few", "[1,2,3,4]"), ("few", "[\"a\"]"), ("pair", "[\"x\"]"), ("pair", "[\"x\",1,2]"),
        ("pair", "[1,1]"), ("prices", "{\"tea\":\"x\"}"), ("byCode", "{\"abc\":{\"name\":\"x\"}}"), ("byCode", "{\"AA\":{\"name\":1}}"), ("byCode", "{\"AA\":{}}"),
        ("shapes", "[{\"shape\":\"circle\",\"radius\":\"x\"},{\"shape\":\"square\",\"side\":2}]"), ("shapes", "[{\"shape\":\"circle\",\"radius\":1}]"),
        ("odd key", "\"x\""), ("pet", "{\"type\":\"cat\",\"lives\":-1}"), ("pet", "{\"type\":\"dog\",\"lives\":1}"), ("free", null),
    ];

    [Fact]
    public async Task CoreAcceptsWhatTheSchemaAllowsAndCatchesTheRest()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var packages = await NpmPackages.InstallAsync(cancellationToken);
        Assert.SkipWhen(packages is null, "npm can't install the core here.");
        var path = Repository.PathOf("tests", "Photon.Engine.Tests", "Pact", "Cases", "matchers", "expected", "ui-shop.json");
        var pact = await File.ReadAllTextAsync(path, cancellationToken);
        var example = JsonNode.Parse(pact)!["interactions"]![0]!["response"]!["body"]!["content"]!.AsObject();
        var answers = allowed.Select(change => ("allowed", change.Name, (string?)change.Value))
            .Concat(forbidden.Select(change => ("forbidden", change.Name, change.Value)))
            .Select(change => new PactAnswer($"{change.Item1} {change.Name}: {change.Item3 ?? "left out"}", Everything, Changed(example, change.Name, change.Item3)))
            .ToList();
        var accepted = await new PactCore(packages).AcceptedAsync("matchers", pact, answers, cancellationToken);
        var wrong = answers.Select(answer => answer.Name).Where(name => accepted.Contains(name) != name.StartsWith("allowed", StringComparison.Ordinal));
        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public async Task CoreAcceptsTheContractsOwnAnswers()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared corpus is not there (PHOTON_SHARED).");
        var packages = await NpmPackages.InstallAsync(cancellationToken);
        Assert.SkipWhen(packages is null, "npm can't install the core here.");
        var core = new PactCore(packages);
        var judged = 0;
        foreach (var document in DocumentChoice.Spread(corpus.Documents(), int.MaxValue, LargestInBytes).TakeWhile(_ => judged < Documents))
        {
            if (Contract.Open(corpus.Root, document) is not { } contract)
                continue;
            var pact = PactEmitter.FileOf(PactEmitter.Make(contract.Model, new PactOptions { Consumer = "ui", Provider = "judged" }, contract.Document.Node.Location, new DiagnosticBag())).Text;
            var answers = JsonNode.Parse(pact)!["interactions"]!.AsArray()
                .Where(interaction => interaction!["type"]!.GetValue<string>() == "Synchronous/HTTP")
                .Select(interaction => interaction!["key"]!.GetValue<string>())
                .Take(MostInteractions)
                .Select(key => new PactAnswer(key, key, null))
                .ToList();
            if (answers.Count == 0)
                continue;
            judged++;
            var accepted = await core.AcceptedAsync($"own{judged}", pact, answers, cancellationToken);
            Assert.Equal("", string.Join('\n', answers.Select(answer => answer.Name).Except(accepted)));
        }

        Assert.Equal(Documents, judged);
    }

    private static JsonObject Changed(JsonObject example, string name, string? value)
    {
        var changed = example.DeepClone().AsObject();
        if (value is null)
            changed.Remove(name);
        else
            changed[name] = JsonNode.Parse(value);
        return changed;
    }
}
