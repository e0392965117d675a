using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;

namespace Photon.Packaging.Images.Building;

/// <summary>Names of an image within a registry (OCI distribution-spec 1.1, "Pulling manifests"), after the .NET SDK's rules for <c>ContainerRepository</c> and <c>ContainerImageTags</c>.</summary>
public static partial class ImageNames
{
    /// <summary>The repository's name: as it is where it is one, else in lower case with dashes: <c>Shop.Api</c> is <c>shop-api</c>. Null where nothing can be made of it, which is reported.</summary>
    public static string? Repository(string name, DiagnosticBag diagnostics, Location location)
    {
        if (RepositoryPattern().IsMatch(name))
            return name;
        var changed = Unfitting().Replace(name.ToLowerInvariant(), "-");
        if (RepositoryPattern().IsMatch(changed))
            return changed;
        diagnostics.Report(Codes.RepositoryNameUnusable, location, name);
        return null;
    }

    /// <summary>The tags, each once; null where one is none, which is reported.</summary>
    public static IReadOnlyList<string>? Tags(IEnumerable<string> tags, DiagnosticBag diagnostics, Location location)
    {
        var isWrong = false;
        var list = tags.Distinct(StringComparer.Ordinal).ToList();
        foreach (var tag in list.Where(tag => !TagPattern().IsMatch(tag)))
        {
            diagnostics.Report(Codes.ImageTagUnusable, location, tag);
            isWrong = true;
        }

        return isWrong ? null : list;
    }

    /// <summary>Whether a shell and a runtime take a variable's name.</summary>
    internal static bool IsVariable(string name) => VariablePattern().IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*\z")]
    private static partial Regex RepositoryPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z")]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex VariablePattern();

    [GeneratedRegex(@"[^a-z0-9_/-]")]
    private static partial Regex Unfitting();
}
