using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Pact.Format;

namespace Photon.Judges.Pacts;

/// <summary>
/// What PactFlow's comparators overlook: that an answer has every property its schema requires, and that the body of a request fits its schema also where the answer is an error.
/// </summary>
internal sealed class SchemaCheck(ApiModel model)
{
    private readonly ValueCheck check = new();

    /// <summary>One finding for each body that breaks its schema.</summary>
    public IEnumerable<string> FindingsOf(PactFile pact) => pact.Interactions.OfType<HttpInteraction>().SelectMany(Of);

    private IEnumerable<string> Of(HttpInteraction interaction)
    {
        var known = interaction.References.ToDictionary(StringComparer.Ordinal);
        var operation = model.Operations.Single(operation => operation.Method == known["method"] && operation.Path == known["path"]);
        var response = operation.Responses.FirstOrDefault(response => response.Status.From <= interaction.Response.Status && interaction.Response.Status <= response.Status.To)
            ?? operation.Responses.First(response => response.Status.IsDefault);
        return Fault("answer", interaction.Key, response.Contents, interaction.Response.Body)
            .Concat(Fault("request", interaction.Key, operation.Body?.Contents ?? [], interaction.Request.Body));
    }

    private IEnumerable<string> Fault(string part, string key, IReadOnlyList<ApiContent> contents, PactBody? body)
    {
        if (body is not { IsJson: true })
            return [];
        var content = contents.FirstOrDefault(content => content.MediaType == body.ContentType) ?? contents.FirstOrDefault(content => content.MediaType.Contains('*', StringComparison.Ordinal));
        if (content is null)
            return [$"own: the {part} of {key} has a type that the contract lacks"];
        return content.Type is { } type && check.Find(type, body.Content) is { } fault ? [$"own: the {part} of {key}: {fault}"] : [];
    }
}
