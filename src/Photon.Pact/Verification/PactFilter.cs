using Photon.Pact.Format;

namespace Photon.Pact.Verification;

/// <summary>Which interactions are verified. What is empty or null lets all pass; what is given must all fit.</summary>
public sealed record PactFilter
{
    /// <summary>Ids of operations: <c>createProduct</c>.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    public IReadOnlyList<string> Consumers { get; init; } = [];

    /// <summary>Tags of the contract; one that an interaction has is enough.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Text that the description contains, in any case.</summary>
    public string? Description { get; init; }

    public bool Accepts(PactDocument pact, PactInteraction interaction) =>
        (Operations.Count == 0 || Operations.Contains(interaction.OperationId))
        && (Consumers.Count == 0 || Consumers.Contains(pact.Consumer))
        && (Tags.Count == 0 || Tags.Any(interaction.Tags.Contains))
        && (string.IsNullOrEmpty(Description) || interaction.Description.Contains(Description, StringComparison.OrdinalIgnoreCase));
}
