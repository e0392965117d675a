using Microsoft.OpenApi;
using Photon.Engine.Text;
using Photon.Testing.Corpus;
using Document = Photon.Engine.OpenApi.OpenApiDocument;
using SpecVersion = Photon.Engine.OpenApi.SpecVersion;

namespace Photon.Engine.Tests.Reading.Corpus;

/// <summary>
/// What Microsoft.OpenApi reads of a document and we do not, or the other way round: operations, parameters, response statuses, schemas.
/// It reads JSON only, so YAML reaches it through our own reader and writer; it follows no reference into other files.
/// </summary>
internal static class Oracle
{
    /// <summary>Larger ones would take most of the test's time.</summary>
    private const long LargestBytes = 4_000_000;

    public static IReadOnlyList<string> Compare(Document document, CorpusDocument entry)
    {
        if (entry.Bytes > LargestBytes || document.Sources.Count > 1)
            return [];
        var theirs = Read(JsonWriter.Write(document.Node));
        if (theirs is null)
            return ["the oracle can't read it"];
        var ours = FactsOf(document);
        theirs.RemoveWhere(f => IsKnownDifference(f, document.Version));
        ours.RemoveWhere(f => IsKnownDifference(f, document.Version));
        return [.. theirs.Except(ours).Select(f => $"only the oracle: {f}"), .. ours.Except(theirs).Select(f => $"only Photon: {f}")];
    }

    /// <summary>
    /// In 3.x three headers are no parameters (3.0.4, section 4.7.12.1); the oracle keeps them. In 2.0 responses have no content of their own: the
    /// oracle makes some of <c>produces</c> also where no schema says that there is any, and takes bytes where <c>produces</c> is missing.
    /// </summary>
    private static bool IsKnownDifference(string fact, SpecVersion version) => version == SpecVersion.V20
        ? fact.StartsWith("content ", StringComparison.Ordinal)
        : fact.EndsWith(" Header Accept", StringComparison.OrdinalIgnoreCase)
            || fact.EndsWith(" Header Content-Type", StringComparison.OrdinalIgnoreCase)
            || fact.EndsWith(" Header Authorization", StringComparison.OrdinalIgnoreCase);

    private static HashSet<string>? Read(string json)
    {
        try
        {
            return Microsoft.OpenApi.OpenApiDocument.Parse(json, "json").Document is { } document ? FactsOf(document) : null;
        }
#pragma warning disable CA1031 // what the oracle throws, NullReferenceException among it, says nothing of us
        catch (Exception)
        {
            return null;
        }
#pragma warning restore CA1031
    }

    private static HashSet<string> FactsOf(Document document)
    {
        var facts = document.Schemas.Select(s => $"schema {s.Key}").ToHashSet(StringComparer.Ordinal);
        foreach (var path in document.Paths)
        {
            foreach (var operation in path.Operations)
            {
                var name = $"{operation.Method} {path.Path}";
                facts.Add(name);
                facts.UnionWith(operation.Parameters.Select(p => $"{name} {p.In} {p.Name}"));
                facts.UnionWith(operation.Responses.Select(r => $"{name} {r.Status}"));
                if (operation.RequestBody is { } body)
                    facts.UnionWith(body.Content.Select(c => $"{name} body {c.Name}"));
                facts.UnionWith(operation.Responses.SelectMany(r => r.Content.Select(c => $"content {name} {r.Status} {c.Name}")));
            }
        }

        return facts;
    }

    private static HashSet<string> FactsOf(Microsoft.OpenApi.OpenApiDocument document)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal);
        facts.UnionWith((document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Select(s => $"schema {s.Key}"));
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
                AddFacts($"{method.Method.ToUpperInvariant()} {path}", item, operation, facts);
        }

        return facts;
    }

    private static void AddFacts(string name, IOpenApiPathItem item, OpenApiOperation operation, HashSet<string> facts)
    {
        facts.Add(name);
        facts.UnionWith((item.Parameters ?? []).Concat(operation.Parameters ?? []).Where(p => p.In is not null).Select(p => $"{name} {p.In} {p.Name}"));
        foreach (var (status, response) in operation.Responses ?? [])
        {
            facts.Add($"{name} {status}");
            facts.UnionWith((response.Content?.Keys ?? []).Select(c => $"content {name} {status} {c}"));
        }

        facts.UnionWith((operation.RequestBody?.Content?.Keys ?? []).Select(c => $"{name} body {c}"));
    }
}
