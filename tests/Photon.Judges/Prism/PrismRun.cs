using Photon.Judges.Calls;
using Photon.Judges.Contracts;
using Photon.Judges.Npm;
using Photon.Testing.Compiling;
using Photon.Testing.Corpus;
using Photon.Testing.Values;

namespace Photon.Judges.Prism;

/// <summary>The generated client before Prism's mock, and the generated server behind Prism's proxy.</summary>
internal sealed class PrismRun(GeneratedCodeCompiler compiler, NpmPackages packages, string root)
{
    private static readonly TimeSpan callLimit = TimeSpan.FromSeconds(30);

    /// <summary>Every operation is called; Prism answers with the contract's examples.</summary>
    public Task<PrismRow> MockAsync(CorpusDocument document, CancellationToken cancellationToken) =>
        RunAsync(document, isProxy: false, cancellationToken);

    /// <summary>Every operation is called through the proxy; the generated server answers with values that were made.</summary>
    public Task<PrismRow> ProxyAsync(CorpusDocument document, CancellationToken cancellationToken) =>
        RunAsync(document, isProxy: true, cancellationToken);

    private async Task<PrismRow> RunAsync(CorpusDocument document, bool isProxy, CancellationToken cancellationToken)
    {
        var row = new PrismRow(document);
        if (Contract.Open(root, document) is not { } contract)
        {
            row.Failure = "can't be read";
            return row;
        }

        var (api, failure) = await JudgedApi.BuildAsync(compiler, contract, cancellationToken);
        row.Failure = failure?.ReplaceLineEndings(" ");
        if (api is null)
            return row;
        using (api)
        {
            if (isProxy)
                await CallServerAsync(row, api, cancellationToken);
            else
                await CallMockAsync(row, api, cancellationToken);
        }

        return row;
    }

    private async Task CallMockAsync(PrismRow row, JudgedApi api, CancellationToken cancellationToken)
    {
        var (prism, failure) = await PrismProcess.MockAsync(packages, Path.Combine(root, row.Document.Path), cancellationToken);
        row.Failure = failure is null ? null : $"Prism: {failure}";
        if (prism is null)
            return;
        await using (prism)
            await CallAsync(row, api, prism, desk: null, cancellationToken);
    }

    private async Task CallServerAsync(PrismRow row, JudgedApi api, CancellationToken cancellationToken)
    {
        var desk = new CallDesk();
        await using var server = await api.StartServerAsync(desk);
        var (prism, failure) = await PrismProcess.ProxyAsync(packages, Path.Combine(root, row.Document.Path), server.Address, cancellationToken);
        row.Failure = failure is null ? null : $"Prism: {failure}";
        if (prism is null)
            return;
        await using (prism)
            await CallAsync(row, api, prism, desk, cancellationToken);
    }

    private static async Task CallAsync(PrismRow row, JudgedApi api, PrismProcess prism, CallDesk? desk, CancellationToken cancellationToken)
    {
        using var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var handler = new PrismHandler(sockets);
        using var http = new HttpClient(handler) { BaseAddress = prism.Address, Timeout = callLimit };
        var caller = new Caller(api, http);
        var values = new CallValues(api.Contract.Model, TextStyle.Plain);
        foreach (var call in api.Plans.SelectMany(values.CallsOf))
        {
            row.Calls++;
            handler.Call = call;
            var expected = ClrResults.Make(api, call);
            desk?.Expect(api.ClientMethod(call.Plan).GetParameters(), expected);
            var difference = await TryAsync(caller, call, got => desk is null ? Task.FromResult(StatusDifference(call, got)) : ClrResults.DifferenceAsync(call, expected, got), cancellationToken);
            if (await prism.IsBrokenAsync(isSuspected: difference?.StartsWith(nameof(HttpRequestException), StringComparison.Ordinal) == true))
            {
                row.PrismErrors.Add($"{call}: Prism ended: {prism.LastError}");
                if (await prism.RestartAsync(cancellationToken) is { } reason)
                {
                    row.Failure = $"Prism: {reason}";
                    return;
                }

                continue;
            }

            var violations = handler.Violations.Where(v => desk is not null || !IsOfAnswer(v)).ToList();
            if (violations.Count > 0)
                row.Violations.Add($"{call}: {string.Join("; ", violations)}");
            else if (handler.Violations.Count > 0)
                row.PrismErrors.Add($"{call}: the document's own example: {handler.Violations[0]}");
            else if (handler.Error is { } error)
                row.PrismErrors.Add($"{call}: {error}");
            else if (difference is not null)
                row.Unread.Add($"{call}: {difference}");
            else
                row.Accepted++;
        }
    }

    /// <summary>Prism also judges the examples that it answers with.</summary>
    private static bool IsOfAnswer(string violation) => violation.StartsWith("response", StringComparison.Ordinal);

    private static async Task<string?> TryAsync(Caller caller, JudgedCall call, Func<object, Task<string?>> compare, CancellationToken cancellationToken)
    {
        try
        {
            return await compare(await caller.CallAsync(call, cancellationToken));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested) // whatever the generated code throws is a finding
        {
            return Failures.Describe(e);
        }
    }

    private static string? StatusDifference(JudgedCall call, object got)
    {
        var status = (int)got.GetType().GetProperty("StatusCode")!.GetValue(got)!;
        return status == call.Status ? null : $"{call.Status} became {status}";
    }
}
