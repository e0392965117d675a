using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Tests.Reading;

namespace Photon.Engine.Tests.Model;

public class OperationTests
{
    [Fact]
    public void AnOperationSaysWhatGoesInAndOut()
    {
        var bound = Bound.Paths("""
            /products/{id}:
              parameters:
                - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
              patch:
                operationId: patchProduct
                tags: [products, other]
                deprecated: true
                parameters:
                  - {name: fields, in: query, schema: {type: array, items: {type: string}}, explode: false}
                  - {name: Accept, in: header, schema: {type: string}}
                  - {name: X-Trace, in: header, schema: {type: string, default: none}}
                requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
                responses:
                  default: {description: Other.}
                  4XX: {description: Yours.}
                  '404': {description: Gone.}
                  '200': {description: Done., headers: {ETag: {required: true, schema: {type: string}}}, content: {application/json: {schema: {type: boolean}}}}
            """);
        Assert.Empty(bound.Diagnostics);
        Assert.Equal(
            ["patchProduct PATCH /products/{id}(path id! Uuid, query fields [String], header X-Trace String) body! application/json: {any?} -> 200 application/json: Boolean; 404; 400-499; default"],
            bound.Operations);
        var operation = bound.Model.Operations[0];
        Assert.Equal(("products", true, 7, 5), (operation.Tag, operation.IsDeprecated, operation.Location.Line, operation.Location.Column));
        Assert.Equal((ParameterFormat.Form, false), (operation.Parameters[1].Format, operation.Parameters[1].Explode));
        Assert.Equal("none", operation.Parameters[2].Default!.ToString());
        Assert.Equal(("ETag", true, "String"), (operation.Responses[0].Headers[0].Name, operation.Responses[0].Headers[0].IsRequired, ModelText.Of(operation.Responses[0].Headers[0].Type)));
        Assert.Equal(["products"], bound.Model.Tags.Select(tag => tag.Name));
    }

    [Fact]
    public void MissingResponsesAreADefaultWithoutContent()
    {
        var bound = Bound.Paths("/a: {get: {}}");
        Assert.Equal(["get.a GET /a() -> default"], bound.Operations);
        Assert.Null(bound.Model.Tags.Single().Name);
    }

    [Fact]
    public void TagsFollowTheDocumentAndThenTheirUse()
    {
        var bound = Bound.Paths("""
            /a: {get: {}}
            /b: {get: {tags: [second]}}
            /c: {get: {tags: [third]}}
            /d: {get: {tags: [first]}}
            """, "\ntags: [{name: first, description: One}, {name: second}, {name: unused}]\n");
        Assert.Equal(["first", "second", "third", null], bound.Model.Tags.Select(tag => tag.Name));
        Assert.Equal("One", bound.Model.Tags[0].Description);
    }

    [Fact]
    public void PathParametersAreThoseOfThePath()
    {
        var bound = Bound.Paths("""
            /a/{x}/{+y}:
              get:
                parameters: [{name: y, in: path, required: true, schema: {type: integer}}, {name: z, in: path, required: true, schema: {type: integer}}]
            """);
        Assert.Equal(["get.a.by x.by y GET /a/{x}/{y}(path y! Int64, path x! String) -> default"], bound.Operations);
        Assert.Equal([Codes.UndeclaredPathParameter, Codes.ParameterNotInPath], bound.Diagnostics.Select(d => d.Rule));
    }

    [Fact]
    public void PathsThatDifferInNamesOnlyAreReported()
    {
        var bound = Bound.Paths("""
            /a/{x}: {get: {parameters: [{name: x, in: path, required: true, schema: {type: string}}]}}
            /a/{y}: {get: {parameters: [{name: y, in: path, required: true, schema: {type: string}}]}}
            """);
        Assert.Equal(2, bound.Model.Operations.Count);
        Assert.Equal([Codes.SamePathTwice], bound.Diagnostics.Select(d => d.Rule));
    }

    [Theory]
    [InlineData("application/json", ContentKind.Json)]
    [InlineData("application/problem+json; charset=utf-8", ContentKind.Json)]
    [InlineData("Text/JSON", ContentKind.Json)]
    [InlineData("'*/*'", ContentKind.Json)]
    [InlineData("application/xml", ContentKind.Xml)]
    [InlineData("application/atom+xml", ContentKind.Xml)]
    [InlineData("text/plain", ContentKind.Text)]
    [InlineData("text/csv; header=present", ContentKind.Text)]
    [InlineData("application/x-ndjson", ContentKind.JsonLines)]
    [InlineData("application/jsonl", ContentKind.JsonLines)]
    [InlineData("application/json-seq", ContentKind.JsonLines)]
    [InlineData("text/event-stream", ContentKind.EventStream)]
    [InlineData("multipart/mixed", ContentKind.Multipart)]
    [InlineData("application/x-www-form-urlencoded", ContentKind.FormUrlEncoded)]
    [InlineData("application/octet-stream", ContentKind.Binary)]
    [InlineData("image/*", ContentKind.Binary)]
    public void MediaTypesHaveKinds(string mediaType, ContentKind expected)
    {
        var bound = Bound.Paths($"/a: {{post: {{requestBody: {{content: {{{mediaType}: {{schema: {{type: string}}}}}}}}}}}}");
        Assert.Equal(expected, bound.Model.Operations[0].Body!.Contents[0].Kind);
    }

    [Fact]
    public void FieldsOfAFormSayHowTheyAreSent()
    {
        var bound = Bound.Paths("""
            /a:
              post:
                requestBody:
                  content:
                    multipart/form-data: {schema: {$ref: '#/components/schemas/Upload'}, encoding: {photo: {contentType: 'image/png, image/jpeg', headers: {X-Size: {schema: {type: integer}}}}}}
                    application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Upload'}, encoding: {where: {style: deepObject, explode: true}}}
            """, """

            components:
              schemas:
                Upload:
                  type: object
                  properties:
                    name: {type: string}
                    photo: {type: string, format: binary}
                    tags: {type: array, items: {type: string}}
                    where: {type: object, properties: {x: {type: number}}}
            """);
        var contents = bound.Model.Operations[0].Body!.Contents;
        Assert.Equal(
            [
                "name text/plain Text Content False", "photo image/png, image/jpeg Binary Content False", "tags text/plain Text Content True",
                "where application/json Json Content False",
            ],
            contents[0].Parts.Select(Text));
        Assert.Equal("X-Size", contents[0].Parts[1].Headers.Single().Name);
        Assert.Equal(
            [
                "name text/plain Text Form True", "photo application/octet-stream Binary Form True", "tags text/plain Text Form True",
                "where application/json Json DeepObject True",
            ],
            contents[1].Parts.Select(Text));

        static string Text(ApiPart part) => $"{part.Name} {part.ContentType} {part.Kind} {part.Format} {part.Explode}";
    }

    [Fact]
    public void SecurityIsTheDocumentsUnlessTheOperationSaysOtherwise()
    {
        var bound = Bound.Paths("""
            /a: {get: {}}
            /b: {get: {security: []}}
            /c: {get: {security: [{}, {key: [], token: [read]}]}}
            /d: {get: {security: [{}]}}
            /e: {get: {security: [{unknown: []}]}}
            """, """

            security: [{token: [write]}]
            components:
              securitySchemes:
                token: {type: http, scheme: Bearer}
                key: {type: apiKey, in: cookie, name: k}
            """);
        Assert.Equal(["token(write)", "", " or key()+token(read)", "", "unknown()"], bound.Model.Operations.Select(Text));
        Assert.Equal([SecurityKind.HttpBearer, SecurityKind.ApiKeyCookie], bound.Model.SecuritySchemes.Select(scheme => scheme.Kind));
        Assert.Equal([Codes.UnknownSecurityScheme], bound.Diagnostics.Select(d => d.Rule));

        static string Text(ApiOperation operation) => string.Join(" or ", operation.Security.Select(requirement =>
            string.Join('+', requirement.Uses.Select(use => $"{use.Scheme.Name}({string.Join(' ', use.Scopes)})"))));
    }

    [Fact]
    public void LinksLeadToOperations()
    {
        var bound = Bound.Paths("""
            /a/{id}: {get: {operationId: getA, parameters: [{name: id, in: path, required: true, schema: {type: string}}]}}
            /b:
              post:
                responses:
                  '201':
                    description: ''
                    links: {One: {operationId: getA, parameters: {id: $response.body#/id}}, Two: {operationRef: '#/paths/~1a~1{id}/get'}, Three: {operationId: none}}
            """);
        Assert.Equal(["One getA", "Two getA"], bound.Model.Operations[1].Links.Select(link => $"{link.Name} {link.Target.OperationId}"));
        Assert.Equal([Codes.UnknownLinkTarget], bound.Diagnostics.Select(d => d.Rule));
    }

    [Fact]
    public void ParametersOfTheirOwnContentTypeAndStyles()
    {
        var bound = Bound.Paths("""
            /a:
              get:
                parameters:
                  - {name: filter, in: query, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
                  - {name: deep, in: query, style: deepObject, explode: true, schema: {type: object}}
                  - {name: pipes, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}}
            """);
        var parameters = bound.Model.Operations[0].Parameters;
        Assert.Equal([ParameterFormat.Content, ParameterFormat.DeepObject, ParameterFormat.PipeDelimited], parameters.Select(p => p.Format));
        Assert.Equal(("application/json", "get.a.filter"), (parameters[0].ContentType, ModelText.Of(parameters[0].Type)));
    }

    [Fact]
    public void TheModelCarriesTheContractsHead()
    {
        var model = Bound.Of(Contract.Modern("""
            servers: [{url: '/v{n}', description: Here, variables: {n: {default: '1', enum: ['1', '2']}}}]
            paths: {/a: {servers: [{url: 'https://a.example'}], get: {}}}
            """)).Model;
        Assert.Equal(("T", "1", "/v{n}", "Here", "1"), (model.Title, model.Version, model.Servers[0].Url, model.Servers[0].Description, model.Servers[0].Variables[0].Default));
        Assert.Equal("https://a.example", model.Operations[0].Servers.Single().Url);
    }
}
