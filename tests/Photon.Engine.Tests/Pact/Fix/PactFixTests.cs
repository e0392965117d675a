using Photon.Engine.Tests.Reading;

namespace Photon.Engine.Tests.Pact.Fix;

/// <summary>Examples that are put into a contract, and all else left as it was.</summary>
public sealed class PactFixTests
{
    [Fact]
    public void ExamplesStandBehindTheirSchemasAndCommentsStay()
    {
        var made = Fixed.Of(Lf(BlockContract.Before));

        Assert.Equal(Lf(BlockContract.After), made.Text);
        Assert.Empty(made.Diagnostics);
        Assert.Equal(
            ["the parameter 'shop' of putProduct", "application/json of the request of putProduct", "application/json of the 200 answer of putProduct",
                "text/plain of the 409 answer of putProduct", "the parameter 'id' of putProduct", "application/problem+json of the 404 answer of putProduct"],
            made.What);
    }

    [Fact]
    public void ThePactThenHasEveryAnswer()
    {
        var (keys, diagnostics) = Fixed.Of(Lf(BlockContract.Before)).Pact();

        Assert.Empty(diagnostics);
        Assert.Equal(["putProduct/example/200/application/json", "putProduct/example/404/application/problem+json", "putProduct/example/409/text/plain"], keys);
    }

    [Fact]
    public void ASecondTimeThereIsNothingToDo()
    {
        var made = Fixed.Of(Fixed.Of(Lf(BlockContract.Before)).Text);

        Assert.Empty(made.Result.Edits);
        Assert.Equal(Lf(BlockContract.After), made.Text);
    }

    [Fact]
    public void LineEndsAreThoseOfTheFile()
    {
        var made = Fixed.Of(Lf(BlockContract.Before).ReplaceLineEndings("\r\n"));

        Assert.Equal(Lf(BlockContract.After).ReplaceLineEndings("\r\n"), made.Text);
    }

    [Theory]
    [InlineData("  ")]
    [InlineData("    ")]
    [InlineData("\t")]
    public void JsonKeepsItsIndentation(string unit)
    {
        var json = Lf("""
            {
              "openapi": "3.1.1",
              "info": { "title": "Shop", "version": "1" },
              "paths": {
                "/tea": {
                  "get": {
                    "responses": {
                      "200": {
                        "description": "It.",
                        "content": {
                          "application/json": {
                            "schema": { "type": "object", "required": ["a"], "properties": { "a": { "const": 1 } } }@@
                          }
                        }
                      },
                      "404": { "description": "No.", "content": { "application/json": { "schema": { "const": "no" }## } } }
                    }
                  }
                }
              }
            }
            """);
        var place = string.Concat(Enumerable.Repeat("  ", 8));
        var expected = json.Replace("@@", $",\n{place}\"example\": {{\n{place}  \"a\": 1\n{place}}}", StringComparison.Ordinal).Replace("##", ", \"example\": \"no\"", StringComparison.Ordinal);
        var made = Fixed.Of(Reindent(json.Replace("@@", "", StringComparison.Ordinal).Replace("##", "", StringComparison.Ordinal), unit), "api.json");

        Assert.Equal(Reindent(expected, unit), made.Text);
    }

    [Fact]
    public void OlderContractsGetExamplesWhereTheyMayStand()
    {
        var made = Fixed.Of(Lf("""
            swagger: '2.0'
            info: { title: Shop, version: '1' }
            consumes: [application/json]
            produces: [application/json, text/json]
            paths:
              /products:
                post:
                  operationId: addProduct
                  parameters:
                    - name: body
                      in: body
                      required: true
                      schema:
                        type: object
                        required: [name]
                        properties: { name: { type: string, enum: [tea] } }
                  responses:
                    201:
                      description: Made.
                      schema: { type: string, enum: [done] }
                    400:
                      description: No.
                      schema: { type: string, enum: [wrong] }
                      examples:
                        text/json: wrong
                put:
                  operationId: putProduct
                  parameters: [{ name: shop, in: query, type: string, required: true }]
                  responses:
                    204: { description: Done. }
            """));

        Assert.Contains("            properties: { name: { type: string, enum: [tea] } }\n            example:\n              name: tea\n", made.Text, StringComparison.Ordinal);
        Assert.Contains("          schema: { type: string, enum: [done] }\n          examples:\n            application/json: done\n            text/json: done\n", made.Text, StringComparison.Ordinal);
        Assert.Contains("            text/json: wrong\n            application/json: wrong\n", made.Text, StringComparison.Ordinal);
        Assert.Equal(["28: There is no example for the parameter 'shop' of putProduct, and none can be proposed: OpenAPI 2.0 has no place for it. Write one by hand."], made.Reports);
        Assert.Equal(4, made.Pact().Keys.Count);
    }

    [Fact]
    public void WebhooksAndCallbacksGetExamplesOfWhatIsSent()
    {
        var made = Fixed.Of(Lf("""
            openapi: 3.1.1
            info: { title: Shop, version: '1' }
            webhooks:
              sold:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema: { const: 1 }
                  responses: { '200': { description: Thanks., content: { application/json: { schema: { const: 1 } } } } }
            paths:
              /watch:
                post:
                  operationId: watch
                  callbacks:
                    changed:
                      '{$request.query.url}':
                        post:
                          requestBody: { content: { application/json: { schema: { const: 2 } } } }
                          responses: { '204': { description: Thanks. } }
                  responses: { '204': { description: Done. } }
            """));

        Assert.Contains("schema: { const: 1 }\n            example: 1\n", made.Text, StringComparison.Ordinal);
        Assert.Contains("schema: { const: 2 }, example: 2 }", made.Text, StringComparison.Ordinal);
        Assert.Equal(2, made.Result.Edits.Count);
    }

    [Fact]
    public void WhatCannotBeFixedIsSaid()
    {
        var loader = new MemoryLoader().Add("more.yaml", "Missing: { description: No., content: { text/plain: { schema: { type: string } } } }\n");
        var made = Fixed.Of(Lf("""
            openapi: 3.1.1
            info: { title: Shop, version: '1' }
            x-shared: &shared
              schema: { type: string }
            paths:
              /tea:
                get:
                  operationId: getTea
                  responses:
                    '200': { description: It., content: { image/png: {}, application/octet-stream: { schema: { type: string, format: binary } } } }
                    '400': { description: It., content: { text/plain: { <<: *shared, x-own: 1 }, application/json: { <<: *shared } } }
                    '404': { $ref: 'more.yaml#/Missing' }
                    '409': { description: It., content: { application/json: { schema: { type: string, pattern: '^a$', minLength: 3 } } } }
            """), loader: loader);

        Assert.Equal(6, made.Reports.Count);
        Assert.All(made.Diagnostics, d => Assert.Equal("PHOT6062", d.Code));
        foreach (var why in new[] { "it stands in another file", "its content is no text", "no value was found", "can't be added to safely" })
            Assert.Contains(made.Reports, report => report.Contains(why, StringComparison.Ordinal));
    }

    private static string Lf(string text) => text.ReplaceLineEndings("\n");

    private static string Reindent(string json, string unit) => string.Join('\n', json.Split('\n').Select(line =>
    {
        var depth = line.TakeWhile(c => c == ' ').Count() / 2;
        return string.Concat(Enumerable.Repeat(unit, depth)) + line[(depth * 2)..];
    }));
}
