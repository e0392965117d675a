using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>The C# result of an operation: one case for each status and shape of body.</summary>
internal sealed class ResultPlan
{
    public ResultPlan(CSharpContext context, ApiOperation operation)
    {
        Name = context.Names.ResultName(operation);
        var scope = new NameScope(StringComparer.Ordinal);
        foreach (var taken in ReservedNames.Members.Append(Name).Append("StatusCode").Append("NotImplemented"))
            scope.TryTake(taken);
        var sketches = operation.Responses.SelectMany(r => Payload.OfResponse(r.Contents).Select((p, i) => (Response: r, Payload: p, Suffix: i == 0 ? "" : SuffixOf(p)))).ToList();
        var names = sketches.Select(s => scope.Take(StatusNameOf(s.Response) + s.Suffix)).ToList();
        var hidden = names.Append("NotImplemented").ToHashSet(StringComparer.Ordinal);
        Cases = [.. sketches.Select((s, i) => new ResultCase(context, names[i], s.Response, s.Payload, s.Suffix, hidden))];
        Successes = SuccessesOf(Cases);
    }

    /// <summary><c>GetProductResult</c>.</summary>
    public string Name { get; }

    public IReadOnlyList<ResultCase> Cases { get; }

    /// <summary>The cases that the throwing client method does not throw for.</summary>
    public IReadOnlyList<ResultCase> Successes { get; }

    /// <summary>The 2xx ones; where none is declared, the default; where that is missing too, the 3xx ones.</summary>
    private static List<ResultCase> SuccessesOf(IReadOnlyList<ResultCase> cases)
    {
        var successes = cases.Where(c => c.Status.IsSuccess).ToList();
        if (successes.Count == 0)
            successes = [.. cases.Where(c => c.Status.IsDefault)];
        if (successes.Count == 0)
            successes = [.. cases.Where(c => c.Status.From is >= 300 and <= 399)];
        return successes;
    }

    private static string StatusNameOf(ApiResponse response) =>
        response.Status is { From: 501, IsExact: true } ? "NotImplementedAnswer" : StatusNames.NameOf(response.Status);

    /// <summary>What tells a further shape of a body from the first one.</summary>
    private static string SuffixOf(Payload payload) => payload.Kind switch
    {
        PayloadKind.Xml => "Xml",
        PayloadKind.Text => payload.Contents[0].Kind == ContentKind.Xml ? "Xml" : "Text",
        PayloadKind.Stream => "Stream",
        PayloadKind.Items => payload.Contents[0].Kind == ContentKind.EventStream ? "Events" : "Lines",
        _ => IdentifierWords.Pascal(payload.MediaTypes[0][(payload.MediaTypes[0].IndexOf('/', StringComparison.Ordinal) + 1)..]),
    };
}

/// <summary>One case of a result.</summary>
internal sealed class ResultCase
{
    public ResultCase(CSharpContext context, string name, ApiResponse response, Payload payload, string suffix, IReadOnlySet<string> hidden)
    {
        Name = name;
        Response = response;
        Payload = payload;
        Suffix = suffix;
        ValueType = payload.Spell(context.Types, hidden);
        var scope = new NameScope(StringComparer.Ordinal);
        foreach (var taken in ReservedNames.Members.Concat([name, "Value", "StatusCode", "ContentType"]))
            scope.TryTake(taken);
        Headers = [.. response.Headers
            .Where(h => !h.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            .Select(h => new ResultHeader(h, MemberNames.Take(scope, null, h.Name, "Header")))];
    }

    /// <summary><c>NotFound</c>.</summary>
    public string Name { get; }

    public ApiResponse Response { get; }

    public Payload Payload { get; }

    /// <summary>Empty for the first shape of a body, else the word for this one: <c>Text</c>, <c>Events</c>.</summary>
    public string Suffix { get; }

    public StatusRange Status => Response.Status;

    /// <summary>Null where there is no body.</summary>
    public string? ValueType { get; }

    public IReadOnlyList<ResultHeader> Headers { get; }

    /// <summary>True where the media type is left open, such as <c>image/*</c>, so that the case must tell it.</summary>
    public bool HasContentType => Payload.Kind is PayloadKind.Stream or PayloadKind.Text && Payload.MediaTypes[0].Contains('*', StringComparison.Ordinal);
}

/// <param name="Header">The contract's header.</param>
/// <param name="Name">The property of the case.</param>
internal sealed record ResultHeader(ApiHeader Header, string Name);
