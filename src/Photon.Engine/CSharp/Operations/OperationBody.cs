using Photon.Engine.CSharp.Naming;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>The body of a request: one shape, or a closed union of those that the contract allows.</summary>
internal sealed class OperationBody
{
    public OperationBody(CSharpContext context, ApiOperation operation, ApiBody body, string operationName)
    {
        var payloads = Distinct(Payload.OfRequest(body.Contents));
        foreach (var payload in payloads.Where(p => !IsTold(p, payloads)).ToList())
        {
            context.Diagnostics.Report(Codes.ContentLeftOut, operation.Location, operationName, payload.MediaTypes[0], payloads[0].MediaTypes[0]);
            payloads.Remove(payload);
        }

        Name = context.Names.BodyName(operation);
        IsRequired = body.IsRequired;
        UnionName = payloads.Count > 1 ? context.Names.TakeType(operationName + "Body") : null;
        var names = NamesOf(payloads, UnionName);
        var hidden = UnionName is null ? null : names.ToHashSet(StringComparer.Ordinal);
        Cases = [.. payloads.Select((p, i) => new BodyCase(context, names[i], p, AlternativeOf(p, body), operationName, hidden))];
        var type = UnionName ?? Cases[0].Type;
        Type = IsRequired || type.EndsWith('?') ? type : type + "?";
    }

    public string Name { get; }

    /// <summary>With a question mark where the body may be absent.</summary>
    public string Type { get; }

    public bool IsRequired { get; }

    /// <summary>The shapes, JSON first.</summary>
    public IReadOnlyList<BodyCase> Cases { get; }

    /// <summary>The union's type where there are several shapes, or null.</summary>
    public string? UnionName { get; }

    /// <summary>XML and the like of the same type is another spelling of the same value, which JSON serves. Files are never in JSON.</summary>
    private static List<Payload> Distinct(IReadOnlyList<Payload> payloads) =>
        [payloads[0], .. payloads.Skip(1).Where(p => p.Kind is PayloadKind.Files or PayloadKind.Items || !p.Contents.All(c => c.Type is null || c.Type.Type == payloads[0].Contents[0].Type?.Type))];

    /// <summary>Whether a media type of its own tells the shape from those before it: a parameter such as a version does not.</summary>
    private static bool IsTold(Payload payload, List<Payload> payloads) => payload.MediaTypes.Any(mediaType =>
        payloads.TakeWhile(p => p != payload).SelectMany(p => p.MediaTypes).All(other => EssenceOf(other) != EssenceOf(mediaType)));

    /// <summary>A form of the same type is only another way to say the same, which a server takes too.</summary>
    private static Payload? AlternativeOf(Payload payload, ApiBody body) => payload.Kind != PayloadKind.Json
        ? null
        : Payload.OfRequest(body.Contents).FirstOrDefault(p => p.Kind == PayloadKind.Form && p.Type?.Type == payload.Type?.Type);

    private static List<string> NamesOf(List<Payload> payloads, string? unionName)
    {
        var scope = new NameScope(StringComparer.Ordinal);
        foreach (var taken in ReservedNames.Members.Append("Value").Append(unionName ?? ""))
            scope.TryTake(taken);
        return [.. payloads.Select(p => scope.Take(WordOf(p), IdentifierWords.Pascal(SubtypeOf(p) + " body")))];
    }

    private static string WordOf(Payload payload) => payload.Kind switch
    {
        PayloadKind.Json => SubtypeOf(payload).EndsWith("+json", StringComparison.OrdinalIgnoreCase) ? IdentifierWords.Pascal(SubtypeOf(payload)[..^"+json".Length]) : "Json",
        PayloadKind.Form => payload.MediaTypes[0].StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? "Multipart" : "Form",
        PayloadKind.Files => "Multipart",
        PayloadKind.Xml => "Xml",
        PayloadKind.Text => payload.Contents[0].Kind == ContentKind.Xml ? "Xml" : SubtypeOf(payload) is "plain" or "*" ? "Text" : IdentifierWords.Pascal(SubtypeOf(payload)),
        PayloadKind.Items => payload.Contents[0].Kind == ContentKind.EventStream ? "Events" : "Lines",
        _ => SubtypeOf(payload) is "octet-stream" or "*" ? "Binary" : IdentifierWords.Pascal(SubtypeOf(payload)),
    };

    private static string SubtypeOf(Payload payload)
    {
        var essence = EssenceOf(payload.MediaTypes[0]);
        return essence[(essence.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }

    private static string EssenceOf(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
}
