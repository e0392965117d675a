using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Engine.Pact;
using Photon.Engine.Pact.Format;
using Photon.Judges.Contracts;
using Photon.Judges.Npm;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Judges.Pacts;

/// <summary>Pacts of real contracts before PactFlow's two comparators.</summary>
internal sealed class PactRun(NpmPackages packages, string corpusRoot)
{
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(120);
    private static readonly string script = Repository.PathOf("tests", "Photon.Judges", "Pacts", "compare.mjs");
    private readonly string folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "judges", "pacts")).FullName;

    /// <summary>Null where the contract shows nothing that would become an interaction.</summary>
    public async Task<PactRow?> JudgeAsync(CorpusDocument document, CancellationToken cancellationToken)
    {
        if (Contract.Open(corpusRoot, document) is not { } contract || Emit(contract, PactVersion.V4) is not { Interactions: > 0 } pact)
            return null;
        var name = string.Concat(document.Path.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        var (oasPath, pactPath, oldPath) = (Path.Combine(folder, name + ".oas.json"), Path.Combine(folder, name + ".pact.json"), Path.Combine(folder, name + ".v3.json"));
        await File.WriteAllTextAsync(oasPath, WithoutBasePath(contract.ToJson()), cancellationToken);
        await File.WriteAllTextAsync(pactPath, pact.Text, cancellationToken);
        await File.WriteAllTextAsync(oldPath, Emit(contract, PactVersion.V3).Text, cancellationToken);
        var findings = await CompareAsync(oasPath, pactPath, cancellationToken);
        findings.AddRange(await ValidateAsync(oasPath, oldPath, cancellationToken));
        findings.AddRange(new SchemaCheck(contract.Model).FindingsOf(pact.Made));
        return new PactRow(document, pact.Interactions, [.. findings.Distinct(StringComparer.Ordinal)]);
    }

    private static (string Text, int Interactions, PactFile Made) Emit(Contract contract, PactVersion version)
    {
        var options = new PactOptions { Consumer = "ui", Provider = "judged", Version = version };
        var made = PactEmitter.Make(contract.Model, options, contract.Document.Node.Location, new DiagnosticBag());
        var text = PactEmitter.FileOf(made).Text;
        return (text, JsonNode.Parse(text)!["interactions"]!.AsArray().Count, made);
    }

    /// <summary>A pact's paths begin where the provider's address ends, which 2.0's basePath is a part of.</summary>
    private static string WithoutBasePath(string json)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        document.Remove("basePath");
        return document.ToJsonString();
    }

    private async Task<List<string>> CompareAsync(string oasPath, string pactPath, CancellationToken cancellationToken)
    {
        var (output, errors) = await NodeProcess.RunAsync([script, packages.PactComparator, oasPath, pactPath], limit, cancellationToken);
        var lines = output.Split('\n');
        return lines[0] == "done" ? [.. lines.Skip(1).Select(line => $"opc: {line}")] : [$"opc failed: {FirstError(errors)}"];
    }

    /// <summary>It reads version 3: of version 4 it takes what is around a body for the body.</summary>
    private async Task<IEnumerable<string>> ValidateAsync(string oasPath, string pactPath, CancellationToken cancellationToken)
    {
        var (output, errors) = await NodeProcess.RunAsync([packages.MockValidator, oasPath, pactPath], limit, cancellationToken);
        var all = (output + errors).Split('\n');
        if (Array.Exists(all, line => line.StartsWith("0 error(s)", StringComparison.Ordinal)))
            return [];
        var counted = all.Where(line => line.StartsWith('\t')).Select(line => $"smv: {line.Trim().Split(':')[0]}").ToList();
        return Array.Exists(all, line => line.Contains(" error(s)", StringComparison.Ordinal)) ? counted : [$"smv failed: {FirstError(output + errors)}"];
    }

    private static string FirstError(string output) =>
        output.Split('\n').FirstOrDefault(line => line.Contains("Error", StringComparison.Ordinal))?.Trim() ?? "without a word";
}
