using Photon.Judges.Calls;
using Photon.Judges.Contracts;
using Photon.Testing.Compiling;
using Photon.Testing.Corpus;
using Photon.Testing.Values;

namespace Photon.Judges.RoundTrip;

/// <summary>Generated client to generated server and back, for every operation of a contract.</summary>
internal sealed class RoundTripRun(GeneratedCodeCompiler compiler, string root)
{
    private static readonly TimeSpan callLimit = TimeSpan.FromSeconds(20);

    public async Task<RoundTripRow> RunAsync(CorpusDocument document, CancellationToken cancellationToken)
    {
        if (Contract.Open(root, document) is not { } contract)
            return new RoundTripRow(document, 0, 0, 0, [], ["can't be read"]);
        var (api, failure) = await JudgedApi.BuildAsync(compiler, contract, cancellationToken);
        if (api is null)
            return new RoundTripRow(document, contract.Model.Operations.Count, 0, 0, [], [failure!.ReplaceLineEndings(" ")]);
        using (api)
            return await CallAsync(document, api, cancellationToken);
    }

    private static async Task<RoundTripRow> CallAsync(CorpusDocument document, JudgedApi api, CancellationToken cancellationToken)
    {
        var desk = new CallDesk();
        await using var server = await api.StartServerAsync(desk);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = server.Address, Timeout = callLimit };
        var caller = new Caller(api, http);
        var values = new CallValues(api.Contract.Model, TextStyle.Tricky);
        var failures = new List<string>();
        var calls = 0;
        foreach (var call in api.Plans.SelectMany(values.CallsOf))
        {
            calls++;
            if (await DifferenceAsync(api, caller, desk, call, cancellationToken) is { } difference)
                failures.Add($"{call}: {difference.ReplaceLineEndings(" ")}");
        }

        return new RoundTripRow(document, api.Plans.Count, calls, calls - failures.Count, values.NotMade, failures);
    }

    private static async Task<string?> DifferenceAsync(
        JudgedApi api, Caller caller, CallDesk desk, JudgedCall call, CancellationToken cancellationToken)
    {
        try
        {
            var expected = ClrResults.Make(api, call);
            desk.Expect(api.ClientMethod(call.Plan).GetParameters(), expected);
            var got = await caller.CallAsync(call, cancellationToken);
            if (desk.Operation != call.Plan.Name)
                return $"reached {desk.Operation ?? "no handler"}";
            return await caller.DifferenceAsync(call, desk.Arguments) ?? await ClrResults.DifferenceAsync(call, expected, got);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested) // whatever the generated code throws is a finding
        {
            return Failures.Describe(e);
        }
    }
}
