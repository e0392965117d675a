namespace Photon.Pact.Broker;

/// <summary>May this version go there? Without a place, the latest versions of all others count.</summary>
/// <param name="Application">A consumer or a provider, by its name in the pacts.</param>
public sealed record DeploymentQuestion(string Application, string Version)
{
    /// <summary>Such as <c>production</c>.</summary>
    public string? Environment { get; init; }

    /// <summary>What stands on the main branches of the others.</summary>
    public bool WithMainBranches { get; init; }

    /// <summary>How often to ask again while a verification that counts has no result yet.</summary>
    public int RetriesWhileUnknown { get; init; }

    /// <summary>Between two of those.</summary>
    public TimeSpan PauseWhileUnknown { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>The broker's answer.</summary>
/// <param name="IsDeployable">False also where a result is missing.</param>
/// <param name="Reason">The broker's, for people.</param>
/// <param name="Rows">The pairs that count.</param>
public sealed record Deployability(bool IsDeployable, string Reason, IReadOnlyList<DeployabilityRow> Rows);

/// <param name="IsVerified">Null where there is no result yet.</param>
public sealed record DeployabilityRow(string Consumer, string ConsumerVersion, string Provider, string? ProviderVersion, bool? IsVerified);
