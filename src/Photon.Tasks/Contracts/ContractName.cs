using System.Text.RegularExpressions;

namespace Photon.Tasks.Contracts;

/// <summary>Finds the word for a contract that names none: <c>api/openapi.yaml</c> in <c>Contoso.Shop.Api</c> is <c>Shop</c>.</summary>
internal static partial class ContractName
{
    /// <summary>File names that say what a file is and not what it is about.</summary>
    private static readonly HashSet<string> genericFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        "openapi", "swagger", "api", "spec", "contract", "index",
    };

    private static readonly HashSet<string> genericFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "contract", "contracts", "spec", "specs", "openapi", "swagger", "src",
    };

    /// <summary>Last words of a project's name that tell its role: <c>Shop.Client</c> is about <c>Shop</c>.</summary>
    private static readonly HashSet<string> genericProjectWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "client", "contracts", "host", "server", "service", "ui", "web",
    };

    /// <summary>The file's name, else its folder's, else the project's; the first that says something.</summary>
    public static string Of(ContractItem item, ProjectFacts project) =>
        CSharpName.ToIdentifier(OfFile(item) ?? OfFolder(item, project) ?? OfProject(project));

    private static string? OfFile(ContractItem item)
    {
        var words = Path.GetFileNameWithoutExtension(item.FullPath)
            .Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !genericFiles.Contains(word))
            .ToArray();
        return words.All(word => Version.IsMatch(word)) ? null : string.Join('.', words);
    }

    private static string? OfFolder(ContractItem item, ProjectFacts project)
    {
        var folder = Path.GetDirectoryName(item.FullPath)!;
        var name = Path.GetFileName(folder);
        var isProjectFolder = string.Equals(folder, Path.TrimEndingDirectorySeparator(project.Directory), StringComparison.Ordinal);
        return isProjectFolder || name.Length == 0 || genericFolders.Contains(name) || Version.IsMatch(name) ? null : name;
    }

    private static string OfProject(ProjectFacts project)
    {
        var words = Path.GetFileNameWithoutExtension(project.File).Split('.', StringSplitOptions.RemoveEmptyEntries);
        return words.LastOrDefault(word => !genericProjectWords.Contains(word)) ?? words.LastOrDefault() ?? "";
    }

    [GeneratedRegex(@"^[vV]?[0-9]+([-_][0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Version { get; }
}
