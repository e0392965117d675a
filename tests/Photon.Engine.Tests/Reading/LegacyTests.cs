using Photon.Engine.OpenApi;

namespace Photon.Engine.Tests.Reading;

/// <summary>2.0 in the words of 3.2.</summary>
public class LegacyTests
{
    [Theory]
    [InlineData("host: a.b\nbasePath: /v1\nschemes: [https, http]\n", "https://a.b/v1 http://a.b/v1")]
    [InlineData("host: a.b\n", "https://a.b")]
    [InlineData("basePath: /v1/\n", "/v1")]
    [InlineData("basePath: /\n", "")]
    [InlineData("", "")]
    public void ServersComeFromHostAndBasePath(string head, string servers) =>
        Assert.Equal(servers, string.Join(' ', Contract.V20(head + "paths: {}\n").Document.Servers.Select(s => s.Url)));

    [Fact]
    public void BodyParameterBecomesTheRequestBody()
    {
        var operation = Contract.V20("""
            consumes: [application/xml]
            paths:
              /a:
                post:
                  consumes: [application/json, text/json]
                  parameters:
                    - {name: id, in: query, type: integer, format: int64, minimum: 1, required: true}
                    - {name: body, in: body, required: true, description: all of it, schema: {$ref: '#/definitions/A'}}
                  responses: {200: {description: ok}}
            definitions: {A: {type: object, required: [x], properties: {x: {type: string, readOnly: true}}}}
            """).Operation("POST");
        var query = operation.Parameters.Single();
        Assert.Equal(("id", ParameterLocation.Query, true, "int64", "1"), (query.Name, query.In, query.IsRequired, query.Schema!.Format, query.Schema.Minimum!.Value.Text));
        Assert.Equal(["application/json", "text/json"], operation.RequestBody!.Content.Select(c => c.Name));
        Assert.True(operation.RequestBody.IsRequired);
        Assert.Equal("all of it", operation.RequestBody.Description);
        Assert.Equal("A", operation.RequestBody.Content[0].Schema!.Ref!.Name);
        Assert.True(operation.RequestBody.Content[0].Schema!.Ref!.Properties[0].Schema.IsReadOnly);
    }

    [Theory]
    [InlineData("", "{name: a, in: formData, type: string}", "application/x-www-form-urlencoded")]
    [InlineData("", "{name: a, in: formData, type: file}", "multipart/form-data")]
    [InlineData("consumes: [multipart/form-data], ", "{name: a, in: formData, type: string}", "multipart/form-data")]
    [InlineData("consumes: [application/x-www-form-urlencoded, multipart/form-data], ", "{name: a, in: formData, type: file}", "multipart/form-data")]
    [InlineData("consumes: [application/json], ", "{name: a, in: formData, type: string}", "application/x-www-form-urlencoded")]
    public void FormParametersBecomeTheRequestBody(string consumes, string parameter, string mediaTypes)
    {
        var body = Contract.V20($"paths:\n  /a: {{post: {{{consumes}parameters: [{parameter}], responses: {{200: {{description: ok}}}}}}}}\n").Operation("POST").RequestBody!;
        Assert.Equal(mediaTypes, string.Join(' ', body.Content.Select(c => c.Name)));
        Assert.False(body.IsRequired);
    }

    [Fact]
    public void FormFieldsBecomeProperties()
    {
        var body = Contract.V20("""
            paths:
              /a:
                post:
                  parameters:
                    - {name: photo, in: formData, type: file, required: true}
                    - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: multi}
                    - {name: note, in: formData, type: string, maxLength: 5}
                  responses: {200: {description: ok}}
            """).Operation("POST").RequestBody!;
        var schema = body.Content[0].Schema!;
        Assert.True(body.IsRequired);
        Assert.Equal((JsonTypes.Object, "photo tags note", "photo"), (schema.Types, string.Join(' ', schema.Properties.Select(p => p.Name)), schema.Required.Single()));
        Assert.Equal((JsonTypes.String, "binary"), (schema.Properties[0].Schema.Types, schema.Properties[0].Schema.Format));
        Assert.Equal(5, schema.Properties[2].Schema.MaxLength);
        Assert.Equal((ParameterStyle.Form, true), (body.Content[0].Encoding["tags"].Style!.Value, body.Content[0].Encoding["tags"].Explode!.Value));
    }

    [Theory]
    [InlineData("query", "", ParameterStyle.Form, false)]
    [InlineData("query", ", collectionFormat: csv", ParameterStyle.Form, false)]
    [InlineData("query", ", collectionFormat: multi", ParameterStyle.Form, true)]
    [InlineData("query", ", collectionFormat: ssv", ParameterStyle.SpaceDelimited, false)]
    [InlineData("query", ", collectionFormat: pipes", ParameterStyle.PipeDelimited, false)]
    [InlineData("header", "", ParameterStyle.Simple, false)]
    public void CollectionFormatBecomesAStyle(string place, string format, ParameterStyle style, bool explode)
    {
        var parameter = Contract.V20($"paths:\n  /a: {{get: {{parameters: [{{name: a, in: {place}, type: array, items: {{type: string}}{format}}}], responses: {{200: {{description: ok}}}}}}}}\n")
            .Operation().Parameters.Single();
        Assert.Equal((style, explode), (parameter.Style, parameter.Explode));
        Assert.Equal(JsonTypes.String, parameter.Schema!.Items!.Types);
    }

    [Fact]
    public void ResponsesHaveContentHeadersAndExamples()
    {
        var operation = Contract.V20("""
            produces: [application/json, application/xml]
            paths:
              /a:
                get:
                  responses:
                    200:
                      description: ok
                      schema: {type: string, example: e}
                      headers: {X-N: {type: integer, description: how many}}
                      examples: {application/xml: <a/>}
                    204: {description: nothing}
                    404: {$ref: '#/responses/Missing'}
              /f: {put: {responses: {200: {description: ok, schema: {type: file}}}, produces: [image/png]}}
            responses: {Missing: {description: gone, schema: {type: object}}}
            """).Operation();
        Assert.Equal(["application/json", "application/xml"], operation.Responses[0].Content.Select(c => c.Name));
        Assert.Equal("<a/>", operation.Responses[0].Content[1].Examples.Single().Value!.ToString());
        Assert.Equal("e", operation.Responses[0].Content[0].Schema!.Examples.Single().ToString());
        Assert.Equal(("X-N", JsonTypes.Integer, "how many"), (operation.Responses[0].Headers[0].Name, operation.Responses[0].Headers[0].Parameter.Schema!.Types, operation.Responses[0].Headers[0].Parameter.Description));
        Assert.Empty(operation.Responses[1].Content);
        Assert.Equal(("404", "Missing"), (operation.Responses[2].Status, operation.Responses[2].ComponentName));
    }

    [Fact]
    public void GlobalParametersAreFollowedAndOverridden()
    {
        var operation = Contract.V20("""
            paths:
              /a/{id}:
                parameters: [{$ref: '#/parameters/id'}, {name: q, in: query, type: string}]
                get:
                  parameters: [{name: q, in: query, type: integer}]
                  responses: {200: {description: ok}}
            parameters: {id: {name: id, in: path, required: true, type: string}}
            """).Operation();
        Assert.Equal(["id String", "q Integer"], operation.Parameters.Select(p => $"{p.Name} {p.Schema!.Types}"));
        Assert.Equal(["id", null], operation.Parameters.Select(p => p.ComponentName));
    }

    [Fact]
    public void SecurityDefinitionsAreLifted()
    {
        var document = Contract.V20("""
            paths: {}
            securityDefinitions:
              b: {type: basic}
              k: {type: apiKey, name: X-Key, in: header}
              c: {type: oauth2, flow: accessCode, authorizationUrl: https://a, tokenUrl: https://t, scopes: {read: to read}}
              a: {type: oauth2, flow: application, tokenUrl: https://t, scopes: {}}
            security: [{k: []}, {c: [read]}]
            """).Document;
        Assert.Equal(("basic", "X-Key"), (document.SecuritySchemes["b"].HttpScheme, document.SecuritySchemes["k"].ParameterName));
        Assert.Equal(("authorizationCode", "read"), (document.SecuritySchemes["c"].Flows[0].Kind, document.SecuritySchemes["c"].Flows[0].Scopes[0].Key));
        Assert.Equal("clientCredentials", document.SecuritySchemes["a"].Flows[0].Kind);
        Assert.Equal(["read"], document.Security[1].Schemes[0].Scopes);
    }

    [Fact]
    public void SchemasAreLifted()
    {
        var contract = Contract.V20("""
            paths: {}
            definitions:
              A:
                discriminator: kind
                required: [kind]
                properties:
                  kind: {type: string}
                  low: {type: number, minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}
                  any: {type: [string, 'null']}
                  word: {type: string, enum: [a], x-nullable: true}
              B: {allOf: [{$ref: '#/definitions/A', description: base}]}
            """);
        var a = contract.Schema("A");
        Assert.Equal("kind", a.Discriminator!.PropertyName);
        Assert.Equal(("1", null, "9", null), (a.Properties[1].Schema.ExclusiveMinimum?.Text, a.Properties[1].Schema.Minimum?.Text, a.Properties[1].Schema.Maximum?.Text, a.Properties[1].Schema.ExclusiveMaximum?.Text));
        Assert.Equal(JsonTypes.String | JsonTypes.Null, a.Properties[2].Schema.Types);
        Assert.Equal("[a, null]", $"[{string.Join(", ", a.Properties[3].Schema.Enum!)}]");
        Assert.Equal("base", contract.Schema("B").AllOf[0].Description);
    }
}
