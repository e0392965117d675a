using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>
/// Names an image in a registry, <c>[registry[:port]/]repository[:tag][@digest]</c>, by the rules of Docker: <c>redis</c> is
/// <c>docker.io/library/redis</c>, and the first part is a registry if it holds a dot or a colon or is <c>localhost</c>.
/// </summary>
/// <param name="Registry">A host, with its port where it has one: <c>ghcr.io</c>.</param>
/// <param name="Repository"><c>dotnet/aspnet</c></param>
/// <param name="Tag">Null where none is given.</param>
/// <param name="Digest">Null where none is given.</param>
public sealed partial record ImageReference(string Registry, string Repository, string? Tag, Digest? Digest)
{
    public const string DockerHub = "docker.io";

    private const int LongestName = 255;

    /// <summary>What to ask the registry for: the digest, else the tag, else <c>latest</c>.</summary>
    public string Version => Digest?.ToString() ?? Tag ?? "latest";

    /// <exception cref="DestinationException">It is no reference (<see cref="Codes.ImageReferenceMalformed"/>).</exception>
    public static ImageReference Parse(string text) =>
        TryParse(text, out var reference, out var reason) ? reference : throw new DestinationException(Codes.ImageReferenceMalformed, text, reason);

    /// <param name="text">The reference.</param>
    /// <param name="reference">What it says.</param>
    /// <param name="reason">What is wrong with it.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ImageReference? reference, out string reason)
    {
        reference = null;
        var (name, tag, digestText) = Split(text);
        var (registry, repository) = SplitName(name);
        Digest? digest = null;
        reason = !HostPattern().IsMatch(registry) ? $"'{registry}' is no registry"
            : repository.Any(char.IsAsciiLetterUpper) ? "the repository's name must be in lower case"
            : !RepositoryPattern().IsMatch(repository) ? $"'{repository}' is no repository"
            : registry.Length + 1 + repository.Length > LongestName ? "the name is longer than 255 characters"
            : tag is not null && !TagPattern().IsMatch(tag) ? $"'{tag}' is no tag"
            : digestText is not null && !Images.Digest.TryParse(digestText, out digest) ? $"'{digestText}' is no SHA-256 digest"
            : "";
        if (reason.Length == 0)
            reference = new ImageReference(registry, repository, tag, digest);
        return reason.Length == 0;
    }

    public override string ToString() => $"{Registry}/{Repository}{(Tag is null ? "" : ":" + Tag)}{(Digest is null ? "" : "@" + Digest)}";

    private static (string Name, string? Tag, string? Digest) Split(string text)
    {
        string? digest = null;
        if (text.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at)
            (text, digest) = (text[..at], text[(at + 1)..]);
        var colon = text.LastIndexOf(':');
        return colon > text.LastIndexOf('/') ? (text[..colon], text[(colon + 1)..], digest) : (text, null, digest);
    }

    private static (string Registry, string Repository) SplitName(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        var (registry, repository) = first.AsSpan().ContainsAny('.', ':') || first == "localhost" ? (first, name[(slash + 1)..]) : (DockerHub, name);
        if (registry is "index.docker.io" or "registry-1.docker.io")
            registry = DockerHub;
        return (registry, registry == DockerHub && !repository.Contains('/', StringComparison.Ordinal) ? "library/" + repository : repository);
    }

    [GeneratedRegex(@"^(?:\[[0-9a-fA-F:]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*)(?::[0-9]{1,5})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostPattern();

    [GeneratedRegex(@"^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryPattern();

    [GeneratedRegex(@"^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();
}
