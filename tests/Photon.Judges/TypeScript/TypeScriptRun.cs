using System.Text.Json.Nodes;
using Photon.Engine;
using Photon.Engine.CSharp;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Diagnostics;
using Photon.Judges.Calls;
using Photon.Judges.Contracts;
using Photon.Judges.Npm;
using Photon.Judges.Prism;
using Photon.Testing;
using Photon.Testing.Corpus;
using Photon.Testing.Values;

namespace Photon.Judges.TypeScript;

/// <summary>The generated TypeScript client before Prism's mock: the calls of the C# client, on node.</summary>
internal sealed class TypeScriptRun(NpmPackages packages, string root)
{
    private const string ErrorType = "https://stoplight.io/prism/errors#";

    public async Task<PrismRow> MockAsync(CorpusDocument document, CancellationToken cancellationToken)
    {
        var row = new PrismRow(document);
        if (Contract.Open(root, document) is not { } contract)
        {
            row.Failure = "can't be read";
            return row;
        }

        var folder = Repository.PathOf("artifacts", "judges", "typescript", Path.GetRandomFileName());
        try
        {
            Write(contract.Generate(EmitParts.Ui), folder);
            var (prism, failure) = await PrismProcess.MockAsync(packages, Path.Combine(root, document.Path), cancellationToken);
            row.Failure = failure is null ? null : $"Prism: {failure}";
            if (prism is null)
                return row;
            await using (prism)
                await CallAsync(row, contract, Path.Combine(folder, Contract.Name.ToLowerInvariant()), prism, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return row;
    }

    private static void Write(GenerateResult generated, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in generated.Files)
        {
            var path = Path.Combine(folder, file.RelativePath);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    private static async Task CallAsync(PrismRow row, Contract contract, string folder, PrismProcess prism, CancellationToken cancellationToken)
    {
        var (caller, failure) = await TypeScriptCaller.StartAsync(folder, prism.Address, cancellationToken);
        row.Failure = failure;
        if (caller is null)
            return;
        await using var node = caller;
        var values = new CallValues(contract.Model, TextStyle.Plain);
        var words = new TypeScriptCalls(contract);
        var plans = new OperationPlans(new CSharpContext(contract.Model, JudgedApi.OptionsOf(contract), new DiagnosticBag(allowBrokenParts: true)));
        foreach (var call in plans.All.SelectMany(values.CallsOf))
        {
            if (words.LineOf(call) is not { } line)
                continue;
            row.Calls++;
            var answer = await caller.CallAsync(line, cancellationToken);
            if (await prism.IsBrokenAsync(isSuspected: (string?)answer["failure"] is { } told && told.StartsWith("NetworkError", StringComparison.Ordinal)))
            {
                row.PrismErrors.Add($"{call}: Prism ended: {prism.LastError}");
                if (await prism.RestartAsync(cancellationToken) is { } reason)
                {
                    row.Failure = $"Prism: {reason}";
                    return;
                }

                continue;
            }

            Note(row, call, answer);
        }
    }

    private static void Note(PrismRow row, JudgedCall call, JsonObject answer)
    {
        var problem = PrismProblem((string?)answer["text"]);
        var told = Violations(answer["violations"] as JsonArray);
        if (told.Count == 0)
            told = Violations(problem?["validation"] as JsonArray);
        var violations = told.Where(v => !v.StartsWith("response", StringComparison.Ordinal)).ToList();
        if (violations.Count > 0)
            row.Violations.Add($"{call}: {string.Join("; ", violations)}");
        else if (told.Count > 0)
            row.PrismErrors.Add($"{call}: the document's own example: {told[0]}");
        else if (problem is not null)
            row.PrismErrors.Add($"{call}: {((string?)problem["type"])?[ErrorType.Length..]}: {problem["detail"]}");
        else if ((string?)answer["failure"] is { } failure)
            row.Unread.Add($"{call}: {failure}");
        else if ((int?)answer["status"] != call.Status)
            row.Unread.Add($"{call}: {call.Status} became {answer["status"]}");
        else if ((string?)answer["difference"] is { } difference)
            row.Unread.Add($"{call}: {difference}");
        else
            row.Accepted++;
    }

    private static JsonObject? PrismProblem(string? text) =>
        text?.Contains(ErrorType, StringComparison.Ordinal) == true ? JsonNode.Parse(text) as JsonObject : null;

    private static List<string> Violations(JsonArray? told) =>
        [.. (told ?? []).OfType<JsonObject>()
            .Where(v => (string?)v["severity"] == "Error")
            .Select(v => $"{string.Join('/', (v["location"] as JsonArray ?? []).Select(l => l?.ToString()))}: {v["message"]}")];
}
