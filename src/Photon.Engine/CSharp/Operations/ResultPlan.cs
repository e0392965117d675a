using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;

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
        var sketches = operation.Responses.SelectMany(r => Payload.OfResponse(r.Contents).Select((p, i) => (Response: r, Payload: p, IsFirst: i == 0))).ToList();
        var names = sketches.Select(s => TakeName(scope, s.Response, s.Payload, s.IsFirst)).ToList();
        var hidden = names.Append("NotImplemented").ToHashSet(StringComparer.Ordinal);
        Cases = [.. sketches.Select((s, i) => new ResultCase(context, names[i], s.Response, s.Payload, hidden))];
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

    private static string TakeName(NameScope scope, ApiResponse response, Payload payload, bool isFirst)
    {
        var name = response.Status is { From: 501, IsExact: true } ? "NotImplementedAnswer" : StatusNames.NameOf(response.Status);
        if (isFirst)
            return scope.Take(name);
        var suffix = payload.Kind switch
        {
            PayloadKind.Text => payload.Contents[0].Kind == ContentKind.Xml ? "Xml" : "Text",
            PayloadKind.Stream => "Stream",
            _ => Identifier.Pascal(payload.MediaTypes[0][(payload.MediaTypes[0].IndexOf('/', StringComparison.Ordinal) + 1)..]),
        };
        return scope.Take(name + suffix);
    }
}

/// <summary>One case of a result.</summary>
internal sealed class ResultCase
{
    public ResultCase(CSharpContext context, string name, ApiResponse response, Payload payload, IReadOnlySet<string> hidden)
    {
        Name = name;
        Response = response;
        Payload = payload;
        ValueType = payload.Kind switch
        {
            PayloadKind.None => null,
            PayloadKind.Text => "string",
            PayloadKind.Stream => "Stream",
            _ => context.Types.Spell(payload.Type!, hidden),
        };
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
