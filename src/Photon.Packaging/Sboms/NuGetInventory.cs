using System.Text.Json;

namespace Photon.Packaging.Sboms;

/// <summary>What NuGet resolved for one target of a project: <c>obj/project.assets.json</c>.</summary>
public sealed class NuGetInventory
{
    private static readonly string[] RuntimeGroups = ["runtime", "native", "resource", "runtimeTargets", "contentFiles"];

    private readonly JsonElement root;
    private readonly string framework;
    private readonly JsonElement target;
    private readonly Dictionary<string, Library> libraries = new(StringComparer.OrdinalIgnoreCase);

    private NuGetInventory(JsonElement root, string framework, JsonElement target)
    {
        this.root = root;
        this.framework = framework;
        this.target = target;
    }

    /// <param name="Node">What the target says of it.</param>
    private sealed record Library(string Key, string Name, string Version, bool IsPackage, string Reference, JsonElement Node);

    /// <param name="path">The file.</param>
    /// <param name="framework"><c>net10.0</c></param>
    /// <param name="runtime"><c>linux-x64</c>; empty for an app that runs anywhere.</param>
    /// <exception cref="JsonException">The file is broken, or has no such target.</exception>
    public static Inventory Read(string path, string framework, string runtime)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var targets = document.RootElement.Member("targets").Members().ToList();
        var wanted = runtime.Length == 0 ? [framework] : new[] { $"{framework}/{runtime}", framework };
        var found = wanted.Select(name => targets.FirstOrDefault(t => t.Name == name).Value).FirstOrDefault(value => value.ValueKind == JsonValueKind.Object);
        // Older SDKs name targets in full (.NETCoreApp,Version=v8.0); there is no doubt where there is one.
        if (found.ValueKind != JsonValueKind.Object && targets.Count == 1)
            found = targets[0].Value;
        return found.ValueKind == JsonValueKind.Object
            ? new NuGetInventory(document.RootElement, framework, found).Collect()
            : throw new JsonException($"'{path}' has no target '{wanted[0]}'.");
    }

    private Inventory Collect()
    {
        foreach (var member in ((JsonElement?)target).Members())
        {
            if (member.Name.Split('/') is not [var name, var version])
                continue;
            var isPackage = member.Value.Text("type") == "package";
            var reference = isPackage ? PackageUrl.Of("nuget", name, version) : $"project:{name}@{version}";
            libraries[name] = new Library(member.Name, name, version, isPackage, reference, member.Value);
        }

        var roots = Roots().ToList();
        var needed = Reach(roots.Where(library => !IsForDevelopment(library)));
        return new Inventory(
            [.. libraries.Values.Select(library => Describe(library, needed.Contains(library.Name)))],
            [.. roots.Select(library => library.Reference)]);
    }

    private IEnumerable<Library> Roots()
    {
        var groups = root.Member("projectFileDependencyGroups").Members().ToList();
        var group = groups.Where(g => g.Name == framework).Concat(groups).Select(g => (JsonElement?)g.Value).FirstOrDefault();
        return group.Texts().Select(text => libraries.GetValueOrDefault(text.Split(' ')[0])).OfType<Library>();
    }

    /// <summary>Asked for by the project for itself alone, and leaves nothing in the app.</summary>
    private bool IsForDevelopment(Library library)
    {
        var frameworks = root.Member("project").Member("frameworks").Members().ToList();
        var asked = frameworks.Where(f => f.Name == framework).Concat(frameworks).Select(f => f.Value.Member("dependencies").Member(library.Name)).FirstOrDefault();
        return asked.Text("suppressParent") == "All" && !RuntimeGroups.Any(group => HasFiles(library.Node.Member(group)));
    }

    private static bool HasFiles(JsonElement? group) => group.Members().Any(file => !file.Name.EndsWith("/_._", StringComparison.Ordinal));

    private HashSet<string> Reach(IEnumerable<Library> from)
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<Library>(from);
        while (open.TryPop(out var library))
        {
            if (!reached.Add(library.Name))
                continue;
            foreach (var need in NeedsOf(library))
                open.Push(need);
        }

        return reached;
    }

    /// <summary>A package that the framework brings is not among the libraries.</summary>
    private IEnumerable<Library> NeedsOf(Library library) =>
        library.Node.Member("dependencies").Members().Select(need => libraries.GetValueOrDefault(need.Name)).OfType<Library>();

    private Component Describe(Library library, bool isNeeded)
    {
        var known = root.Member("libraries").Member(library.Key);
        return new Component(library.Reference, library.Name, library.Version)
        {
            IsPackage = library.IsPackage,
            Scope = isNeeded ? ComponentScope.Required : ComponentScope.Excluded,
            Hashes = known.Text("sha512") is { } hash && HashText.FromBase64(hash) is { } hex ? [("SHA-512", hex)] : [],
            License = library.IsPackage ? NuGetLicense.Of(root, known) : null,
            Needs = [.. NeedsOf(library).Select(need => need.Reference)],
        };
    }
}
