using Photon.Engine.Model;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Client;

/// <summary>What the items of a stream are.</summary>
internal static class StreamTypes
{
    /// <summary>An event, or what its data stands for.</summary>
    public static string EventOf(ApiContent content, TypeSpelling types) => content.ItemType is { } type ? types.Spell(type) : "$.ServerEvent";

    public static string ItemOf(ApiContent content, TypeSpelling types) =>
        content.Kind == ContentKind.EventStream ? EventOf(content, types) : content.ItemType is { } type ? types.Spell(type) : "unknown";

    /// <summary>The step that reads it.</summary>
    public static string ReaderOf(ApiContent content) => content switch
    {
        { Kind: ContentKind.JsonLines } => content.MediaType.Contains("json-seq", StringComparison.OrdinalIgnoreCase) ? "$.asSequence" : "$.asLines",
        { ItemType: null } => "$.asEvents",
        { Event: { } shape } => (shape.DataIsText, shape.IsNamed) switch
        {
            (true, false) => "$.asEvents",
            (false, false) => "[$.asEvents, true]",
            var (dataIsText, _) => $"[$.asEvents, {(dataIsText ? "false" : "true")}, true]",
        },
        _ => "$.asEventData",
    };
}
