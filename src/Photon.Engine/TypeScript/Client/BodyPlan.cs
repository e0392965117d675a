using Photon.Engine.Model;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Client;

/// <summary>One shape of a body.</summary>
/// <param name="MediaType">What it is sent as.</param>
/// <param name="Type">In TypeScript.</param>
/// <param name="Step">What writes it.</param>
/// <param name="PartHeaders">The input's member with headers of a form's parts; null where there are none.</param>
internal sealed record BodyShape(string MediaType, string Type, string Step, string? PartHeaders);

/// <summary>The body of a request: the shapes that the contract allows, the plainest first.</summary>
internal sealed class BodyPlan
{
    public BodyPlan(ApiBody body, TypeSpelling types)
    {
        IsRequired = body.IsRequired;
        Description = body.Description;
        var contents = Distinct(body.Contents);
        Shapes = [.. contents.Select(content => ShapeOf(content, types))];
        CanTellProgress = contents.Exists(content => content.Kind is ContentKind.Multipart or ContentKind.Binary);
    }

    public bool IsRequired { get; }

    public string? Description { get; }

    public IReadOnlyList<BodyShape> Shapes { get; }

    /// <summary>Whether files or bytes are sent, of which one likes to know how far they are.</summary>
    public bool CanTellProgress { get; }

    public string Step => Shapes is [var only]
        ? only.Step
        : $"[$.bodies, {{ {string.Join(", ", Shapes.Select(shape => $"{TypeScriptText.Key(shape.MediaType)}: {shape.Step}"))} }}]";

    /// <summary>A media type of its own tells a shape; of the same type, XML or a form says nothing that JSON does not say.</summary>
    private static List<ApiContent> Distinct(IReadOnlyList<ApiContent> contents)
    {
        var kept = new List<ApiContent>();
        foreach (var content in contents.OrderBy(Rank))
        {
            var isSame = kept.Exists(other => EssenceOf(other) == EssenceOf(content)
                || (other.Kind == ContentKind.Json && content.Kind is ContentKind.Json or ContentKind.FormUrlEncoded && other.Type?.Type == content.Type?.Type)
                || (other.Kind == ContentKind.Json && content.Kind == ContentKind.Xml));
            if (!isSame)
                kept.Add(content);
        }

        return kept;
    }

    private static int Rank(ApiContent content) => content.Kind switch
    {
        ContentKind.Json => EssenceOf(content) == "application/json" ? 0 : 1,
        ContentKind.Multipart => 2,
        ContentKind.FormUrlEncoded => 3,
        ContentKind.Text => 4,
        ContentKind.Xml => 5,
        _ => 6,
    };

    private static string EssenceOf(ApiContent content) => content.MediaType.Split(';')[0].Trim().ToLowerInvariant();

    private static bool IsForm(ApiContent content) => EssenceOf(content) is "multipart/form-data" or "multipart/*";

    private static BodyShape ShapeOf(ApiContent content, TypeSpelling types)
    {
        var isOpen = content.MediaType.Contains('*', StringComparison.Ordinal);
        var sent = TypeScriptText.Literal(content.MediaType);
        var (type, step) = content.Kind switch
        {
            ContentKind.Json => (TypeOf(content, types), isOpen || EssenceOf(content) == content.MediaType && content.MediaType == "application/json" ? "$.json" : $"[$.jsonAs, {sent}]"),
            ContentKind.FormUrlEncoded => (TypeOf(content, types), FormStep(content)),
            ContentKind.Multipart when IsForm(content) => (SentTypeOf(content, types), MultipartStep(content)),
            ContentKind.Text or ContentKind.Xml => ("string", $"[$.text, {(isOpen ? "\"text/plain\"" : sent)}]"),
            ContentKind.JsonLines => ($"$.Items<{ItemOf(content, types)}>", content.MediaType.Contains("json-seq", StringComparison.OrdinalIgnoreCase) ? $"[$.sequence, {sent}]" : $"[$.lines, {sent}]"),
            ContentKind.EventStream => ($"$.Items<{StreamTypes.EventOf(content, types)}>", EventStep(content, sent)),
            _ => ("$.Bytes", isOpen ? "$.bytes" : $"[$.bytes, {sent}]"),
        };
        return new BodyShape(isOpen && content.Kind == ContentKind.Json ? "application/json" : content.MediaType, type, step, PartHeadersOf(content, types));
    }

    private static string TypeOf(ApiContent content, TypeSpelling types) => content.Type is { } type ? types.Spell(type) : "unknown";

    private static string SentTypeOf(ApiContent content, TypeSpelling types) => content.Type is { Type: not AnyType } type ? types.SpellSent(type) : "object";

    private static string ItemOf(ApiContent content, TypeSpelling types) => content.ItemType is { } type ? types.Spell(type) : "unknown";

    private static string EventStep(ApiContent content, string sent) => content switch
    {
        { ItemType: null } => $"[$.events, {sent}]",
        { Event: { } shape } => shape.DataIsText ? $"[$.events, {sent}]" : $"[$.events, {sent}, true]",
        _ => $"[$.eventData, {sent}]",
    };

    private static string FormStep(ApiContent content)
    {
        var writers = content.Parts
            .Select(part => (part.Name, Writer: WriterOf(part)))
            .Where(part => part.Writer is not null)
            .Select(part => $"{TypeScriptText.Key(part.Name)}: {part.Writer}")
            .ToList();
        return writers.Count == 0 ? "$.form" : $"[$.form, {{ {string.Join(", ", writers)} }}]";
    }

    /// <summary>Parts have media types where theirs is not that of a plain form: text, and a file's own.</summary>
    private static string MultipartStep(ApiContent content)
    {
        var typed = content.Parts.Where(part => !IsPlain(part)).Select(part => $"{TypeScriptText.Key(part.Name)}: {TypeScriptText.Literal(part.ContentType)}").ToList();
        return typed.Count > 0 ? $"[$.typedParts, {{ {string.Join(", ", typed)} }}]" : content.Parts.Any(part => part.Headers.Count > 0) ? "[$.typedParts, {}]" : "$.multipart";
    }

    /// <summary>Several types are for the file to choose from.</summary>
    private static bool IsPlain(ApiPart part) => part.ContentType.Contains(',', StringComparison.Ordinal) || part.ContentType.Contains('*', StringComparison.Ordinal)
        || part.ContentType.ToLowerInvariant() is "text/plain" or "application/octet-stream";

    private static string? PartHeadersOf(ApiContent content, TypeSpelling types)
    {
        var parts = !IsForm(content) ? [] : content.Parts.Where(part => part.Headers.Count > 0)
            .Select(part => $"{TypeScriptText.PropertyName(part.Name)}?: {{ {string.Join("; ", part.Headers.Select(header => $"{TypeScriptText.PropertyName(header.Name)}?: {types.Spell(header.Type)}"))} }}")
            .ToList();
        return parts.Count == 0 ? null : $"partHeaders?: {{ {string.Join("; ", parts)} }}";
    }

    private static string? WriterOf(ApiPart part) => part.Format switch
    {
        ParameterFormat.DeepObject => "$.deep",
        ParameterFormat.Content => part.Kind == ContentKind.Json ? "$.asJson" : null,
        _ when part.Explode => null,
        ParameterFormat.SpaceDelimited => "$.spaces",
        ParameterFormat.PipeDelimited => "$.pipes",
        _ => "$.commas",
    };
}
