using Photon.Engine.Model;

namespace Photon.Engine.CSharp.Operations;

/// <summary>The types whose values may become a case by themselves.</summary>
internal static class ConversionSources
{
    /// <summary>C# forbids conversions from interfaces; of lists and maps the usual classes convert.</summary>
    public static IEnumerable<string> Of(string type, Payload payload)
    {
        if (payload.Kind == PayloadKind.Items)
            return [];
        if (payload.Kind == PayloadKind.Files || payload.Type is not { } use || !TypeSpelling.IsInterface(use.Type))
            return [type];
        var plain = type.TrimEnd('?');
        var arguments = plain[(plain.IndexOf('<', StringComparison.Ordinal) + 1)..^1];
        return use.Type is ArrayType ? [$"{arguments}[]", $"List<{arguments}>"] : [$"Dictionary<{arguments}>"];
    }
}
