using System.Text.Json;
using Photon.Engine.Diagnostics;

namespace Photon.Pact.Broker;

/// <summary>Asks the broker's matrix of verified pairs.</summary>
internal sealed class DeploymentCheck(HalClient client, Uri broker)
{
    public async Task<BrokerAnswer<Deployability>> AskAsync(DeploymentQuestion question, CancellationToken cancellationToken)
    {
        var request = new BrokerRequest(HttpMethod.Get, AddressOf(question), $"ask whether '{question.Application}' {question.Version} can be deployed");
        for (var asked = 0; ; asked++)
        {
            var answer = await client.SendAsync(request, cancellationToken);
            if (HalDocument.Object(answer.Root, "summary") is not { } summary)
                throw client.Faults.Unreadable(request, "it has no 'summary'");
            var isDeployable = HalDocument.Flag(summary, "deployable") ?? false;
            var isOpen = !isDeployable && HalDocument.Text(summary, "unknown") is { } unknown && unknown != "0";
            if (!isOpen || asked >= question.RetriesWhileUnknown)
            {
                var rows = HalDocument.Items(answer.Root, "matrix").Where(row => HalDocument.Flag(row, "ignored") != true).Select(RowOf).ToList();
                var verdict = new Deployability(isDeployable, HalDocument.Text(summary, "reason") ?? "", rows);
                return new BrokerAnswer<Deployability>(verdict, isDeployable ? [] : [DiagnosticOf(question, verdict)], answer.Notices);
            }

            await Task.Delay(question.PauseWhileUnknown, cancellationToken);
        }
    }

    private Diagnostic DiagnosticOf(DeploymentQuestion question, Deployability verdict)
    {
        var place = question.Environment is { } environment ? $" to '{environment}'" : "";
        var reason = verdict.Reason.Length > 0 ? verdict.Reason.TrimEnd('.') : "the broker does not say why";
        return Diagnostic.Create(Codes.NotDeployable, new Location(broker.GetLeftPart(UriPartial.Path), 0, 0), question.Application, question.Version, place, reason);
    }

    /// <summary>The broker's index has no link to the matrix; its place is documented.</summary>
    private Uri AddressOf(DeploymentQuestion question)
    {
        var query = new List<string> { $"q[][pacticipant]={Uri.EscapeDataString(question.Application)}", $"q[][version]={Uri.EscapeDataString(question.Version)}", "latestby=cvp" };
        if (question.Environment is { } environment)
            query.Add($"environment={Uri.EscapeDataString(environment)}");
        else
            query.Add(question.WithMainBranches ? "latest=true&mainBranch=true" : "latest=true");
        return new Uri($"{broker.GetLeftPart(UriPartial.Path).TrimEnd('/')}/matrix?{string.Join('&', query)}");
    }

    private static DeployabilityRow RowOf(JsonElement row)
    {
        var (consumer, consumerVersion) = Side(row, "consumer");
        var (provider, providerVersion) = Side(row, "provider");
        var result = HalDocument.Object(row, "verificationResult");
        return new DeployabilityRow(consumer, consumerVersion ?? "", provider, providerVersion, result is { } found ? HalDocument.Flag(found, "success") : null);
    }

    private static (string Name, string? Version) Side(JsonElement row, string name) =>
        HalDocument.Object(row, name) is { } side
            ? (HalDocument.Text(side, "name") ?? "", HalDocument.Object(side, "version") is { } version ? HalDocument.Text(version, "number") : null)
            : ("", null);
}
