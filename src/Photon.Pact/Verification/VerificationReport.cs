namespace Photon.Pact.Verification;

/// <summary>What came of a verification.</summary>
/// <param name="Results">One for each interaction, in the order of the pact files.</param>
/// <param name="ContractLines">Where the contract asks for an interaction, by key.</param>
/// <param name="Problem">What is wrong with the run as a whole: nothing to verify; null otherwise.</param>
public sealed record VerificationReport(IReadOnlyList<InteractionResult> Results, IReadOnlyDictionary<string, string> ContractLines, string? Problem = null)
{
    /// <summary>No interaction failed but pending ones.</summary>
    public bool IsSuccess => Problem is null && !Results.Any(r => r.IsFailure);

    public int Passed => Results.Count(r => r.IsSuccess);

    public int Failed => Results.Count(r => r.IsFailure);

    /// <summary>Interactions that failed and may.</summary>
    public int PendingFailed => Results.Count(r => !r.IsSuccess && !r.IsFailure);
}
