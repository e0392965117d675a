using System.Text.Json;

namespace Photon.Packaging.Sboms;

/// <summary>What npm resolved: <c>package-lock.json</c> of lockfileVersion 2 or 3.</summary>
public sealed class NpmInventory
{
    private const string Modules = "node_modules/";

    private static readonly string[] NeedGroups = ["dependencies", "optionalDependencies", "peerDependencies"];

    private readonly Dictionary<string, JsonElement> packages;

    private NpmInventory(Dictionary<string, JsonElement> packages) => this.packages = packages;

    /// <exception cref="JsonException">The file is broken, or of a version without the list of packages.</exception>
    public static Inventory Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var packages = document.RootElement.Member("packages").Members().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        return packages.ContainsKey("")
            ? new NpmInventory(packages).Collect()
            : throw new JsonException($"'{path}' is of lockfileVersion {document.RootElement.Member("lockfileVersion")?.ToString() ?? "1"}, without a list of packages; npm 7 and later write one.");
    }

    private Inventory Collect()
    {
        // One package may lie in several places, each with its own copies of what it needs.
        var components = packages
            .Where(package => package.Key.Length > 0 && !package.Value.IsTrue("link"))
            .Select(package => Describe(package.Key, package.Value))
            .GroupBy(component => component.Reference, StringComparer.Ordinal)
            .Select(same => same.First() with
            {
                Scope = same.Min(component => component.Scope),
                Needs = [.. same.SelectMany(component => component.Needs).Distinct(StringComparer.Ordinal)],
            });
        return new Inventory([.. components], [.. NeedsOf("", packages[""], [.. NeedGroups, "devDependencies"])]);
    }

    private Component Describe(string place, JsonElement package)
    {
        var name = NameOf(place, package);
        var version = package.Text("version") ?? "";
        var slash = name[0] == '@' ? name.IndexOf('/', StringComparison.Ordinal) : -1;
        return new Component(ReferenceOf(place, package), name[(slash + 1)..], version)
        {
            Group = slash < 0 ? null : name[..slash],
            IsPackage = IsPackage(place),
            Scope = package.IsTrue("dev") ? ComponentScope.Excluded
                : package.IsTrue("optional") || package.IsTrue("devOptional") ? ComponentScope.Optional
                : ComponentScope.Required,
            Hashes = [.. HashesOf(package.Text("integrity") ?? "")],
            License = package.Text("license"),
            Needs = [.. NeedsOf(place, package, NeedGroups)],
        };
    }

    /// <summary>What lies outside <c>node_modules</c> is a project of the same workspace.</summary>
    private static bool IsPackage(string place) => place.Contains(Modules, StringComparison.Ordinal);

    private static string NameOf(string place, JsonElement package)
    {
        var modules = place.LastIndexOf(Modules, StringComparison.Ordinal);
        // Where the two differ the folder is an alias: "vue2": "npm:vue@2".
        return package.Text("name") is { Length: > 0 } name ? name : modules < 0 ? place : place[(modules + Modules.Length)..];
    }

    private static string ReferenceOf(string place, JsonElement package)
    {
        var name = NameOf(place, package);
        var version = package.Text("version") ?? "";
        return IsPackage(place) ? PackageUrl.Of("npm", name, version) : $"project:{name}@{version}";
    }

    /// <summary>A need that is not installed, as an optional one may be, is left out.</summary>
    private IEnumerable<string> NeedsOf(string place, JsonElement package, string[] groups) =>
        groups.SelectMany(group => package.Member(group).Members())
            .Select(need => Resolve(place, need.Name))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    /// <summary>As Node does: in the package's own <c>node_modules</c>, then in those of the folders above.</summary>
    private string? Resolve(string place, string name)
    {
        for (var folder = place; ; folder = folder[..Math.Max(folder.LastIndexOf('/'), 0)])
        {
            var candidate = (folder.Length == 0 ? "" : folder + "/") + Modules + name;
            if (packages.TryGetValue(candidate, out var package))
                return ReferenceOfLinked(candidate, package);
            if (folder.Length == 0)
                return null;
        }
    }

    private string? ReferenceOfLinked(string place, JsonElement package)
    {
        if (!package.IsTrue("link"))
            return ReferenceOf(place, package);
        var target = package.Text("resolved") ?? "";
        return packages.TryGetValue(target, out var linked) ? ReferenceOf(target, linked) : null;
    }

    /// <summary><c>sha512-… sha1-…</c>, as browsers write it.</summary>
    private static IEnumerable<(string, string)> HashesOf(string integrity)
    {
        foreach (var part in integrity.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var algorithm = part.Split('-')[0] switch
            {
                "sha1" => "SHA-1",
                "sha256" => "SHA-256",
                "sha384" => "SHA-384",
                "sha512" => "SHA-512",
                _ => null,
            };
            if (algorithm is not null && HashText.FromBase64(part[(part.IndexOf('-', StringComparison.Ordinal) + 1)..].Split('?')[0]) is { } hash)
                yield return (algorithm, hash);
        }
    }
}
