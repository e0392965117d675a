using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

/// <summary>One self-contained document of a contract, in the version it is written in.</summary>
public class BundlerTests
{
    [Fact]
    public void OneFileStaysAsItIs()
    {
        const string Json = """
            {
              "x-first": [1.0, null],
              "openapi": "3.0.4",
              "info": {"version": "1", "title": "T", "x-i": true},
              "paths": {},
              "x-last": {"$ref": "kept as it is"}
            }
            """;
        var contract = Contract.Of(Json, path: "api.json");
        Assert.Equal(NodeText.Of(contract.Document.Node), NodeText.Of(NodeText.Parse("b.json", Bundler.ToJson(contract.Document))));
        Assert.Equal(NodeText.Of(contract.Document.Node), NodeText.Of(NodeText.Parse("b.yaml", Bundler.ToYaml(contract.Document))));
    }

    [Fact]
    public void PartsOfOtherFilesBecomeComponents() => AssertBundle(
        """
        openapi: 3.1.1
        info: {title: T, version: '1'}
        paths:
          /a: {$ref: paths/a.yaml}
          /b: {get: {parameters: [{$ref: 'parts.yaml#/page'}], responses: {200: {$ref: 'parts.yaml#/ok'}}}}
        components:
          schemas:
            Pet: {$ref: schemas/pet.yaml}
            Owner: {type: string}
        """,
        """
        openapi: 3.1.1
        info:
          title: T
          version: '1'
        paths:
          /a:
            get:
              responses:
                '200':
                  description: fine
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Pet'
          /b:
            get:
              parameters:
                - $ref: '#/components/parameters/page'
              responses:
                '200':
                  $ref: '#/components/responses/ok'
        components:
          schemas:
            Pet:
              properties:
                again:
                  $ref: '#/components/schemas/Pet'
                owner:
                  $ref: '#/components/schemas/Owner2'
                root:
                  $ref: '#/components/schemas/Owner'
            Owner:
              type: string
            Owner2:
              type: object
          parameters:
            page:
              name: page
              in: query
              schema:
                type: integer
          responses:
            ok:
              description: fine
              content:
                application/json:
                  schema:
                    $ref: '#/components/schemas/Pet'

        """,
        new MemoryLoader()
            .Add("paths/a.yaml", "get: {responses: {200: {description: fine, content: {application/json: {schema: {$ref: ../schemas/pet.yaml}}}}}}\n")
            .Add("parts.yaml", "page: {name: page, in: query, schema: {type: integer}}\nok: {description: fine, content: {application/json: {schema: {$ref: schemas/pet.yaml}}}}\n")
            .Add("schemas/pet.yaml", "properties: {again: {$ref: pet.yaml}, owner: {$ref: 'people.yaml#/Owner'}, root: {$ref: '../api.yaml#/components/schemas/Owner'}}\n")
            .Add("schemas/people.yaml", "Owner: {type: object}\n"));

    [Fact]
    public void TwoKeepsItsOwnSections() => AssertBundle(
        "swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {parameters: [{$ref: 'p.yaml#/q'}], responses: {200: {description: ok, schema: {$ref: 'p.yaml#/A'}}}}}}\n",
        """
        swagger: '2.0'
        info:
          title: T
          version: '1'
        paths:
          /a:
            get:
              parameters:
                - $ref: '#/parameters/q'
              responses:
                '200':
                  description: ok
                  schema:
                    $ref: '#/definitions/A'
        definitions:
          A:
            items:
              $ref: '#/definitions/A'
        parameters:
          q:
            name: q
            in: query
            type: string

        """,
        new MemoryLoader().Add("p.yaml", "q: {name: q, in: query, type: string}\nA: {items: {$ref: '#/A'}}\n"));

    [Fact]
    public void MappingsOfDiscriminatorsFollow() => AssertBundle(
        "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {P: {discriminator: {propertyName: k, mapping: {p: P, c: c.yaml}}}}}\n",
        """
        openapi: 3.0.4
        info:
          title: T
          version: '1'
        paths: {}
        components:
          schemas:
            P:
              discriminator:
                propertyName: k
                mapping:
                  p: P
                  c: '#/components/schemas/c'
            c:
              type: object

        """,
        new MemoryLoader().Add("c.yaml", "type: object\n"));

    [Fact]
    public void WhatHasNoSectionStandsInPlace() => AssertBundle(
        "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {$ref: paths.yaml}\n",
        """
        openapi: 3.1.1
        info:
          title: T
          version: '1'
        paths:
          /a:
            put: {}
            get: {}

        """,
        new MemoryLoader().Add("paths.yaml", "/a: {$ref: item.yaml, get: {}}\n").Add("item.yaml", "put: {}\n"));

    private static void AssertBundle(string contract, string bundle, MemoryLoader files)
    {
        var read = Contract.Of(contract, files);
        Assert.Equal(bundle, Bundler.ToYaml(read.Document), ignoreLineEndingDifferences: true);
        Assert.Equal(NodeText.Of(NodeText.Parse("b.yaml", bundle)), NodeText.Of(NodeText.Parse("b.json", Bundler.ToJson(read.Document))));
        Assert.Empty(Contract.Of(new SourceText("b.yaml", bundle)).Diagnostics);
    }
}
