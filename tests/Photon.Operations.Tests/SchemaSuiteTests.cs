using System.Globalization;
using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model.Values;
using Photon.Engine.Text;
using Photon.Testing.Compiling;
using Photon.Testing.Schemas;

namespace Photon.Operations.Tests;

/// <summary>Generated validators against the JSON-Schema-Test-Suite, draft 2020-12, all compiled at once.</summary>
public sealed class SchemaSuiteTests
{
    [Fact]
    public async Task ValidatorsAgreeWithTheSuite()
    {
        Assert.SkipWhen(JsonSchemaSuite.Open() is null, "The shared material is not here.");
        var suite = JsonSchemaSuite.Open()!;
        var groups = suite.Groups(SchemaSuiteExceptions.IsFileRun).ToList();
        var failed = await FailuresAsync(suite, groups);

        var report = string.Join('\n', failed.Where(f => !SchemaSuiteExceptions.Explains(f)));
        Assert.True(report.Length == 0, $"{failed.Count} of {groups.Sum(g => g.Tests.Count)} failed, of which these are not explained:\n{report}");
        var stale = SchemaSuiteExceptions.All.Where(e => !failed.Any(f => f.StartsWith(e, StringComparison.Ordinal))).ToList();
        Assert.True(stale.Count == 0, "Explained, but passed:\n" + string.Join('\n', stale));
    }

    /// <summary>What holds examples against their schemas agrees too, formats aside, of which it knows fewer.</summary>
    [Fact]
    public void ChecksOfExamplesAgreeWithTheSuite()
    {
        Assert.SkipWhen(JsonSchemaSuite.Open() is null, "The shared material is not here.");
        var suite = JsonSchemaSuite.Open()!;
        var check = new ValueCheck();
        var failed = suite.Groups(file => SchemaSuiteExceptions.IsFileRun(file) && !file.StartsWith("optional/", StringComparison.Ordinal))
            .SelectMany(group => group.Tests
                .Where(test => check.IsMet(JsonSchemaSuite.RuleOf(suite.Bind(group, new DiagnosticBag(allowBrokenParts: true))), NodeParser.Parse(new SourceText("value.json", test.Data), new DiagnosticBag())!) != test.IsValid)
                .Select(test => $"{group.File} | {group.Description} | {test.Description}{(test.IsValid ? " (refused)" : " (accepted)")}"))
            .Where(failure => !SchemaSuiteExceptions.Explains(failure))
            .ToList();
        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    private static async Task<List<string>> FailuresAsync(JsonSchemaSuite suite, List<SuiteGroup> groups)
    {
        var files = new List<GeneratedFile>(SuiteValidators.Runtime());
        var table = new StringBuilder("using System.Text.Json;\nusing Suite;\ninternal static class Table\n{\n    public static bool IsValid(int group, string json)\n    {\n");
        table.Append("        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = true });\n        var walk = new RuleWalk();\n        switch (group)\n        {\n");
        for (var i = 0; i < groups.Count; i++)
        {
            var ns = "G" + i.ToString(CultureInfo.InvariantCulture);
            var (generated, check) = SuiteValidators.Of(suite, groups[i], ns);
            files.AddRange(generated.Select(f => f with { RelativePath = $"{ns}/{f.RelativePath}" }));
            if (check is not null)
                table.Append(CultureInfo.InvariantCulture, $"            case {i}: {ns}.{check}(document.RootElement, walk); break;\n");
        }

        table.Append("        }\n        return walk.IsValid;\n    }\n}\n");
        var result = await GeneratedCodeCompiler.Create().CompileAsync(
            new CompileRequest { Files = files, Sources = [new UserSource("Table.cs", table.ToString())] }, TestContext.Current.CancellationToken);
        using var loaded = result.Load();
        var isValid = loaded.Assembly.GetType("Table")!.GetMethod("IsValid")!.CreateDelegate<Func<int, string, bool>>();
        return [.. groups.SelectMany((group, i) => group.Tests
            .Where(t => isValid(i, t.Data) != t.IsValid)
            .Select(t => $"{group.File} | {group.Description} | {t.Description}{(t.IsValid ? " (refused)" : " (accepted)")}"))];
    }
}
