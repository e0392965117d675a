using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

/// <summary><c>$ref</c> into every place, within a file and across files.</summary>
public class ReferenceTests
{
    private const string Header = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\n";

    [Fact]
    public void SchemaAtOnePlaceIsOneInstance()
    {
        var contract = Contract.Modern("""
            paths:
              /x: {get: {responses: {200: {description: ok, content: {application/json: {schema: {type: object, properties: {me: {$ref: '#/components/schemas/A'}}}}}}}}}
            components:
              schemas:
                A: {properties: {again: {$ref: '#/components/schemas/A'}, there: {$ref: '#/paths/~1x/get/responses/200/content/application~1json/schema'}}}
            """);
        var a = contract.Schema("A");
        Assert.Same(a, a.Properties[0].Schema.Ref);
        Assert.Same(contract.Operation().Responses[0].Content[0].Schema, a.Properties[1].Schema.Ref);
        Assert.Same(a, a.Properties[1].Schema.Ref!.Properties[0].Schema.Ref);
        Assert.Equal("api.yaml#/paths/~1x/get/responses/200/content/application~1json/schema", a.Properties[1].Schema.Ref!.Pointer);
        Assert.Equal("A", a.Name);
        Assert.Null(a.Properties[0].Schema.Name);
    }

    [Fact]
    public void PointersAreUnescapedAndDecoded()
    {
        var contract = Contract.Modern("""
            components:
              schemas:
                A: {$ref: '#/components/schemas/B%20~0~1c'}
                D: {$ref: '#/components/schemas/100%25'}
                E: {$ref: '#/components/schemas/x%2Fy'}
                "B ~/c": {type: string}
                "100%": {type: string}
                "x%2Fy": {type: integer}
            """);
        Assert.Same(contract.Schema("B ~/c"), contract.Schema("A").Ref);
        Assert.Same(contract.Schema("100%"), contract.Schema("D").Ref);
        Assert.Same(contract.Schema("x%2Fy"), contract.Schema("E").Ref);
    }

    [Fact]
    public void FilesAreReadOnceByWhateverPath()
    {
        var files = new MemoryLoader()
            .Add("api/schemas/pet.yaml", "type: object\nproperties:\n  owner: {$ref: ../people.json#/Owner}\n  self: {$ref: pet.yaml}\n")
            .Add("api/people.json", """{"Owner": {"type": "object", "properties": {"pet": {"$ref": "./schemas/../schemas/pet.yaml#"}, "home": {"$ref": "#/Home"}}}, "Home": {"type": "string"}}""");
        var contract = Contract.Of(
            Header + "components: {schemas: {A: {$ref: schemas/pet.yaml}, B: {$ref: './schemas/pet.yaml'}, C: {$ref: 'api.yaml#/components/schemas/A'}}}\n",
            files,
            "api/api.yaml");
        var pet = contract.Schema("A").Ref!;
        Assert.Same(pet, contract.Schema("B").Ref);
        Assert.Same(contract.Schema("A"), contract.Schema("C").Ref);
        Assert.Same(pet, pet.Properties[1].Schema.Ref);
        var owner = pet.Properties[0].Schema.Ref!;
        Assert.Same(pet, owner.Properties[0].Schema.Ref);
        Assert.Equal(("pet", "Owner", "Home"), (pet.Name, owner.Name, owner.Properties[1].Schema.Ref!.Name));
        Assert.Equal(["api/api.yaml", "api/schemas/pet.yaml", "api/people.json"], contract.Sources);
        Assert.Equal(["api/api.yaml", "api/schemas/pet.yaml", "api/people.json"], contract.Document.Sources.Select(s => s.Path));
    }

    [Fact]
    public void PartsOfEveryKindMayLieElsewhere()
    {
        var files = new MemoryLoader()
            .Add("parts.yaml", """
                item:
                  parameters: [{$ref: '#/id'}]
                  get:
                    operationId: read
                    responses: {200: {$ref: '#/ok'}}
                id: {name: id, in: path, required: true, schema: {type: string}}
                body: {required: true, content: {application/json: {schema: {type: string}}}}
                ok:
                  description: fine
                  headers: {X-A: {$ref: '#/header'}}
                  content: {text/plain: {examples: {one: {$ref: '#/example'}}}}
                  links: {next: {$ref: '#/link'}}
                header: {schema: {type: integer}}
                example: {value: 7, summary: seven}
                link: {operationId: read}
                callback: {'{$request.body#/url}': {post: {requestBody: {$ref: '#/body'}}}}
                scheme: {type: http, scheme: Bearer}
                """);
        var contract = Contract.Of(Header + """
            paths:
              /a/{id}: {$ref: 'parts.yaml#/item'}
              /b: {post: {requestBody: {$ref: 'parts.yaml#/body'}, callbacks: {done: {$ref: 'parts.yaml#/callback'}}}}
            components: {securitySchemes: {key: {$ref: 'parts.yaml#/scheme'}}}
            """, files);
        var read = contract.Operation();
        Assert.Equal("id", read.Parameters.Single().Name);
        Assert.Equal("X-A", read.Responses[0].Headers.Single().Name);
        Assert.Equal(("one", "seven", "7"), (read.Responses[0].Content[0].Examples[0].Name, read.Responses[0].Content[0].Examples[0].Summary, read.Responses[0].Content[0].Examples[0].Value!.ToString()));
        Assert.Equal("read", read.Responses[0].Links[0].OperationId);
        var post = contract.Operation("POST");
        Assert.True(post.RequestBody!.IsRequired);
        Assert.Equal("POST", post.Callbacks[0].Paths[0].Operations[0].Method);
        Assert.Equal("bearer", contract.Document.SecuritySchemes["key"].HttpScheme);
    }

    [Fact]
    public void PointerMayPassThroughAReference() => Assert.Equal(
        JsonTypes.Integer,
        Contract.Modern("""
            components:
              schemas:
                A: {$ref: '#/components/schemas/B/properties/x'}
                B: {$ref: '#/components/schemas/C'}
                C: {properties: {x: {type: integer}}}
            """).Schema("A").Ref!.Types);

    [Fact]
    public void FragmentIsReadInItsOwnVersionElseTheReferrers()
    {
        var files = new MemoryLoader()
            .Add("two.yaml", "swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\ndefinitions: {F: {type: file}, N: {type: string, x-nullable: true}}\n")
            .Add("part.yaml", "type: [string, 'null']\n");
        var contract = Contract.Of(Header + "components: {schemas: {A: {$ref: 'two.yaml#/definitions/F'}, B: {$ref: 'two.yaml#/definitions/N'}, C: {$ref: part.yaml}}}\n", files);
        Assert.Equal("binary", contract.Schema("A").Ref!.Format);
        Assert.Equal(JsonTypes.String | JsonTypes.Null, contract.Schema("B").Ref!.Types);
        Assert.Equal(JsonTypes.String | JsonTypes.Null, contract.Schema("C").Ref!.Types);
    }

    [Fact]
    public void DescriptionBesideAReferenceReplacesSince31()
    {
        const string Rest = """
            paths: {/a: {get: {responses: {200: {$ref: '#/components/responses/R', description: mine}}}}}
            components: {responses: {R: {description: theirs}}}
            """;
        Assert.Equal("mine", Contract.Modern(Rest).Operation().Responses[0].Description);
        Assert.Equal("theirs", Contract.Of("openapi: 3.0.4\ninfo: {title: T, version: '1'}\n" + Rest).Operation().Responses[0].Description);
        Assert.Equal("R", Contract.Modern(Rest).Operation().Responses[0].ComponentName);
    }

    [Theory]
    [InlineData("'#/components/schemas/None'", "3,34: PHOT1030")]
    [InlineData("'#nowhere'", "3,34: PHOT1030")]
    [InlineData("'#/components/schemas/A/x'", "3,34: PHOT1030")]
    [InlineData("'there.yaml'", "3,34: PHOT1031")]
    [InlineData("'part.yaml#/b'", "3,34: PHOT1030")]
    [InlineData("'../outside.yaml'", "3,34: PHOT1032")]
    [InlineData("'https://example.com/a.yaml#/b'", "3,34: PHOT1033")]
    [InlineData("'locked.yaml'", "3,34: PHOT1034")]
    [InlineData("'large.yaml'", "3,34: PHOT1035")]
    public void ReferenceThatLeadsNowhereIsReported(string reference, string report)
    {
        var files = new MemoryLoader()
            .Add("part.yaml", "a: {type: string}\n")
            .Refuse("locked.yaml", SourceOutcome.Unreadable)
            .Refuse("large.yaml", SourceOutcome.TooLarge);
        var contract = Contract.Of(Header + $"components: {{schemas: {{A: {{$ref: {reference}}}}}}}\n", files);
        Assert.Equal([$"api.yaml({report[..report.IndexOf(':', StringComparison.Ordinal)]}): {report[^8..]}"], contract.Reports);
        Assert.Null(contract.Read!.Schemas[0].Value.Ref);
        Assert.True(contract.Read.Schemas[0].Value.HasRef);
    }

    [Fact]
    public void FaultsOfAReferencedFileAreReportedThere()
    {
        var files = new MemoryLoader().Add("part.yaml", "a: [\n").Add("other.yaml", "type: strnig\n");
        Assert.Equal(
            ["other.yaml(1,7): PHOT1025", "part.yaml(2,1): PHOT1002"],
            Contract.Of(Header + "components: {schemas: {A: {$ref: part.yaml}, B: {$ref: 'part.yaml#/a'}, C: {$ref: other.yaml}}}\n", files).Reports);
    }

    [Theory]
    [InlineData("components: {parameters: {A: {$ref: '#/components/parameters/B'}, B: {$ref: '#/components/parameters/A'}}}\n")]
    [InlineData("components: {responses: {A: {$ref: '#/components/responses/A'}}}\n")]
    [InlineData("paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}\n")]
    [InlineData("paths: {/a: {post: {callbacks: {c: {$ref: '#/components/callbacks/C'}}}}}\ncomponents: {callbacks: {C: {x: {post: {callbacks: {c: {$ref: '#/components/callbacks/C'}}}}}}}\n")]
    public void CircleOfOtherThanSchemasIsReported(string rest)
    {
        var contract = Contract.Modern(rest);
        Assert.NotEmpty(contract.Diagnostics);
        Assert.All(contract.Diagnostics, d => Assert.Equal("PHOT1036", d.Code));
    }

    [Fact]
    public void CirclesOfSchemasAreFine()
    {
        var contract = Contract.Modern("components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}, C: {$ref: '#/components/schemas/C'}}}\n");
        Assert.Same(contract.Schema("A"), contract.Schema("B").Ref);
        Assert.Same(contract.Schema("C"), contract.Schema("C").Ref);
    }

    [Fact]
    public void PointerThroughItselfEnds() =>
        Assert.Contains("PHOT1030", Contract.Modern("components: {schemas: {A: {$ref: '#/components/schemas/A/x'}}}\n").Diagnostics.Select(d => d.Code));

    [Fact]
    public void AnchorsAndIdsAreFound()
    {
        var contract = Contract.Modern("""
            components:
              schemas:
                A: {$ref: '#pet'}
                Pet: {$anchor: pet, type: object}
                Tree:
                  $id: https://example.com/schemas/tree
                  $dynamicAnchor: node
                  properties:
                    children: {items: {$dynamicRef: '#node'}}
                    leaf: {$ref: '#/$defs/Leaf'}
                    outer: {$ref: '#/components/schemas/Pet'}
                  $defs: {Leaf: {type: string}}
                B: {$ref: https://example.com/schemas/tree}
                C: {$ref: 'https://example.com/schemas/tree#/$defs/Leaf'}
            """);
        var tree = contract.Schema("Tree");
        Assert.Same(contract.Schema("Pet"), contract.Schema("A").Ref);
        Assert.Same(tree, tree.Properties[0].Schema.Items!.DynamicRef);
        Assert.Equal(JsonTypes.String, tree.Properties[1].Schema.Ref!.Types);
        Assert.Equal("Leaf", tree.Properties[1].Schema.Ref!.Name);
        Assert.Same(contract.Schema("Pet"), tree.Properties[2].Schema.Ref);
        Assert.Same(tree, contract.Schema("B").Ref);
        Assert.Same(tree.Properties[1].Schema.Ref, contract.Schema("C").Ref);
    }
}
