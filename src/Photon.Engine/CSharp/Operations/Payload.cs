using Photon.Engine.Model;

namespace Photon.Engine.CSharp.Operations;

/// <summary>What a body is to C#.</summary>
internal enum PayloadKind
{
    /// <summary>No body.</summary>
    None,

    /// <summary>A typed value.</summary>
    Json,

    /// <summary>A typed value as the fields of a form.</summary>
    Form,

    /// <summary>A form with files, which has a record of its own.</summary>
    Files,

    /// <summary>A typed value as XML.</summary>
    Xml,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A stream.</summary>
    Stream,

    /// <summary>Items that come one after another: JSON Lines, server-sent events.</summary>
    Items,
}

/// <summary>One way a body may travel.</summary>
/// <param name="Kind">What it is to C#.</param>
/// <param name="Type">For typed values; of items the type of one. Null for texts, streams, and events whose data is a text.</param>
/// <param name="MediaTypes">Every declared media type of this shape; the first one is written.</param>
/// <param name="Contents">The contents behind them.</param>
internal sealed record Payload(PayloadKind Kind, TypeUse? Type, IReadOnlyList<string> MediaTypes, IReadOnlyList<ApiContent> Contents)
{
    public static Payload None { get; } = new(PayloadKind.None, null, [], []);

    private static readonly TypeUse AnyValue = new(AnyType.Instance, true, null);

    /// <summary>The C# type; null where there is no body, or where a form has a record of its own.</summary>
    public string? Spell(TypeSpelling types, IReadOnlySet<string>? hidden = null) => Kind switch
    {
        PayloadKind.None or PayloadKind.Files => null,
        PayloadKind.Text => "string",
        PayloadKind.Stream => "Stream",
        PayloadKind.Items => $"IAsyncEnumerable<{(Type is null ? ItemsCode.TextEvent : types.Spell(Type, hidden))}>",
        _ => types.Spell(Type!, hidden),
    };

    /// <summary>The contents of a response, each C# shape once, JSON first.</summary>
    public static IReadOnlyList<Payload> OfResponse(IReadOnlyList<ApiContent> contents) =>
        contents.Count == 0 ? [None] : Merge(WithoutXmlTwins(contents), ResponseKind);

    /// <summary>The contents of a request, JSON first.</summary>
    public static IReadOnlyList<Payload> OfRequest(IReadOnlyList<ApiContent> contents) => Merge(contents, RequestKind);

    /// <summary>XML beside JSON is the same value in another spelling, and JSON is the one that is asked for.</summary>
    private static IReadOnlyList<ApiContent> WithoutXmlTwins(IReadOnlyList<ApiContent> contents) =>
        contents.Any(c => c.Kind == ContentKind.Json) ? [.. contents.Where(c => c.Kind != ContentKind.Xml)] : contents;

    private static List<Payload> Merge(IReadOnlyList<ApiContent> contents, Func<ApiContent, PayloadKind> kindOf)
    {
        var payloads = new List<Payload>();
        foreach (var content in contents.OrderBy(c => Rank(kindOf(c), c)))
        {
            var kind = kindOf(content);
            var type = TypeOf(kind, content);
            var at = payloads.FindIndex(p => p.Kind == kind && p.Type?.Type == type?.Type && p.Type?.IsNullable == type?.IsNullable
                && (kind != PayloadKind.Items || ItemsCode.Format(p.Contents[0]) == ItemsCode.Format(content)));
            if (at < 0)
                payloads.Add(new Payload(kind, type, [content.MediaType], [content]));
            else
                payloads[at] = payloads[at] with { MediaTypes = [.. payloads[at].MediaTypes, content.MediaType], Contents = [.. payloads[at].Contents, content] };
        }

        return payloads;
    }

    private static TypeUse? TypeOf(PayloadKind kind, ApiContent content) => kind switch
    {
        PayloadKind.Json or PayloadKind.Form or PayloadKind.Files or PayloadKind.Xml => content.Type ?? AnyValue,
        PayloadKind.Items => content.ItemType ?? (content.Kind == ContentKind.JsonLines ? AnyValue : null),
        _ => null,
    };

    private static PayloadKind ResponseKind(ApiContent content) => content.Kind switch
    {
        ContentKind.Json => PayloadKind.Json,
        ContentKind.JsonLines or ContentKind.EventStream => PayloadKind.Items,
        ContentKind.Xml when XmlCode.IsTyped(content.Type) => PayloadKind.Xml,
        ContentKind.Text or ContentKind.Xml or ContentKind.FormUrlEncoded => PayloadKind.Text,
        _ => PayloadKind.Stream,
    };

    private static PayloadKind RequestKind(ApiContent content) => content.Kind switch
    {
        ContentKind.Json => PayloadKind.Json,
        ContentKind.JsonLines or ContentKind.EventStream => PayloadKind.Items,
        ContentKind.FormUrlEncoded => PayloadKind.Form,
        ContentKind.Multipart when content.MediaType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) =>
            HasFiles(content.Type) ? PayloadKind.Files : PayloadKind.Form,
        ContentKind.Xml when XmlCode.IsTyped(content.Type) => PayloadKind.Xml,
        ContentKind.Text or ContentKind.Xml => PayloadKind.Text,
        _ => PayloadKind.Stream,
    };

    /// <summary>Plain JSON first; of texts the plain ones, before XML.</summary>
    private static int Rank(PayloadKind kind, ApiContent content) => (kind switch
    {
        PayloadKind.Json => content.MediaType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) ? 0 : 1,
        PayloadKind.Files => 2,
        PayloadKind.Form => 3,
        PayloadKind.Xml => 3,
        PayloadKind.Text => content.Kind == ContentKind.Text ? 4 : 6,
        _ => 5,
    });

    private static bool HasFiles(TypeUse? type) =>
        type?.Type is DefinedType { Definition: ObjectDefinition definition } && definition.Properties.Any(p => IsFile(p.Type) || IsFileList(p.Type));

    public static bool IsFile(TypeUse type) => type.Type is ScalarType { Kind: Scalar.Binary };

    public static bool IsFileList(TypeUse type) => type.Type is ArrayType { Item.Type: ScalarType { Kind: Scalar.Binary } };
}
