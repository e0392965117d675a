using Photon.Engine.Diagnostics;
using Photon.Pact.Format;

namespace Photon.Pact.Verification;

/// <summary>How one interaction went.</summary>
/// <param name="Error">Why it could not be asked at all: no connection, a state that failed; null otherwise.</param>
public sealed record InteractionResult(
    PactDocument Pact, PactInteraction Interaction, IReadOnlyList<Mismatch> Mismatches, string? Error, TimeSpan Duration)
{
    /// <summary>The exception behind <see cref="Error"/>, where a handler of the caller threw one.</summary>
    public Exception? Fault { get; init; }

    /// <summary>The request as it was sent: <c>GET /products/7</c>; null where none was, or where the verifier does not tell.</summary>
    public string? Asked { get; init; }

    /// <summary>The beginning of the request's body; null where it had none.</summary>
    public string? Sent { get; init; }

    /// <summary>The answer's status and the beginning of its body: <c>404 {"title":"Not Found"}</c>; null where there was none.</summary>
    public string? Answered { get; init; }

    public bool IsSuccess => Error is null && Mismatches.Count == 0;

    /// <summary>It went wrong, and is not pending.</summary>
    public bool IsFailure => !IsSuccess && !Interaction.IsPending;
}

/// <summary>One difference between what the pact expects and what the provider gave.</summary>
/// <param name="Path">In the part: <c>$.items[0].price</c> of a body, the name of a header, a key of metadata; empty for a status.</param>
/// <param name="Expected">As text, for people; null where the place says it all.</param>
/// <param name="Message">One sentence that stands alone.</param>
public sealed record Mismatch(MismatchPart Part, string Path, string? Expected, string? Actual, string Message)
{
    /// <summary>Where the pact file has what was expected, as far as it is known; else <see cref="PactInteraction.Location"/> says enough.</summary>
    public Location? ExpectedPlace { get; init; }
}

/// <summary>The part of an answer or a message that differs.</summary>
public enum MismatchPart
{
    Status,
    Header,
    Body,
    Metadata,

    /// <summary>Of requests alone, as a stub server compares them.</summary>
    Method,
    Path,
    Query,
}
