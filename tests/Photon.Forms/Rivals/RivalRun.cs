using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Engine.TypeScript;
using Photon.Engine.TypeScript.Checks;
using Photon.Engine.TypeScript.Types;
using Photon.Forms.Checking;
using Photon.Forms.Judging;
using Photon.Testing;
using Photon.Testing.Schemas;

namespace Photon.Forms.Rivals;

/// <summary>Random schemas and values, judged by generated validators, Ajv and TypeBox.</summary>
/// <param name="suite">Binds a schema that stands alone.</param>
/// <param name="seed">Another one makes others.</param>
internal sealed class RivalRun(JsonSchemaSuite suite, int seed)
{
    private const int ValuesOfEach = 12;

    public async Task<IReadOnlyList<RivalRow>> RunAsync(int count, CancellationToken cancellationToken)
    {
        var bench = new CheckBench("rivals");
        var dice = new Dice(seed);
        var values = new ValueDice(dice);
        var maker = new SchemaMaker(dice, values);
        var schemas = new List<string>();
        var cases = new List<CheckCase>();
        while (schemas.Count < count)
        {
            var schema = maker.Make().ToJsonString();
            if (Add(bench, "s" + schemas.Count.ToString(CultureInfo.InvariantCulture), schema) is not { } check)
                continue;
            schemas.Add(schema);
            cases.AddRange(Enumerable.Range(0, ValuesOfEach).Select(_ => new CheckCase(check, JsonText(values.Value(3)))));
        }

        var answers = await bench.AskAsync(cases, cancellationToken);
        var verdicts = await AskPeersAsync(bench, schemas, cases, cancellationToken);
        return [.. cases.Select((one, i) => new RivalRow(schemas[one.Check], one.Json, answers[i], verdicts[i][0], verdicts[i][1]))];
    }

    private static string JsonText(JsonNode? value) => value?.ToJsonString() ?? "null";

    /// <summary>Null where the engine says something of the schema, such as that it contradicts itself: then it does not mean what it says.</summary>
    private int? Add(CheckBench bench, string folder, string schema)
    {
        var diagnostics = new DiagnosticBag(allowBrokenParts: true);
        var context = new TypeScriptContext(
            suite.Bind(new SuiteGroup("random", folder, schema, []), diagnostics), new TypeScriptOptions { ContractPath = "openapi.json", Name = "Rivals", EmitRuntime = false }, diagnostics);
        var checks = new ChecksEmitter(context);
        var name = checks.CheckOf(JsonSchemaSuite.RuleOf(context.Model), "Body");
        var files = checks.Emit().Concat(TypesEmitter.Emit(context)).ToList();
        if (diagnostics.ToSortedList().Count > 0)
            return null;
        bench.AddContract(folder, files);
        return bench.AddCheck(folder, name);
    }

    private static async Task<IReadOnlyList<bool?[]>> AskPeersAsync(CheckBench bench, List<string> schemas, List<CheckCase> cases, CancellationToken cancellationToken)
    {
        await File.WriteAllLinesAsync(Path.Combine(bench.Folder, "schemas.jsonl"), schemas, cancellationToken);
        await File.WriteAllLinesAsync(Path.Combine(bench.Folder, "peers.jsonl"), cases.Select(one => $"{one.Check} {one.Json}"), cancellationToken);
        var errors = await UiTool.RunAsync("node", [Path.Combine(UiWorkspace.Root, "src", "checks", "peers.mjs"), bench.Folder], cancellationToken);
        var path = Path.Combine(bench.Folder, "verdicts.jsonl");
        if (!File.Exists(path))
            throw new InvalidOperationException($"Ajv and TypeBox could not be asked: {errors}");
        return [.. (await File.ReadAllLinesAsync(path, cancellationToken)).Select(line => JsonSerializer.Deserialize(line, CheckJson.Default.NullableBooleanArray)!)];
    }
}

/// <summary>What all say of a value; null where one can't say.</summary>
internal sealed record RivalRow(string Schema, string Json, CheckAnswer Photon, bool? Ajv, bool? TypeBox)
{
    public bool IsAgreed => Photon.Thrown is null && (Ajv ?? Photon.IsValid) == Photon.IsValid && (TypeBox ?? Photon.IsValid) == Photon.IsValid;

    /// <summary>Who is alone: photon, ajv or typebox.</summary>
    public string Alone => Ajv == TypeBox || Ajv is null || TypeBox is null ? "photon" : Ajv == Photon.IsValid ? "typebox" : "ajv";

    public override string ToString() => $"{Alone} alone: {Schema} of {Json}: photon {(Photon.IsValid ? "nothing" : Photon)}, ajv {Ajv}, typebox {TypeBox}";
}
