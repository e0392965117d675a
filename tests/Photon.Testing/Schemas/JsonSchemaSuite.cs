using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Testing.Schemas;

/// <summary>The JSON-Schema-Test-Suite, draft 2020-12, as contracts: each group's schema is the body of one operation.</summary>
public sealed class JsonSchemaSuite(string folder)
{
    private readonly string tests = Path.Combine(folder, "tests", "draft2020-12");

    /// <summary>The suite of the shared material; null where that is not there.</summary>
    public static JsonSchemaSuite? Open() =>
        Repository.Shared is { } shared ? new JsonSchemaSuite(Path.Combine(shared, "oracles", "json-schema-test-suite")) : null;

    /// <summary>Every group of the files that a pattern names, such as <c>optional/format/date.json</c>.</summary>
    public IEnumerable<SuiteGroup> Groups(Func<string, bool> isWanted) =>
        Directory.EnumerateFiles(tests, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(tests, path).Replace('\\', '/'))
            .Where(isWanted)
            .Order(StringComparer.Ordinal)
            .SelectMany(GroupsOf);

    /// <summary>The rule of a group's schema; null where any value will do.</summary>
    public static ValueRule? RuleOf(ApiModel model) => model is { Operations: [{ Body.Contents: [{ Type: { } type }, ..] }] } ? type.Rule : null;

    /// <summary>A contract whose one operation has the group's schema as its body.</summary>
    public ApiModel Bind(SuiteGroup group, DiagnosticBag diagnostics)
    {
        const string contract = """
            {"openapi":"3.1.0","info":{"title":"Suite","version":"1"},"paths":{"/x":{"post":{"operationId":"check","responses":{"204":{"description":"ok"}},
            "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"schema.json"}}}}}}}}
            """;
        return Binder.Bind(OpenApiReader.Read(new SourceText("openapi.json", contract), new SuiteLoader(folder, group.Schema), diagnostics).Document!, diagnostics);
    }

    private IEnumerable<SuiteGroup> GroupsOf(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(tests, file)));
        foreach (var group in document.RootElement.EnumerateArray())
        {
            yield return new SuiteGroup(
                file,
                group.GetProperty("description").GetString()!,
                group.GetProperty("schema").GetRawText(),
                [.. group.GetProperty("tests").EnumerateArray().Select(t => new SuiteTest(
                    t.GetProperty("description").GetString()!, t.GetProperty("data").GetRawText(), t.GetProperty("valid").GetBoolean()))]);
        }
    }
}

/// <summary>A schema and values to hold against it.</summary>
public sealed record SuiteGroup(string File, string Description, string Schema, IReadOnlyList<SuiteTest> Tests);

/// <param name="Data">A JSON text.</param>
public sealed record SuiteTest(string Description, string Data, bool IsValid);

/// <summary>Lends a group's schema and the suite's remote schemas.</summary>
internal sealed class SuiteLoader(string folder, string schema) : ISourceLoader
{
    private const string Remote = "http://localhost:1234/";

    public SourceLoad Load(string reference, SourceText from)
    {
        if (reference == "schema.json")
            return new SourceLoad(SourceOutcome.Loaded, new SourceText("schema.json", schema), "schema.json");
        if (from.Path.StartsWith(Remote, StringComparison.Ordinal))
            reference = new Uri(new Uri(from.Path), reference).AbsoluteUri;
        if (!reference.StartsWith(Remote, StringComparison.Ordinal))
            return new SourceLoad(SourceOutcome.Missing, null, reference);
        var path = Path.Combine(folder, "remotes", reference[Remote.Length..]);
        return File.Exists(path)
            ? new SourceLoad(SourceOutcome.Loaded, new SourceText(reference, File.ReadAllBytes(path)), reference)
            : new SourceLoad(SourceOutcome.Missing, null, reference);
    }
}
