using System.Globalization;
using Photon.Testing.Corpus;

namespace Photon.Judges.RoundTrip;

/// <param name="Operations">Operations of the contract.</param>
/// <param name="Calls">Calls made.</param>
/// <param name="Equal">Calls whose arguments and answers were equal on both sides.</param>
/// <param name="NotMade">Values that could not be made.</param>
/// <param name="Failures">What went wrong, one line a call; first the compiler's or the engine's word where the contract could not be built.</param>
internal sealed record RoundTripRow(
    CorpusDocument Document, int Operations, int Calls, int Equal, IReadOnlyList<string> NotMade, IReadOnlyList<string> Failures)
{
    public const string Header = "document\tversion\toperations\tcalls\tequal\tnot_made\tfirst_failure";

    public bool IsEqual => Calls > 0 && Equal == Calls;

    /// <summary>Each failure and each value that could not be made, behind the document's name.</summary>
    public IEnumerable<string> Messages => Failures.Concat(NotMade.Select(n => $"not made: {n}")).Select(m => $"{Document.Path}\t{m}");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Document.Path}\t{Document.Version}\t{Operations}\t{Calls}\t{Equal}\t{NotMade.Count}\t{(Failures is [var first, ..] ? first : "")}");
}
