using System.Globalization;
using Photon.Testing.Corpus;

namespace Photon.Judges.Prism;

/// <summary>What came of a contract before Prism.</summary>
internal sealed class PrismRow(CorpusDocument document)
{
    public const string Header = "document\tversion\tcalls\taccepted\tviolations\tunread\tprism_errors\tfirst";

    public CorpusDocument Document { get; } = document;

    public int Calls { get; set; }

    /// <summary>Calls without a violation whose answer the client read.</summary>
    public int Accepted { get; set; }

    /// <summary>Exchanges that break the contract, Prism says.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>Answers that the client could not read, or read as something else.</summary>
    public List<string> Unread { get; } = [];

    /// <summary>What Prism itself can't do with the document.</summary>
    public List<string> PrismErrors { get; } = [];

    /// <summary>Why nothing was called, or null.</summary>
    public string? Failure { get; set; }

    public bool IsClean => Failure is null && Calls > 0 && Violations.Count == 0 && Unread.Count == 0;

    public IEnumerable<string> Messages =>
        (Failure is null ? [] : new[] { $"failure: {Failure}" })
            .Concat(Violations.Select(v => $"violation: {v}"))
            .Concat(Unread.Select(u => $"unread: {u}"))
            .Concat(PrismErrors.Select(e => $"prism: {e}"))
            .Select(m => $"{Document.Path}\t{m.ReplaceLineEndings(" ")}");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Document.Path}\t{Document.Version}\t{Calls}\t{Accepted}\t{Violations.Count}\t{Unread.Count}\t{PrismErrors.Count}\t{Failure ?? Violations.Concat(Unread).Concat(PrismErrors).FirstOrDefault()?.ReplaceLineEndings(" ")}");
}
