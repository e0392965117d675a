using System.Text.RegularExpressions;

namespace Photon.Judges.Readers;

/// <summary>What a reader says a document holds, in words that every reader can use.</summary>
internal sealed partial class ContractFacts
{
    /// <summary><c>GET /products/{id}</c>.</summary>
    public SortedSet<string> Operations { get; } = new(StringComparer.Ordinal);

    /// <summary><c>GET /products/{id} path id required</c>.</summary>
    public SortedSet<string> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Names under <c>components/schemas</c> or <c>definitions</c>.</summary>
    public SortedSet<string> Schemas { get; } = new(StringComparer.Ordinal);

    /// <summary>Schema to its required properties, those of <c>allOf</c> among them; only schemas that are objects with properties.</summary>
    public SortedDictionary<string, SortedSet<string>> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>Operators of RFC 6570, as Google's contracts have them, are no part of a parameter's name: <c>{+name}</c> is <c>{name}</c>.</summary>
    public static string Operation(string method, string path) => $"{method.ToUpperInvariant()} {Operators().Replace(path, "{$1}")}";

    [GeneratedRegex(@"\{[+.;/#?&]?([^{}*]+)\*?\}")]
    private static partial Regex Operators();

    public static string Parameter(string operation, string place, string name, bool isRequired) =>
        $"{operation} {place.ToLowerInvariant()} {name}{(isRequired ? " required" : "")}";
}

/// <param name="Document">Its path in the corpus.</param>
/// <param name="Reader">Who reads it otherwise: <c>Microsoft.OpenApi</c> or <c>NSwag</c>.</param>
/// <param name="Kind"><c>operation</c>, <c>parameter</c>, <c>schema</c> or <c>required</c>; <c>read</c> where it can't read the document.</param>
/// <param name="Side"><c>photon</c>: only Photon sees it; <c>reader</c>: only the other does.</param>
internal sealed record Difference(string Document, string Reader, string Kind, string Side, string What)
{
    public const int Columns = 5;

    public IReadOnlyList<string> Facts => [Document, Reader, Kind, Side, What];

    public override string ToString() => $"{Document}\t{Reader}\t{Kind}\t{Side}\t{What}";

    /// <summary>What one reader sees and the other does not.</summary>
    public static IEnumerable<Difference> Between(string document, string reader, ContractFacts photon, ContractFacts other)
    {
        var sets = new (string Kind, IEnumerable<string> Ours, IEnumerable<string> Theirs)[]
        {
            ("operation", photon.Operations, other.Operations),
            ("parameter", photon.Parameters, other.Parameters),
            ("schema", photon.Schemas, other.Schemas),
            ("required", RequiredIn(photon, other), RequiredIn(other, photon)),
        };
        return sets.SelectMany(set =>
            set.Ours.Except(set.Theirs).Select(what => new Difference(document, reader, set.Kind, "photon", what))
                .Concat(set.Theirs.Except(set.Ours).Select(what => new Difference(document, reader, set.Kind, "reader", what))));
    }

    /// <summary>Of the schemas that both see as objects.</summary>
    private static IEnumerable<string> RequiredIn(ContractFacts facts, ContractFacts other) =>
        facts.Required.Where(r => other.Required.ContainsKey(r.Key)).SelectMany(r => r.Value.Select(name => $"{r.Key} {name}"));
}
