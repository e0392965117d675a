using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Testing;

namespace Photon.Operations.Tests;

/// <summary>What is reported of operations: PHOT3012, PHOT3013, and PHOT3201 to PHOT3206.</summary>
public sealed class ReportTests
{
    [Fact]
    public void PathThatRoutingCannotTellApartIsReported() => Assert.Equal(
        "openapi.yaml(5,5): warning PHOT3201: ASP.NET Core can't route the path '/reports/{year}{month}', so the server leaves the operation out. Separate parameters by text; a query must be of plain names and values.",
        Assert.Single(Report("""
              /reports/{year}{month}:
                get:
                  operationId: getReport
                  parameters:
                    - { name: year, in: path, required: true, schema: { type: integer } }
                    - { name: month, in: path, required: true, schema: { type: integer } }
                  responses: { "204": { description: ok } }
            """)).ToString());

    [Fact]
    public void SecondOfTwoEqualPathsIsReported()
    {
        // PHOT3009 speaks of the paths; this one of the operation that the server leaves out.
        var diagnostic = Assert.Single(Report("""
              /products/{id}:
                get:
                  operationId: getProduct
                  parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
                  responses: { "204": { description: ok } }
              /Products/{id}/:
                get:
                  operationId: findProduct
                  parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
                  responses: { "204": { description: ok } }
            """), d => d.Rule == Codes.AmbiguousPath);
        Assert.Equal(10, diagnostic.Location.Line);
    }

    [Fact]
    public void SlashesInsideOfAPathAreReported() => Assert.Equal(Codes.SlashesInside, Assert.Single(Report("""
              /{+parent}/topics:
                get:
                  operationId: listTopics
                  parameters: [ { name: parent, in: path, required: true, schema: { type: string } } ]
                  responses: { "204": { description: ok } }
            """)).Rule);

    [Fact]
    public void PatternThatDotNetCannotMatchIsReported() => Assert.Equal(Codes.UntranslatablePattern, Assert.Single(Report("""
              /x:
                get:
                  operationId: getX
                  parameters: [ { name: code, in: query, schema: { type: string, pattern: "^\\p{Script=Greek}+$" } } ]
                  responses: { "204": { description: ok } }
            """)).Rule);

    [Theory]
    [InlineData("{ style: cursor, parameter: after, next: /next }", "'parameter' is none of the operation's")]
    [InlineData("{ style: cursor, parameter: size, next: /next }", "'next' is of another type than the parameter 'size'")]
    [InlineData("{ style: url, next: /nowhere }", "'next' leads to no text or number")]
    [InlineData("{ style: link, items: /next }", "'items' leads to no list")]
    [InlineData("{ style: pages }", "'style' is none of Link, Url, Cursor, LastItem, Page, Offset")]
    [InlineData("true", "it is neither an object nor false")]
    public void PaginationThatLeadsNowhereIsReported(string pagination, string reason)
    {
        var diagnostic = Assert.Single(Report($$"""
              /x:
                get:
                  operationId: listX
                  x-photon-pagination: {{pagination}}
                  parameters: [ { name: size, in: query, schema: { type: integer } } ]
                  responses:
                    "200": { description: ok, content: { application/json: { schema: { type: object, properties: { next: { type: string }, items: { type: array, items: { type: string } } } } } } }
            """));
        Assert.Equal(Codes.UnusablePagination, diagnostic.Rule);
        Assert.Contains(reason, diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ id: $response.body#/nope }", "the answer has no such value")]
    [InlineData("{ id: $response.body#/name }", "it is of another type")]
    [InlineData("{ id: many }", "it is no value of the parameter")]
    [InlineData("{ id: $url }", "the answer alone does not tell it")]
    [InlineData("{ key: 1 }", "GET /x/{id} has no such parameter")]
    public void LinkValueThatLeadsNowhereIsReported(string parameters, string reason)
    {
        var diagnostic = Assert.Single(Report($$"""
              /x/{id}:
                get:
                  operationId: getX
                  parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
                  responses:
                    "200":
                      description: ok
                      content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } }
                      links: { self: { operationId: getX, parameters: {{parameters}} } }
            """));
        Assert.Equal(Codes.UnusableLinkValue, diagnostic.Rule);
        Assert.Contains(reason, diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SecondTypeOfABodyIsReported() => Assert.Equal(Codes.ContentLeftOut, Assert.Single(Report("""
              /x:
                post:
                  operationId: postX
                  requestBody:
                    content:
                      application/json; version=1: { schema: { type: integer } }
                      application/json; version=2: { schema: { type: string } }
                  responses: { "204": { description: ok } }
            """)).Rule);

    private static IReadOnlyList<Diagnostic> Report(string paths) => Generator.Generate(new GenerateRequest
    {
        Contract = new SourceText("openapi.yaml", "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n" + paths.ReplaceLineEndings("\n")),
        Loader = new FolderLoader("."),
        Name = "Shop",
        Namespace = "Shop.Api",
        RuntimeNamespace = "Shop.Api",
    }).Diagnostics;
}
