using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>An operation with where it stands and the words that name it.</summary>
internal sealed record OperationPlace(OperationKind Kind, Operation Operation, PathItem Path, IReadOnlyList<string> NameParts)
{
    /// <summary>All operations of a contract, webhooks and callbacks included; callbacks behind the operation that has them.</summary>
    public static IReadOnlyList<OperationPlace> AllOf(OpenApiDocument document)
    {
        var places = new List<OperationPlace>();
        var names = new OperationNames(document.Paths.Concat(document.Webhooks).SelectMany(path => IdsOf(path, 0)));
        foreach (var path in document.Paths)
        {
            foreach (var operation in path.Operations)
                Add(new OperationPlace(OperationKind.Operation, operation, path, names.Of(operation, OperationNames.PathWords(path.Path))));
        }

        foreach (var webhook in document.Webhooks)
        {
            foreach (var operation in webhook.Operations)
                Add(new OperationPlace(OperationKind.Webhook, operation, webhook, NameOfReceiver(operation, webhook, [webhook.Path])));
        }

        return places;

        void Add(OperationPlace place, int depth = 0)
        {
            places.Add(place);
            if (depth > Limits.Callbacks)
                return;
            foreach (var callback in place.Operation.Callbacks)
            {
                foreach (var path in callback.Paths)
                {
                    foreach (var operation in path.Operations)
                        Add(new OperationPlace(OperationKind.Callback, operation, path, NameOfReceiver(operation, path, [.. place.NameParts, callback.Name])), depth + 1);
                }
            }
        }

        static IEnumerable<string> IdsOf(PathItem path, int depth)
        {
            foreach (var operation in path.Operations)
            {
                if (operation.OperationId is { } id)
                    yield return id;
                if (operation.Callbacks.Count == 0 || depth > Limits.Callbacks)
                    continue;
                foreach (var inner in operation.Callbacks.SelectMany(callback => callback.Paths).SelectMany(inner => IdsOf(inner, depth + 1)))
                    yield return inner;
            }
        }

        IReadOnlyList<string> NameOfReceiver(Operation operation, PathItem path, IReadOnlyList<string> words) =>
            names.OfReceiver(operation, path.Operations.Count > 1 ? [.. words, operation.Method.ToLowerInvariant()] : words);
    }
}

/// <summary>Names the schemas that stand in operations and in components other than schemas, by the place they stand in.</summary>
internal sealed class OperationSchemas(SchemaSites sites)
{
    private readonly List<(Schema Schema, Directions Direction)> uses = [];

    /// <summary>Every schema that an operation names, with the way it travels.</summary>
    public IReadOnlyList<(Schema Schema, Directions Direction)> Uses => uses;

    public void Add(OperationPlace place)
    {
        var (_, operation, path, words) = place;
        foreach (var parameter in operation.Parameters)
            AddParameter(parameter, OwnerOf(parameter, path, words), Directions.Request);
        if (operation.RequestBody is { } body)
            AddContents(body.Content, body.ComponentName is { } name ? WithSuffix(name, "body") : [.. words, "request"], Directions.Request);
        var main = MainResponse(operation);
        foreach (var response in operation.Responses)
        {
            var name = response.ComponentName is { } component ? WithSuffix(component, "response")
                : ReferenceEquals(response, main) ? [.. words, "response"]
                : [.. words, StatusWords.Of(response.Status), "response"];
            AddContents(response.Content, name, Directions.Response);
            foreach (var header in response.Headers)
                AddParameter(header.Parameter, response.ComponentName is { } owner ? [owner] : words, Directions.Response);
        }
    }

    /// <summary>A parameter that all operations of a path share is named by the path.</summary>
    private static IReadOnlyList<string> OwnerOf(Parameter parameter, PathItem path, IReadOnlyList<string> words) =>
        path.Operations.Count > 1 && path.Operations.All(operation => operation.Parameters.Contains(parameter)) ? OperationNames.PathWords(path.Path) : words;

    /// <summary>The response that needs no status in its name: the first success with content, else the only one with content.</summary>
    private static Response? MainResponse(Operation operation)
    {
        var withContent = operation.Responses.Where(response => response.Content.Count > 0).ToList();
        return withContent.Find(response => response.Status.StartsWith('2')) ?? (withContent.Count == 1 ? withContent[0] : null);
    }

    private void AddParameter(Parameter parameter, IReadOnlyList<string> owner, Directions direction)
    {
        IReadOnlyList<string> words = parameter.ComponentName is { } name && !name.All(char.IsAsciiDigit) ? [name] : [.. owner, parameter.Name];
        Add(parameter.Schema, words, direction);
        if (parameter.Content is { } content)
            AddContents([content], words, direction);
    }

    private void AddContents(IReadOnlyList<MediaType> contents, IReadOnlyList<string> words, Directions direction)
    {
        for (var i = 0; i < contents.Count; i++)
        {
            var content = contents[i];
            IReadOnlyList<string> named = i == 0 ? words : [.. words, MediaTypes.WordFor(content.Name)];
            Add(content.Schema, named, direction);
            Add(content.ItemSchema, [.. named, "item"], direction);
            foreach (var header in content.Encoding.Values.SelectMany(encoding => encoding.Headers))
                AddParameter(header.Parameter, named, direction);
        }
    }

    private void Add(Schema? schema, IReadOnlyList<string> words, Directions direction)
    {
        if (schema is null)
            return;
        sites.AddRoot(schema, words);
        uses.Add((schema, direction));
    }

    private static IReadOnlyList<string> WithSuffix(string component, string suffix) =>
        component.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) || component.EndsWith("body", StringComparison.OrdinalIgnoreCase)
        || component.EndsWith("request", StringComparison.OrdinalIgnoreCase)
            ? [component]
            : [component, suffix];
}
