using System.Diagnostics.CodeAnalysis;
using System.Globalization;
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

    private const string Library = "library/";
    private const int LongestName = 255;

    /// <summary>What to ask the registry for: the digest, else the tag, else <c>latest</c>.</summary>
    public string Version => Digest?.ToString() ?? TagOrLatest;

    /// <summary>As engines show the repository: <c>shop</c> for <c>docker.io/library/shop</c>.</summary>
    public string FamiliarRepository =>
        Registry != DockerHub ? $"{Registry}/{Repository}"
        : Repository.StartsWith(Library, StringComparison.Ordinal) ? Repository[Library.Length..] : Repository;

    /// <summary>The same with its tag, <c>latest</c> where there is none.</summary>
    public string Familiar => $"{FamiliarRepository}:{TagOrLatest}";

    public string TagOrLatest => Tag ?? "latest";

    /// <exception cref="DestinationException">It is no reference (<see cref="Codes.ImageReferenceMalformed"/>).</exception>
    public static ImageReference Parse(string text) =>
        TryParse(text, out var reference, out var reason) ? reference : throw new DestinationException(Codes.ImageReferenceMalformed, text, reason);

    /// <param name="text">The reference.</param>
    /// <param name="reference">What it says.</param>
    /// <param name="reason">What is wrong with it.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ImageReference? reference, out string reason)
    {
        var (name, tag, digest) = Split(text);
        var (registry, repository) = SplitName(name);
        return TryMake(registry, repository, tag, digest, out reference, out reason);
    }

    /// <summary>A repository of a registry that is told apart from it: then <c>harbor</c> is a host, and no user of Docker's Hub.</summary>
    /// <param name="registry"><c>harbor</c>, <c>ghcr.io/team</c></param>
    /// <param name="name"><c>shop</c></param>
    /// <param name="reference">The repository.</param>
    /// <param name="reason">What is wrong with it.</param>
    public static bool TryIn(string registry, string name, [NotNullWhen(true)] out ImageReference? reference, out string reason)
    {
        var (host, rest) = registry.TrimEnd('/').Split('/', 2) is [var first, var path] ? (first, path + "/") : (registry.TrimEnd('/'), "");
        var (known, repository) = Official(host, rest + name);
        return TryMake(known, repository, null, null, out reference, out reason);
    }

    private static bool TryMake(string registry, string repository, string? tag, string? digestText, [NotNullWhen(true)] out ImageReference? reference, out string reason)
    {
        reference = null;
        Digest? digest = null;
        reason = !HostPattern().IsMatch(registry) || !IsPort(registry) ? $"'{registry}' is no registry"
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

    /// <summary>Whether the port of a host is one; a host without one has the usual.</summary>
    private static bool IsPort(string host) =>
        host.LastIndexOf(':') is var colon && (colon <= host.LastIndexOf(']') || ushort.TryParse(host.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _));

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
        return first.AsSpan().ContainsAny('.', ':') || first == "localhost" ? Official(first, name[(slash + 1)..]) : Official(DockerHub, name);
    }

    /// <summary>The Hub under its one name, with the folder of what belongs to nobody there.</summary>
    private static (string Registry, string Repository) Official(string registry, string repository)
    {
        if (registry is "index.docker.io" or "registry-1.docker.io")
            registry = DockerHub;
        return (registry, registry == DockerHub && !repository.Contains('/', StringComparison.Ordinal) ? Library + repository : repository);
    }

    [GeneratedRegex(@"^(?:\[[0-9a-fA-F:]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*)(?::[0-9]{1,5})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostPattern();

    [GeneratedRegex(@"^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryPattern();

    [GeneratedRegex(@"^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();
}
