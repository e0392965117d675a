using Photon.Engine.OpenApi;

namespace Photon.Engine.Tests.Reading;

/// <summary>3.0, 3.1 and 3.2: operations, parameters, content, security.</summary>
public class ModernTests
{
    private const string V32 = "openapi: 3.2.0\ninfo: {title: T, version: '1', summary: S, license: {name: MIT}}\n";

    [Theory]
    [InlineData("3.0.0-RC0", SpecVersion.V30)]
    [InlineData("3.0.4", SpecVersion.V30)]
    [InlineData("3.1.1", SpecVersion.V31)]
    [InlineData("3.2.0", SpecVersion.V32)]
    public void VersionIsRead(string version, SpecVersion expected) =>
        Assert.Equal(expected, Contract.Of($"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n").Document.Version);

    [Fact]
    public void HeadIsRead()
    {
        var document = Contract.Of(V32 + """
            servers:
              - {url: 'https://{region}.a.b', name: main, variables: {region: {default: eu, enum: [eu, us], description: where}}}
            tags: [{name: a, summary: A, parent: b, kind: nav}]
            security: [{}, {k: []}]
            components: {securitySchemes: {k: {type: oauth2, flows: {deviceAuthorization: {deviceAuthorizationUrl: https://d, tokenUrl: https://t, scopes: {}}}}, m: {type: mutualTLS}, o: {type: openIdConnect, openIdConnectUrl: https://o}}}
            """).Document;
        Assert.Equal(("T", "S", "MIT"), (document.Info.Title, document.Info.Summary, document.Info.License));
        Assert.Equal(("main", "eu", "eu us"), (document.Servers[0].Name, document.Servers[0].Variables[0].Default, string.Join(' ', document.Servers[0].Variables[0].Enum)));
        Assert.Equal(("A", "b", "nav"), (document.Tags[0].Summary, document.Tags[0].Parent, document.Tags[0].Kind));
        Assert.Empty(document.Security[0].Schemes);
        Assert.Equal(("deviceAuthorization", "https://d"), (document.SecuritySchemes["k"].Flows[0].Kind, document.SecuritySchemes["k"].Flows[0].AuthorizationUrl));
        Assert.Equal([SecuritySchemeKind.OAuth2, SecuritySchemeKind.MutualTls, SecuritySchemeKind.OpenIdConnect], document.SecuritySchemes.Values.Select(s => s.Kind));
    }

    [Fact]
    public void OperationsOfEveryMethodAreReadInOrder()
    {
        var document = Contract.Of(V32 + """
            paths:
              /a:
                query: {responses: {200: {description: ok}}}
                additionalOperations: {COPY: {operationId: copy}, Purge: {}}
                get: {deprecated: true, security: [], servers: [{url: /x}], tags: [t], summary: s, description: d}
                x-get: {}
                trace: {}
              x-paths: {}
            webhooks: {ping: {post: {operationId: ping}}}
            """).Document;
        Assert.Equal(["QUERY", "COPY", "Purge", "GET", "TRACE"], document.Paths.Single().Operations.Select(o => o.Method));
        var get = document.Paths[0].Operations[3];
        Assert.True(get.IsDeprecated);
        Assert.Empty(get.Security!);
        Assert.Null(document.Paths[0].Operations[0].Security);
        Assert.Equal("/x", get.Servers!.Single().Url);
        Assert.Equal(7, get.Node.Source.LocationAt(get.NameOffset).Line);
        Assert.Equal(("ping", "ping"), (document.Webhooks[0].Path, document.Webhooks[0].Operations[0].OperationId));
    }

    [Fact]
    public void LaterMethodsAreIgnoredBefore() => Assert.Empty(
        Contract.Modern("paths: {/a: {query: {}, additionalOperations: {COPY: {}}}}\n").Document.Paths[0].Operations);

    [Theory]
    [InlineData("in: path", "Path Simple False True")]
    [InlineData("in: path, style: matrix, explode: true", "Path Matrix True True")]
    [InlineData("in: query", "Query Form True False")]
    [InlineData("in: query, style: deepObject, required: true", "Query DeepObject False True")]
    [InlineData("in: query, explode: false", "Query Form False False")]
    [InlineData("in: header", "Header Simple False False")]
    [InlineData("in: cookie", "Cookie Form True False")]
    [InlineData("in: cookie, style: cookie", "Cookie Cookie True False")]
    [InlineData("in: querystring", "QueryString Form True False")]
    public void DefaultsOfParametersAreFilledIn(string fields, string expected)
    {
        var parameter = Contract.Of(V32 + $"paths: {{/a: {{get: {{parameters: [{{name: a, {fields}, schema: {{type: string}}}}]}}}}}}\n").Operation().Parameters.Single();
        Assert.Equal(expected, $"{parameter.In} {parameter.Style} {parameter.Explode} {parameter.IsRequired}");
    }

    [Fact]
    public void HeadersOfOtherFieldsAreIgnored() => Assert.Equal(["X-A"], Contract.Modern("""
        paths:
          /a:
            get:
              parameters:
                - {name: accept, in: header, schema: {}}
                - {name: Content-Type, in: header, schema: {}}
                - {name: AUTHORIZATION, in: header, schema: {}}
                - {name: X-A, in: header, schema: {}}
        """).Operation().Parameters.Select(p => p.Name));

    [Fact]
    public void ContentIsRead()
    {
        var operation = Contract.Of(V32 + """
            paths:
              /a:
                post:
                  parameters: [{name: filter, in: query, content: {application/json: {schema: {type: object}}}}]
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: {type: object}
                        encoding: {photo: {contentType: image/png, style: form, explode: true, headers: {X-P: {schema: {type: string}}, Content-Type: {schema: {}}}}}
                      text/event-stream: {itemSchema: {type: object}}
                      application/json: {example: {a: 1}, examples: {two: {dataValue: 2}, three: {externalValue: https://x}, four: {$ref: '#/components/examples/Four'}}}
                      text/plain: {$ref: '#/components/mediaTypes/Plain'}
                  responses:
                    4xx: {description: bad}
                    default: {description: rest, links: {l: {operationRef: '#/paths/~1a/post', parameters: {id: $response.body#/id}}}}
            components:
              examples: {Four: {summary: S, value: 4}}
              mediaTypes: {Plain: {schema: {type: string}}}
            """).Operation("POST");
        Assert.Equal("application/json", operation.Parameters[0].Content!.Name);
        Assert.Null(operation.Parameters[0].Schema);
        var content = operation.RequestBody!.Content;
        Assert.Equal(("image/png", "X-P"), (content[0].Encoding["photo"].ContentType, content[0].Encoding["photo"].Headers.Single().Name));
        Assert.Equal(JsonTypes.Object, content[1].ItemSchema!.Types);
        Assert.Equal([null, "two", "three", "four"], content[2].Examples.Select(e => e.Name));
        Assert.Equal(["{a: 1}", "2", "nothing", "4"], content[2].Examples.Select(e => NodeText.Of(e.Value)));
        Assert.Equal(("text/plain", JsonTypes.String), (content[3].Name, content[3].Schema!.Types));
        Assert.Equal(["4XX", "default"], operation.Responses.Select(r => r.Status));
        Assert.Equal("$response.body#/id", operation.Responses[1].Links[0].Parameters[0].Value.ToString());
    }

    [Fact]
    public void WhatStandsBesideAPathItemsReferenceAddsToIt()
    {
        var document = Contract.Modern("""
            paths:
              /a: {$ref: '#/components/pathItems/P', post: {operationId: own}, get: {operationId: nearer}}
            components: {pathItems: {P: {get: {operationId: farther}, put: {operationId: put}}}}
            """).Document;
        Assert.Equal(["put", "own", "nearer"], document.Paths[0].Operations.Select(o => o.OperationId));
    }

    [Fact]
    public void OnePathItemUnderTwoPathsIsNoRepetition()
    {
        var document = Contract.Modern("paths: {/a: {get: {operationId: x}}, /b: {$ref: '#/paths/~1a'}}\n").Document;
        Assert.Equal(["x", null], document.Paths.Select(p => p.Operations[0].OperationId));
    }

    [Fact]
    public void UnknownFieldsAreIgnored() => Assert.Single(Contract.Modern("""
        paths: {/a: {get: {odd: [], x-y: 1, responses: {x-z: 1, 200: {description: '', extra: {}}}}}}
        oddity: true
        components: {schemas: {A: {unknownWord: [1], x-photon-name: B, $comment: hi}}}
        """).Operation().Responses);
}
