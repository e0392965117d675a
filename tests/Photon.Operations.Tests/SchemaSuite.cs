using System.Text.Json;
using Photon.Engine.CSharp;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.CSharp.Runtime;
using Photon.Engine.CSharp.Validation;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Operations.Tests;

/// <summary>The JSON-Schema-Test-Suite as contracts: each group's schema is the body of one operation.</summary>
internal sealed class SchemaSuite(string folder)
{
    private readonly string tests = Path.Combine(folder, "tests", "draft2020-12");

    /// <summary>Every group of the files that a pattern names.</summary>
    public IEnumerable<SuiteGroup> Groups(Func<string, bool> isWanted) =>
        Directory.EnumerateFiles(tests, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(tests, path).Replace('\\', '/'))
            .Where(isWanted)
            .Order(StringComparer.Ordinal)
            .SelectMany(GroupsOf);

    /// <summary>The validators of a group in a namespace of their own, and the method that checks the whole; null where any value will do.</summary>
    public (IReadOnlyList<GeneratedFile> Files, string? Check, IReadOnlyList<Diagnostic> Diagnostics) Validators(SuiteGroup group, string ns)
    {
        var diagnostics = new DiagnosticBag(allowBrokenParts: true);
        var model = Bind(group, diagnostics);
        var context = new CSharpContext(model, OptionsFor(ns), diagnostics);
        var rules = new RulesEmitter(context);
        var rule = model.Operations is [{ Body.Contents: [{ Type: { } type }, ..] }] ? type.Rule : null;
        var check = rules.CheckOf(rule, "Check", "Body");
        return ([.. rules.Emit()], check, diagnostics.ToSortedList());
    }

    /// <summary>The rule of a group's schema; null where any value will do.</summary>
    public ValueRule? RuleOf(SuiteGroup group) => Bind(group, new DiagnosticBag(allowBrokenParts: true)) is { Operations: [{ Body.Contents: [{ Type: { } type }, ..] }] } ? type.Rule : null;

    /// <summary>The helpers that validators stand on.</summary>
    public static IReadOnlyList<GeneratedFile> Runtime()
    {
        var model = new ApiModel
        {
            Title = "",
            Version = "",
            Servers = [],
            Tags = [],
            Operations = [],
            Receivers = [],
            Types = [],
            SecuritySchemes = [],
        };
        var context = new CSharpContext(model, OptionsFor("Suite"), new DiagnosticBag());
        return [.. RuntimeEmitter.Emit(context), .. ApiEmitter.EmitRuntime(context)];
    }

    private ApiModel Bind(SuiteGroup group, DiagnosticBag diagnostics)
    {
        const string contract = """
            {"openapi":"3.1.0","info":{"title":"Suite","version":"1"},"paths":{"/x":{"post":{"operationId":"check","responses":{"204":{"description":"ok"}},
            "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"schema.json"}}}}}}}}
            """;
        return Binder.Bind(OpenApiReader.Read(new SourceText("openapi.json", contract), new SuiteLoader(folder, group.Schema), diagnostics).Document!, diagnostics);
    }

    private static CSharpOptions OptionsFor(string ns) => new()
    {
        ContractPath = "openapi.json",
        Name = "Suite",
        Namespace = ns,
        RuntimeNamespace = "Suite",
        EmitRuntime = false,
        EmitClient = false,
        EmitServer = true,
        ClientPerTag = false,
        EmitClientRegistration = false,
        AllowMissingHandlers = true,
        LinePath = path => path,
    };

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

internal sealed record SuiteGroup(string File, string Description, string Schema, IReadOnlyList<SuiteTest> Tests);

internal sealed record SuiteTest(string Description, string Data, bool IsValid);

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
