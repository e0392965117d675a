using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Engine.TypeScript;
using Photon.Engine.TypeScript.Checks;
using Photon.Engine.TypeScript.Types;
using Photon.Forms.Checking;
using Photon.Forms.Judging;
using Photon.Testing.Schemas;

namespace Photon.Ui.Tests.Checks;

/// <summary>Generated validators against the JSON-Schema-Test-Suite, draft 2020-12, all in one process of node.</summary>
public sealed class SuiteTests
{
    [Fact]
    public async Task ChecksAgreeWithTheSuite()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var suite = JsonSchemaSuite.Open();
        Assert.SkipWhen(suite is null, "The shared material is not here.");
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        var results = await RunAsync(suite!, cancellationToken);

        Assert.DoesNotContain(results, result => result.Answer.Thrown is not null);
        var failed = results.Where(result => !result.IsRight).ToList();
        var report = string.Join('\n', failed.Select(result => result.ToString()).Where(text => !SuiteExceptions.Explains(text)));
        Assert.True(report.Length == 0, $"{failed.Count} of {results.Count} failed, of which these are not explained:\n{report}");
        var stale = SuiteExceptions.All.Where(e => !failed.Exists(result => result.ToString().StartsWith(e, StringComparison.Ordinal))).ToList();
        Assert.True(stale.Count == 0, "Explained, but passed:\n" + string.Join('\n', stale));
        foreach (var part in results.GroupBy(result => result.Part))
            TestContext.Current.TestOutputHelper?.WriteLine($"{part.Key}: {part.Count(result => result.IsRight)} of {part.Count()}");
    }

    private static async Task<List<SuiteResult>> RunAsync(JsonSchemaSuite suite, CancellationToken cancellationToken)
    {
        var bench = new CheckBench("schema-suite");
        var groups = suite.Groups(file => PartOf(file) is not null).ToList();
        var cases = new List<CheckCase>();
        foreach (var (i, group) in groups.Index())
        {
            var folder = "g" + i.ToString(CultureInfo.InvariantCulture);
            var diagnostics = new DiagnosticBag(allowBrokenParts: true);
            var context = new TypeScriptContext(suite.Bind(group, diagnostics), new TypeScriptOptions { ContractPath = "openapi.json", Name = "Suite", EmitRuntime = false }, diagnostics);
            var checks = new ChecksEmitter(context);
            var check = bench.AddCheck(folder, checks.CheckOf(JsonSchemaSuite.RuleOf(context.Model), "Body"));
            bench.AddContract(folder, [.. TypesEmitter.Emit(context), .. checks.Emit()]);
            cases.AddRange(group.Tests.Select(test => new CheckCase(check, OneLine(test.Data))));
        }

        Assert.Equal("", await bench.CompileAsync(cancellationToken));
        var answers = await bench.AskAsync(cases, cancellationToken);
        return [.. groups.SelectMany(group => group.Tests.Select(test => (Group: group, Test: test))).Zip(answers, (one, answer) => new SuiteResult(one.Group, one.Test, answer))];
    }

    private static string OneLine(string json) => json.ReplaceLineEndings(" ");

    private static string? PartOf(string file) =>
        file.StartsWith("optional/format/", StringComparison.Ordinal) ? "formats"
        : SuiteExceptions.Keywords.Contains(Path.ChangeExtension(file, null)) ? "keywords"
        : SuiteExceptions.Others.Contains(Path.ChangeExtension(file, null)) ? "others" : null;

    private sealed record SuiteResult(SuiteGroup Group, SuiteTest Test, CheckAnswer Answer)
    {
        public bool IsRight => Answer.IsValid == Test.IsValid;

        public string Part => PartOf(Group.File)!;

        public override string ToString() => $"{Group.File} | {Group.Description} | {Test.Description}{(Test.IsValid ? " (refused)" : " (accepted)")}";
    }
}
