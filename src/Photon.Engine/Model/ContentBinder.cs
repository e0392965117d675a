using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>Bodies: what kind of content a media type is, its type, and how a form's fields are sent.</summary>
internal sealed class ContentBinder(BindContext context, SchemaBinder schemas)
{
    public ApiContent Bind(MediaType content, Directions direction)
    {
        var type = content.Schema is { } schema ? schemas.Bind(schema, direction) : null;
        var kind = KindOf(content.Name, type);
        var item = content.ItemSchema is { } itemSchema ? schemas.Bind(itemSchema, direction) : null;
        var bound = new ApiContent(
            content.Name,
            kind,
            type,
            item,
            kind is ContentKind.FormUrlEncoded or ContentKind.Multipart && type is not null ? PartsOf(type, kind, content, direction) : [],
            ExamplesOf(content.Examples, content.Schema))
        {
            Default = content.Schema is { } whole ? Annotations.Of(whole).Default : null,
        };
        return kind is ContentKind.JsonLines or ContentKind.EventStream ? StreamItems.Settle(bound, schemas) : bound;
    }

    /// <summary>Where the contract gives none, those of the schema.</summary>
    public static IReadOnlyList<ApiExample> ExamplesOf(IReadOnlyList<Example> examples, Schema? schema)
    {
        var given = examples.Where(example => example.Value is not null).ToList();
        if (given.Count > 0)
            return [.. given.Select(example => BindExample(example, example.Value!))];
        var own = schema is null ? [] : schema.Examples.Count > 0 ? schema.Examples : SchemaFacts.Follow(schema)?.Examples ?? [];
        return [.. own.Select(value => new ApiExample(null, null, value))];
    }

    private static ApiExample BindExample(Example example, Text.Node value) => new(example.Name, example.Summary, value)
    {
        Description = example.Description,
        State = example.State,
        IsSerialized = example.IsSerialized,
    };

    private static ContentKind KindOf(string mediaType, TypeUse? type)
    {
        var isJsonByDefault = MediaTypes.IsWildcard(mediaType) && type is not null and not { Type: ScalarType { Kind: Scalar.Binary } };
        return isJsonByDefault ? ContentKind.Json : MediaTypes.KindOf(mediaType);
    }

    private List<ApiPart> PartsOf(TypeUse type, ContentKind form, MediaType content, Directions direction)
    {
        schemas.Drain(); // so that the properties of a new object are there
        var properties = new List<ObjectProperty>();
        AddProperties(type.Type, properties, []);
        return [.. properties.Select(property => PartOf(property, form, content.Encoding.GetValueOrDefault(property.Name), direction))];
    }

    /// <summary>Own and inherited ones; of a union those of all cases.</summary>
    private static void AddProperties(ApiType type, List<ObjectProperty> into, HashSet<TypeDefinition> seen)
    {
        if (type is not DefinedType { Definition: var definition } || !seen.Add(definition))
            return;
        if (definition is UnionDefinition union)
        {
            foreach (var unionCase in union.Cases)
                AddProperties(unionCase.Type.Type, into, seen);
        }

        if (definition is not ObjectDefinition target)
            return;
        if (target.Base is { } parent)
            AddProperties(new DefinedType(parent), into, seen);
        into.AddRange(target.Properties.Where(property => !into.Exists(known => known.Name == property.Name)));
    }

    private ApiPart PartOf(ObjectProperty property, ContentKind form, Encoding? encoding, Directions direction)
    {
        var contentType = encoding?.ContentType ?? DefaultTypeOf(property.Type.Type);
        var parameters = new ParameterBinder(context, schemas);
        var isDocument = form == ContentKind.Multipart || (encoding?.Style is null && MediaTypes.KindOf(contentType) == ContentKind.Json);
        var format = isDocument && encoding?.Style is null ? ParameterFormat.Content : ParameterBinder.FormatOf(encoding?.Style ?? ParameterStyle.Form);
        return new ApiPart(
            property.Name,
            contentType,
            MediaTypes.KindOf(FirstOf(contentType)),
            [.. (encoding?.Headers ?? []).Select(header => parameters.BindHeader(header, direction))],
            format,
            encoding?.Explode ?? IsRepeated(property.Type.Type, format));
    }

    /// <summary>A list is several fields, unless it is one document or has separators.</summary>
    private static bool IsRepeated(ApiType type, ParameterFormat format) => format switch
    {
        ParameterFormat.Content => type is ArrayType,
        ParameterFormat.Form => true,
        _ => false,
    };

    /// <summary>Texts and numbers as text, bytes as bytes, the rest as JSON; a list as its items (3.2, section 4.15.2).</summary>
    private static string DefaultTypeOf(ApiType type) => type switch
    {
        ScalarType { Kind: Scalar.Binary or Scalar.Base64 } => "application/octet-stream",
        ScalarType or DefinedType { Definition: EnumDefinition } => "text/plain",
        ArrayType list => DefaultTypeOf(list.Item.Type),
        AnyType => "application/octet-stream",
        _ => "application/json",
    };

    private static string FirstOf(string contentTypes)
    {
        var comma = contentTypes.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? contentTypes : contentTypes[..comma];
    }
}
