using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Pact.Broker;

namespace Photon.Tasks;

/// <summary>Asks a broker whether a version of the application works with what runs in an environment; fails where it does not.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonCanIDeploy : BrokerTask
{
    /// <summary>The application's name in pacts: <c>Shop</c>.</summary>
    [Required]
    public string Application { get; set; } = "";

    /// <summary><c>production</c>; empty for the latest versions of the main branches.</summary>
    public string DeploymentEnvironment { get; set; } = "";

    /// <summary>How often to ask again while verifications are missing.</summary>
    public int Retries { get; set; }

    private protected override async Task<IReadOnlyList<Diagnostic>> AskAsync(PactBroker broker)
    {
        var question = new DeploymentQuestion(Application, Version)
        {
            Environment = DeploymentEnvironment.Length == 0 ? null : DeploymentEnvironment,
            WithMainBranches = DeploymentEnvironment.Length == 0,
            RetriesWhileUnknown = Retries,
        };
        var answer = await broker.CanIDeployAsync(question, Cancellation).ConfigureAwait(false);
        if (answer.Value is { } value)
            Say([.. value.Rows.Select(Line), value.IsDeployable ? $"{Application} {Version} can be deployed: {value.Reason}" : $"{Application} {Version} can't be deployed."]);
        return answer.Diagnostics;
    }

    private static string Line(DeployabilityRow row) =>
        $"{row.Consumer} {row.ConsumerVersion} with {row.Provider} {row.ProviderVersion ?? "(no version)"}: {(row.IsVerified switch { true => "verified", false => "failed", null => "not verified" })}";
}
