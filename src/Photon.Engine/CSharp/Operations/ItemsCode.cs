using Photon.Engine.Model;

namespace Photon.Engine.CSharp.Operations;

/// <summary>Spells how the items of a stream are read and written.</summary>
internal static class ItemsCode
{
    /// <summary>An event of which the contract does not say what its data is.</summary>
    public const string TextEvent = "SseItem<string>";

    /// <summary>An expression of the helper <c>WireItems</c>.</summary>
    public static string Format(ApiContent content) => content switch
    {
        { Kind: ContentKind.JsonLines } => content.MediaType.Contains("json-seq", StringComparison.OrdinalIgnoreCase) ? "WireItems.Sequence" : "WireItems.Lines",
        { ItemType: null } => "WireItems.Events(dataIsText: true)",
        { Event: { } shape } => $"WireItems.Events(dataIsText: {(shape.DataIsText ? "true" : "false")}{(shape.IsNamed ? ", isNamed: true" : "")})",
        _ => "WireItems.EventData",
    };

    public static string Format(Payload payload) => Format(payload.Contents[0]);

    /// <summary>The C# type of one item.</summary>
    public static string Type(CSharpContext context, Payload payload) => payload.Type is { } type ? context.Types.Spell(type) : TextEvent;

    /// <summary>A delegate that reads an item from JSON.</summary>
    public static string Reader(CSharpContext context, Payload payload) => payload.Type is { } type ? context.Json.Reader(type) : "WireEvents.ReadItem";

    /// <summary>A delegate that writes an item as JSON.</summary>
    public static string Writer(CSharpContext context, Payload payload) => payload.Type is { } type ? context.Json.Writer(type) : "WireEvents.WriteItem";

    /// <summary>Namespaces that only contracts with streams need.</summary>
    public static IEnumerable<string> Usings(ApiModel model) =>
        model.Operations.SelectMany(ContentsOf).Any(content => content.Kind == ContentKind.EventStream && content.ItemType is null)
            ? ["System.Net.ServerSentEvents"]
            : [];

    private static IEnumerable<ApiContent> ContentsOf(ApiOperation operation) =>
        (operation.Body?.Contents ?? []).Concat(operation.Responses.SelectMany(response => response.Contents));
}
