using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>The files of a contract: each is loaded and parsed once, by whatever path it is reached.</summary>
internal sealed class ContractFiles(SourceText contract, ISourceLoader loader, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, ContractFile?> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string Reference), SourceLoad> loads = [];
    private readonly List<string> asked = [contract.Path];
    private readonly List<SourceText> sources = [contract];

    /// <summary>Every path asked for, also where nothing was found.</summary>
    public IReadOnlyList<string> Asked => asked;

    /// <summary>Every text, the contract first.</summary>
    public IReadOnlyList<SourceText> Sources => sources;

    /// <summary>The contract's own file, or null where it is no OpenAPI document; why was reported.</summary>
    public ContractFile? Open()
    {
        var root = NodeParser.Parse(contract, diagnostics);
        var version = root is null ? null : VersionHeader.Read(root, diagnostics);
        var file = version is null ? null : new ContractFile(contract, root!, version.Value, hasHeader: true);
        byPath[contract.Path] = file;
        return file;
    }

    /// <summary>
    /// The file that a reference names, or null; why was reported. In a project a reference means the file beside the one it stands in;
    /// <paramref name="identified"/>, what it means by the <c>$id</c> around it, is asked for where there is no such file.
    /// </summary>
    public ContractFile? Load(string reference, string? identified, ContractFile from, Location location)
    {
        var load = Load(reference, from);
        if (load.Text is null && identified is not null && Load(identified, from) is { Text: not null } other)
            load = other;
        if (load.Text is { } text)
            return byPath.TryGetValue(text.Path, out var known) ? known : Parse(text, from);
        diagnostics.Report(RuleFor(load.Outcome), location, reference, load.Path);
        return null;
    }

    private SourceLoad Load(string reference, ContractFile from)
    {
        if (loads.TryGetValue((from.Source.Path, reference), out var load))
            return load;
        load = loader.Load(reference, from.Source);
        loads[(from.Source.Path, reference)] = load;
        if (!asked.Contains(load.Path, StringComparer.Ordinal))
            asked.Add(load.Path);
        return load;
    }

    private ContractFile? Parse(SourceText text, ContractFile from)
    {
        sources.Add(text);
        var root = NodeParser.Parse(text, diagnostics);
        var own = root is null ? null : VersionHeader.Find(root);
        var file = root is null ? null : new ContractFile(text, root, own ?? from.Version, own is not null);
        byPath[text.Path] = file;
        return file;
    }

    private static DiagnosticRule RuleFor(SourceOutcome outcome) => outcome switch
    {
        SourceOutcome.Missing => Codes.ReferencedFileMissing,
        SourceOutcome.Outside => Codes.ReferenceOutside,
        SourceOutcome.RemoteRefused => Codes.RemoteReferenceRefused,
        SourceOutcome.Unreadable => Codes.ReferencedFileUnreadable,
        SourceOutcome.TooLarge => Codes.ReferencedFileTooLarge,
        _ => throw new InvalidOperationException($"No text, but {outcome}."),
    };
}
