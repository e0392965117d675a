using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>What a reference leads to, as the bundler needs it: which section of the components it belongs in.</summary>
internal enum ReferenceKind
{
    Schema,
    Parameter,
    Response,
    RequestBody,
    Header,
    Example,
    Link,
    Callback,
    PathItem,
    SecurityScheme,
    MediaType,

    /// <summary>A reference where the specification allows none, such as <c>paths: {$ref: paths.yaml}</c>; tools read it, so we do.</summary>
    Other,
}

/// <summary>Follows <c>$ref</c>: within a file, across files, into any place.</summary>
internal sealed class References(ContractFiles files, DiagnosticBag diagnostics)
{
    /// <summary>More hops than any contract needs; a pointer through a reference to itself would go on for ever.</summary>
    private const int MostHops = 100;

    private readonly Dictionary<(ContractFile File, string Reference), Spot> found = [];

    /// <summary>Every reference that was followed, by the node of its text.</summary>
    public Dictionary<ScalarNode, (Spot Target, ReferenceKind Kind)> Followed { get; } = [];

    /// <summary>The value itself, or what its <c>$ref</c> leads to in the end; null where that is nowhere, which was reported.</summary>
    public Spot? Follow(Spot spot, ReferenceKind kind)
    {
        HashSet<Node>? passed = null;
        while (ReferenceOf(spot.Node) is { } reference)
        {
            passed ??= [];
            if (!passed.Add(spot.Node))
            {
                diagnostics.Report(Codes.CyclicReference, reference.Location, reference.Text);
                return null;
            }

            if (Resolve(reference, spot.Place, kind) is not { } next)
                return null;
            spot = next;
        }

        return spot;
    }

    /// <summary>What one reference leads to, or null; why was reported.</summary>
    public Spot? Resolve(ScalarNode reference, Place from, ReferenceKind kind)
    {
        var target = Find(reference, from, hops: 0);
        if (target is { } there)
            Followed[reference] = (there, kind);
        return target;
    }

    public static ScalarNode? ReferenceOf(Node node) =>
        node is ObjectNode holder && holder["$ref"] is ScalarNode { Kind: ScalarKind.String } reference ? reference : null;

    private Spot? Find(ScalarNode reference, Place from, int hops)
    {
        var hasIds = !from.File.Anchors.HasNoIds;
        if (!hasIds && found.TryGetValue((from.File, reference.Text), out var known))
            return known;
        var target = (hasIds ? FindById(reference, from, hops) : null) ?? FindInFile(reference, from, hops);
        if (target is { } there && !hasIds)
            found[(from.File, reference.Text)] = there;
        return target;
    }

    /// <summary>A reference that some <c>$id</c> of the same file answers (JSON Schema 2020-12, section 8.2.1).</summary>
    private Spot? FindById(ScalarNode reference, Place from, int hops)
    {
        var (path, fragment) = Split(reference.Text);
        var anchors = from.File.Anchors;
        var resource = SchemaAnchors.ResourceAt(from);
        var wanted = path.Length == 0 ? resource : SchemaAnchors.Combine(resource, path);
        if (wanted.Length == 0 || anchors.FindId(wanted) is not { } root)
            return null;
        if (fragment.Length == 0)
            return root;
        return fragment[0] == '/' ? Navigate(root, fragment, hops, out _) : anchors.FindAnchor(wanted, Uri.UnescapeDataString(fragment));
    }

    private Spot? FindInFile(ScalarNode reference, Place from, int hops)
    {
        var (path, fragment) = Split(reference.Text);
        var file = path.Length == 0 ? from.File : files.Load(Uri.UnescapeDataString(path), IdentifiedBy(path, from), from.File, reference.Location);
        if (file is null)
            return null;
        if (fragment.Length == 0)
            return file.RootSpot;
        string missing = fragment;
        var target = fragment[0] == '/'
            ? Navigate(file.RootSpot, fragment, hops, out missing)
            : file.Anchors.FindAnchor("", Uri.UnescapeDataString(fragment));
        if (target is null)
            diagnostics.Report(Codes.DanglingReference, reference.Location, reference.Text, file.Source.Path, missing);
        return target;
    }

    /// <summary>The address that the <c>$id</c> around a reference makes of its path; null where there is none.</summary>
    private static string? IdentifiedBy(string path, Place from)
    {
        if (from.File.Anchors.HasNoIds)
            return null;
        var address = SchemaAnchors.Combine(SchemaAnchors.ResourceAt(from), path);
        return address == path ? null : address;
    }

    /// <summary>Walks a JSON pointer (RFC 6901), also through references on the way.</summary>
    private Spot? Navigate(Spot spot, string pointer, int hops, out string missing)
    {
        foreach (var token in pointer[1..].Split('/'))
        {
            missing = token;
            if (Step(spot, token, hops) is not { } next)
                return null;
            spot = next;
        }

        missing = "";
        return spot;
    }

    private Spot? Step(Spot spot, string token, int hops)
    {
        // Some contracts hold keys that look percent-encoded and refer to them as they are.
        var name = Unescape(Uri.UnescapeDataString(token));
        if (ChildOf(spot.Node, name) is { } child)
            return spot.Step(name, child);
        if (ChildOf(spot.Node, Unescape(token)) is { } literal)
            return spot.Step(Unescape(token), literal);
        if (hops >= MostHops || ReferenceOf(spot.Node) is not { } reference)
            return null;
        return Find(reference, spot.Place, hops + 1) is { } target ? Step(target, token, hops + 1) : null;
    }

    private static Node? ChildOf(Node node, string name) => node switch
    {
        ObjectNode parent => parent[name],
        ArrayNode array when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < array.Items.Count => array.Items[at],
        _ => null,
    };

    private static string Unescape(string token) => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static (string Path, string Fragment) Split(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
    }
}
