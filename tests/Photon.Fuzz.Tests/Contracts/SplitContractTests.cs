using Photon.Engine;
using Photon.Engine.Tests.Reading;

namespace Photon.Fuzz.Tests.Contracts;

/// <summary>A contract in several files is one contract.</summary>
public sealed class SplitContractTests(SharedCompiler shared)
{
    private const string Root = """
        openapi: 3.1.0
        info: { title: Split, version: "1" }
        paths:
          /products: { $ref: "paths/products.yaml" }
          /products/{id}: { $ref: "paths/all.yaml#/one" }
          /again: { $ref: "./paths/../paths/products.yaml" }
        components:
          schemas:
            Order: { $ref: "schemas/order.yaml" }
            Local: { type: object, properties: { order: { $ref: "#/components/schemas/Order" }, same: { $ref: "schemas/../schemas/order.yaml" } } }
        """;

    private static readonly (string Path, string Text)[] files =
    [
        ("paths/products.yaml", """
            get:
              parameters: [ { $ref: "../parameters.yaml#/page" }, { $ref: "../parameters.yaml#/alias" } ]
              responses:
                "200": { $ref: "../responses.yaml#/Products" }
                default: { $ref: "../responses.yaml#/Alias" }
            """),
        ("paths/all.yaml", """
            one:
              parameters: [ { name: id, in: path, required: true, schema: { $ref: "../schemas/%69d.yaml" } } ]
              put:
                operationId: putProduct
                requestBody: { content: { application/json: { schema: { $ref: "../schemas/product.yaml" } } } }
                responses: { "204": { description: Done } }
            """),
        ("parameters.yaml", """
            page: { name: page, in: query, schema: { type: integer } }
            alias: { $ref: "#/size" }
            size: { name: size, in: query, schema: { $ref: "schemas/order.yaml#/properties/count" } }
            """),
        ("responses.yaml", """
            Products: { description: All, content: { application/json: { schema: { type: array, items: { $ref: "schemas/product.yaml" } } } } }
            Alias: { $ref: "openapi/../responses.yaml#/Problem" }
            Problem: { description: Wrong, content: { application/json: { schema: { type: object, properties: { detail: { type: string } } } } } }
            """),
        ("schemas/product.yaml", """
            type: object
            required: [ id ]
            properties: { id: { $ref: id.yaml }, orders: { type: array, items: { $ref: "order.yaml" } } }
            """),
        ("schemas/order.yaml", """
            type: object
            properties: { count: { type: integer }, product: { $ref: "./product.yaml" }, parent: { $ref: "#" }, root: { $ref: "../openapi.yaml#/components/schemas/Local" } }
            """),
        ("schemas/id.yaml", "{ type: string, format: uuid }"),
    ];

    [Fact]
    public async Task OneFileByTwoPathsIsOneDocument()
    {
        var result = Generate(Root);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(result.Sources.Distinct(StringComparer.Ordinal), result.Sources);
        Assert.Equal(["openapi.yaml", .. files.Select(f => f.Path).Order(StringComparer.Ordinal)], [result.Sources[0], .. result.Sources.Skip(1).Order(StringComparer.Ordinal)]);
        var models = Names.Declarations.Models(result.Files).Where(n => !n.EndsWith("JsonConverter", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(["GetProductsDefaultResponse", "Local", "Order", "Product"], models);
        var compiled = await shared.Compiler.CheckAsync(Fuzzing.Compilation(Fuzzing.Below(1, result.Files)), TestContext.Current.CancellationToken);
        Assert.Empty(compiled.Messages);
    }

    [Theory]
    [InlineData("parameters: [ { $ref: '#/components/parameters/A' } ]", "parameters: { A: { $ref: '#/components/parameters/B' }, B: { $ref: '#/components/parameters/A' } }")]
    [InlineData("responses: { '200': { $ref: '#/components/responses/A' } }", "responses: { A: { $ref: '#/components/responses/B' }, B: { $ref: '#/components/responses/A' } }")]
    [InlineData("requestBody: { $ref: '#/components/requestBodies/A' }", "requestBodies: { A: { $ref: '#/components/requestBodies/A' } }")]
    [InlineData("callbacks: { on: { $ref: '#/components/callbacks/A' } }", "callbacks: { A: { $ref: '#/components/callbacks/A' } }")]
    [InlineData("responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }", "schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } }")]
    [InlineData("responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }", "schemas: { A: { allOf: [ { $ref: '#/components/schemas/B' } ] }, B: { allOf: [ { $ref: '#/components/schemas/A' } ] } }")]
    [InlineData("responses: { '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }", "schemas: { A: { oneOf: [ { $ref: '#/components/schemas/A' }, { type: string } ] } }")]
    public async Task ACircleOfReferencesAloneIsReportedWithItsPlace(string use, string components)
    {
        var contract = $$"""
            openapi: 3.1.0
            info: { title: Circle, version: "1" }
            paths:
              /a:
                get:
                  operationId: a
                  {{use}}
            components:
              {{components}}
            """;
        var result = Generate(contract);
        Assert.Empty(Fuzzing.Broken(result.Diagnostics));
        Assert.True(result.Diagnostics.Count > 0 || components.Contains("oneOf", StringComparison.Ordinal), "A circle that says nothing was not reported.");
        var compiled = await shared.Compiler.CheckAsync(Fuzzing.Compilation(Fuzzing.Below(1, result.Files)), TestContext.Current.CancellationToken);
        Assert.Empty(compiled.Messages);
    }

    [Fact]
    public void APathItemInACircleOfFilesIsReported()
    {
        var loader = new MemoryLoader().Add("a.yaml", "{ $ref: b.yaml }").Add("b.yaml", "{ $ref: a.yaml }");
        var result = Generator.Generate(Fuzzing.Request(1, "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: { /a: { $ref: a.yaml } }", "openapi.yaml", loader));
        Assert.NotEmpty(result.Diagnostics);
        Assert.Empty(Fuzzing.Broken(result.Diagnostics));
    }

    private static GenerateResult Generate(string root)
    {
        var loader = new MemoryLoader().Add("openapi.yaml", root);
        foreach (var (path, text) in files)
            loader.Add(path, text);
        return Generator.Generate(Fuzzing.Request(1, root, "openapi.yaml", loader));
    }
}
