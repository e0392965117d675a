using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Judges.Npm;
using Photon.Judges.Pacts;
using Photon.Judges.Verdicts;
using Photon.Pact.Format;
using Photon.Pact.Native;
using Photon.Pact.Verification;
using Photon.Testing;
using PactCore = Photon.Pact.Native.PactCore;

namespace Photon.Judges.Speed;

/// <summary>Times the verification of pacts of several sizes by three verifiers against the same server, one interaction after the other.</summary>
internal sealed class SpeedRun(NpmPackages packages, PactCore core)
{
    /// <summary>Beyond it pact-core is ended.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private const string Body = """{"id":7,"name":"cup","price":4.9,"tags":["new","blue"],"made":"2024-05-17T09:30:15Z"}""";
    private static readonly string script = Repository.PathOf("tests", "Photon.Judges", "Speed", "verify.cjs");
    private readonly string folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "judges", "speed")).FullName;

    public async Task<SpeedRow> RunAsync(int interactions, int runs, CancellationToken cancellationToken)
    {
        await using var server = await AnswerServer.StartAsync(_ => new GivenAnswer(200, [("Content-Type", "application/json")], Body), cancellationToken);
        var text = PactOf(interactions);
        var pact = PactReader.Read(new SourceText("ui-shop.json", text), new DiagnosticBag())!;
        var path = Path.Combine(folder, $"{interactions}.json");
        await File.WriteAllTextAsync(path, text, cancellationToken);
        await using var managed = new ManagedVerifier();
        await using var native = new NativeVerifier(core);
        var times = new List<(double? Managed, double? Native, double? PactCore)>();
        for (var run = 0; run < runs; run++)
        {
            times.Add((
                await TimeAsync(managed, pact, server.Address, cancellationToken),
                await TimeAsync(native, pact, server.Address, cancellationToken),
                await TimePactCoreAsync(path, server.Address, cancellationToken)));
        }

        return new SpeedRow(interactions, Median(times.Select(time => time.Managed)), Median(times.Select(time => time.Native)), Median(times.Select(time => time.PactCore)));
    }

    private static async Task<double?> TimeAsync(IPactVerifier verifier, PactDocument pact, Uri address, CancellationToken cancellationToken)
    {
        var provider = new PactProvider { BaseAddress = address };
        var clock = Stopwatch.StartNew();
        foreach (var interaction in pact.Interactions)
        {
            var result = await verifier.VerifyAsync(pact, interaction, provider, cancellationToken);
            if (!result.IsSuccess)
                throw new InvalidOperationException($"{verifier.GetType().Name}: {result.Error} {string.Join("; ", result.Mismatches)}");
        }

        return clock.Elapsed.TotalMilliseconds;
    }

    private async Task<double?> TimePactCoreAsync(string path, Uri address, CancellationToken cancellationToken)
    {
        var said = path + ".said";
        File.Delete(said);
        await NodeProcess.RunAsync([script, packages.PactCore, path, address.AbsoluteUri.TrimEnd('/'), said], Limit, cancellationToken);
        if (!File.Exists(said))
            return null;
        var text = await File.ReadAllTextAsync(said, cancellationToken);
        return double.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : throw new InvalidOperationException(text);
    }

    private static double? Median(IEnumerable<double?> times)
    {
        double?[] sorted = [.. times.OrderBy(time => time ?? double.MaxValue)];
        return sorted[sorted.Length / 2];
    }

    private static string PactOf(int interactions)
    {
        var made = new StringBuilder("""{"consumer":{"name":"ui"},"provider":{"name":"shop"},"interactions":[""");
        for (var i = 0; i < interactions; i++)
        {
            var response = new JsonObject
            {
                ["status"] = 200,
                ["headers"] = new JsonObject { ["Content-Type"] = new JsonArray("application/json") },
                ["body"] = new JsonObject { ["contentType"] = "application/json", ["content"] = JsonNode.Parse(Body) },
                ["matchingRules"] = JsonNode.Parse("""
                    {"body":{"$.id":{"combine":"AND","matchers":[{"match":"integer"}]},"$.name":{"combine":"AND","matchers":[{"match":"type"}]},"$.price":{"combine":"AND","matchers":[{"match":"number"}]},
                     "$.tags":{"combine":"AND","matchers":[{"match":"type","min":1}]},"$.made":{"combine":"AND","matchers":[{"match":"regex","regex":"\\d{4}-\\d{2}-\\d{2}T.*"}]}}}
                    """),
            };
            made.Append(i == 0 ? "\n" : ",\n").Append(CultureInfo.InvariantCulture, $$"""{"type":"Synchronous/HTTP","key":"{{i}}","description":"product {{i}}","request":{"method":"GET","path":"/{{i}}"},"response":""");
            made.Append(response.ToJsonString()).Append('}');
        }

        return made.Append("""],"metadata":{"pactSpecification":{"version":"4.0"}}}""").ToString();
    }
}

/// <summary>Milliseconds; null where the time limit was reached.</summary>
internal sealed record SpeedRow(int Interactions, double? Managed, double? Native, double? PactCore)
{
    public string ToMarkdown() => $"| {Interactions} | {Text(Managed)} | {Text(Native)} | {Text(PactCore)} |";

    private static string Text(double? time) => time is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known:0}")
        : string.Create(CultureInfo.InvariantCulture, $"over {SpeedRun.Limit.TotalMilliseconds:0}");
}
