using Photon.Engine.Model;

namespace Photon.Engine.TypeScript.Pages;

/// <summary>What a path looks like: its segments, and whether a page can have an address like it.</summary>
internal static class PathShape
{
    public static string[] SegmentsOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public static bool IsParameter(string segment) => segment.Length > 2 && segment[0] == '{' && segment[^1] == '}';

    public static string NameOf(string segment) => segment[1..^1];

    public static bool EndsInParameter(string path) => SegmentsOf(path) is [.., var last] && IsParameter(last);

    public static string? LastWord(string path) => SegmentsOf(path).LastOrDefault(segment => !IsParameter(segment));

    /// <summary>The path above, which may be empty.</summary>
    public static string ParentOf(string path) => path[..Math.Max(0, path.TrimEnd('/').LastIndexOf('/'))];

    /// <summary>Only plain words and whole parameters with plain names: what any router reads alike.</summary>
    public static bool IsPlain(string path) => SegmentsOf(path) is { Length: > 0 } segments
        && segments.All(segment => IsParameter(segment) ? NameOf(segment).All(c => char.IsAsciiLetterOrDigit(c) || c == '_') : segment.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && segment.Trim('.').Length > 0)
        && segments.Where(IsParameter).Distinct(StringComparer.Ordinal).Count() == segments.Count(IsParameter);

    /// <summary>Whether a page can call an operation with what an address and a person give it.</summary>
    public static bool IsCallable(ApiOperation operation) => operation.Parameters.All(parameter => parameter.Place switch
    {
        ParameterPlace.Path => parameter.Type.Type is ScalarType or DefinedType { Definition: EnumDefinition },
        ParameterPlace.Header => !parameter.IsRequired || IsVersion(parameter),
        ParameterPlace.Query => true,
        _ => !parameter.IsRequired,
    });

    public static bool IsVersion(ApiParameter parameter) => parameter.Place == ParameterPlace.Header && parameter.Name.Equals("If-Match", StringComparison.OrdinalIgnoreCase);
}
