using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Broker;

namespace Photon.Tasks;

/// <summary>Publishes a consumer's pacts at a broker.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonPactPublish : BrokerTask
{
    /// <summary>The pact files: <c>/code/pact/consumer/ui-Shop.json</c>.</summary>
    public ITaskItem[] Pacts { get; set; } = [];

    /// <summary><c>main</c>; empty for none.</summary>
    public string Branch { get; set; } = "";

    public string[] Tags { get; set; } = [];

    /// <summary>The page of the build; empty for none.</summary>
    public string BuildUrl { get; set; } = "";

    private protected override async Task<IReadOnlyList<Diagnostic>> AskAsync(PactBroker broker)
    {
        if (Pacts.Length == 0)
            return [Diagnostic.Create(Codes.NoPactToPublish, new Location(ProjectFile, 0, 0))];
        var texts = Pacts.Select(item => Absolute(item.ItemSpec)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => new SourceText(path, File.ReadAllBytes(path))).ToList();
        var version = new ApplicationVersion(Version)
        {
            Branch = Branch.Length == 0 ? null : Branch,
            Tags = Tags,
            BuildUrl = Uri.TryCreate(BuildUrl, UriKind.Absolute, out var page) ? page : null,
        };
        var answer = await broker.PublishAsync(new PactPublication(texts, version), Cancellation).ConfigureAwait(false);
        Say((answer.Value?.Pacts ?? []).Select(pact => $"published the pact of {pact}"));
        Say(answer.Notices.Select(notice => notice.Text));
        return answer.Diagnostics;
    }
}
