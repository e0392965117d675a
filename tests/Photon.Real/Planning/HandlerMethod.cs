using System.Globalization;
using System.Text.RegularExpressions;

namespace Photon.Real.Planning;

/// <summary>A method that a generated handler declares, found by the place in the contract that its <c>#line</c> names.</summary>
/// <param name="ContractPath">The full path of the contract's file.</param>
/// <param name="Line">The operation's line there.</param>
/// <param name="Namespace">The handler's.</param>
/// <param name="Handler">Its name: <c>ProductsHandler</c>.</param>
/// <param name="Usings">The directives of the generated file.</param>
/// <param name="Result"><c>GetProductResult</c></param>
/// <param name="Name"><c>GetProductAsync</c></param>
/// <param name="Parameters">As declared: <c>Guid id, CancellationToken cancellationToken</c>.</param>
internal sealed partial record HandlerMethod(
    string ContractPath, int Line, string Namespace, string Handler, string Usings, string Result, string Name, string Parameters)
{
    /// <summary>The names of its parameters without the token.</summary>
    public IEnumerable<string> ParameterNames() =>
        Parameter.Matches(Parameters).Select(m => m.Groups[1].Value).Where(name => name != "cancellationToken");

    /// <summary>Every handler method below a folder of generated sources.</summary>
    public static IReadOnlyList<HandlerMethod> FindAll(string generatedFolder) =>
        [.. Directory.EnumerateFiles(generatedFolder, "*Handler.g.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadFile)];

    private static IEnumerable<HandlerMethod> ReadFile(string path)
    {
        var text = File.ReadAllText(path);
        var space = Space.Match(text).Groups[1].Value;
        var handler = Class.Match(text).Groups[1].Value;
        var usings = string.Concat(Using.Matches(text).Select(m => m.Value + "\n"));
        foreach (Match method in Method.Matches(text))
        {
            var contract = Path.GetFullPath(method.Groups["path"].Value, Path.GetDirectoryName(path)!);
            yield return new HandlerMethod(
                contract, int.Parse(method.Groups["line"].Value, CultureInfo.InvariantCulture), space, handler, usings,
                method.Groups["result"].Value, method.Groups["name"].Value, method.Groups["parameters"].Value);
        }
    }

    [GeneratedRegex(@"^namespace ([\w.@]+);", RegexOptions.Multiline)]
    private static partial Regex Space { get; }

    [GeneratedRegex(@"partial class (\w+)")]
    private static partial Regex Class { get; }

    [GeneratedRegex("^using [^;]+;", RegexOptions.Multiline)]
    private static partial Regex Using { get; }

    [GeneratedRegex("""#line (?<line>\d+) "(?<path>[^"]+)"\s+public partial (?:[\w.]+\.)?Task<(?<result>\w+)> (?<name>\w+)\((?<parameters>[^)]*)\);""")]
    private static partial Regex Method { get; }

    [GeneratedRegex(@"@?(\w+)(?:\s*=\s*[^,]+)?\s*(?:,(?![^<]*>)|$)")]
    private static partial Regex Parameter { get; }
}
