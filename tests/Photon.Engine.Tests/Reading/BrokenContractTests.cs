using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

/// <summary>Sound texts that are no sound contracts: each fault at its place, all in one run, and the rest is read.</summary>
public class BrokenContractTests
{
    private const string Header = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\n";

    [Theory]
    [InlineData("- a\n", "api.yaml(1,1): PHOT1020")]
    [InlineData("info: {}\n", "api.yaml(1,1): PHOT1021")]
    [InlineData("openapi: 4.0.0\n", "api.yaml(1,10): PHOT1022")]
    [InlineData("openapi: 3.3.0\n", "api.yaml(1,10): PHOT1022")]
    [InlineData("swagger: '1.2'\n", "api.yaml(1,10): PHOT1022")]
    [InlineData("openapi: [3]\n", "api.yaml(1,10): PHOT1022")]
    public void TextThatIsNoContractIsRefused(string text, string report)
    {
        var contract = Contract.Of(text);
        Assert.Equal([report], contract.Reports);
        Assert.Null(contract.Read);
    }

    [Theory]
    [InlineData("paths: []\n", "3,8: PHOT1023")]
    [InlineData("servers: {}\n", "3,10: PHOT1023")]
    [InlineData("servers: [x]\n", "3,11: PHOT1023")]
    [InlineData("servers: [{}]\n", "3,11: PHOT1024")]
    [InlineData("tags: [{name: 1}]\n", "3,15: PHOT1039")]
    [InlineData("security: [[]]\n", "3,12: PHOT1023")]
    [InlineData("components: {schemas: [a]}\n", "3,23: PHOT1023")]
    [InlineData("components: {schemas: {A: text}}\n", "3,27: PHOT1023")]
    [InlineData("components: {schemas: {A: {type: text}}}\n", "3,34: PHOT1025")]
    [InlineData("components: {schemas: {A: {type: [string, 5]}}}\n", "3,43: PHOT1025")]
    [InlineData("components: {schemas: {A: {properties: []}}}\n", "3,40: PHOT1023")]
    [InlineData("components: {schemas: {A: {required: true}}}\n", "3,38: PHOT1023")]
    [InlineData("components: {schemas: {A: {maxLength: -1}}}\n", "3,39: PHOT1023")]
    [InlineData("components: {schemas: {A: {maxLength: 1.5}}}\n", "3,39: PHOT1023")]
    [InlineData("components: {schemas: {A: {minimum: low}}}\n", "3,37: PHOT1023")]
    [InlineData("components: {schemas: {A: {uniqueItems: 'yes'}}}\n", "3,41: PHOT1023")]
    [InlineData("components: {schemas: {A: {enum: a}}}\n", "3,34: PHOT1023")]
    [InlineData("components: {schemas: {A: {allOf: {}}}}\n", "3,35: PHOT1023")]
    [InlineData("components: {schemas: {A: {exclusiveMinimum: {}}}}\n", "3,46: PHOT1023")]
    [InlineData("components: {schemas: {A: {discriminator: kind}}}\n", "3,43: PHOT1023")]
    [InlineData("components: {schemas: {A: {discriminator: {}}}}\n", "3,43: PHOT1024")]
    [InlineData("components: {securitySchemes: {A: {type: magic}}}\n", "3,42: PHOT1025")]
    [InlineData("components: {securitySchemes: {A: {type: apiKey, name: k, in: body}}}\n", "3,63: PHOT1025")]
    [InlineData("components: {parameters: {A: {name: a, in: body, schema: {}}}}\n", "3,44: PHOT1025")]
    [InlineData("components: {parameters: {A: {name: a, in: path, style: form, schema: {}}}}\n", "3,57: PHOT1025")]
    [InlineData("components: {parameters: {A: {name: a, in: query}}}\n", "3,30: PHOT1024")]
    [InlineData("components: {parameters: {A: {in: query, schema: {}}}}\n", "3,30: PHOT1024")]
    [InlineData("paths: {a: {}}\n", "3,9: PHOT1038")]
    [InlineData("paths: {/a: []}\n", "3,13: PHOT1023")]
    [InlineData("paths: {/a: {get: []}}\n", "3,19: PHOT1023")]
    [InlineData("paths: {/a: {get: {tags: a}}}\n", "3,26: PHOT1023")]
    [InlineData("paths: {/a: {get: {parameters: {}}}}\n", "3,32: PHOT1023")]
    [InlineData("paths: {/a: {get: {deprecated: 1}}}\n", "3,32: PHOT1023")]
    [InlineData("paths: {/a: {get: {responses: {20: {}}}}}\n", "3,32: PHOT1027")]
    [InlineData("paths: {/a: {get: {responses: {200: x}}}}\n", "3,37: PHOT1023")]
    [InlineData("paths: {/a: {get: {responses: {200: {content: []}}}}}\n", "3,47: PHOT1023")]
    [InlineData("paths: {/a: {get: {requestBody: x}}}\n", "3,33: PHOT1023")]
    public void FaultIsReportedAndTheRestIsRead(string rest, string report)
    {
        var contract = Contract.Of(Header + rest);
        Assert.Equal([$"api.yaml({report[..report.IndexOf(':', StringComparison.Ordinal)]}): {report[^8..]}"], contract.Reports);
        Assert.Equal("T", contract.Read!.Info.Title);
    }

    [Theory]
    [InlineData("openapi: 3.1.0\n", "1,1: PHOT1024")]
    [InlineData("openapi: 3.1.0\ninfo: {title: T}\n", "2,7: PHOT1024")]
    [InlineData("openapi: 3.1.0\ninfo: {title: T, version: 1.0}\n", "2,27: PHOT1039")]
    [InlineData("openapi: 3.0.0\ninfo: {title: T, version: '1'}\n", "1,1: PHOT1024")]
    [InlineData("openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {type: [string, 'null']}}}\n", "4,34: PHOT1023")]
    public void MissingAndMistypedHeadsAreReported(string text, string report) =>
        Assert.Equal([$"api.yaml({report[..report.IndexOf(':', StringComparison.Ordinal)]}): {report[^8..]}"], Contract.Of(text).Reports);

    [Fact]
    public void MessageSaysWhatWasFoundWhatIsWantedAndWhatToDo() =>
        Assert.Equal("'paths' is a list, but must be an object. Correct the value.", Contract.Of(Header + "paths: []\n").Diagnostics.Single().Message);

    [Fact]
    public void AllFaultsOfOneContractAreReported()
    {
        var contract = Contract.Of(Header + """
            paths:
              /a:
                get: {operationId: x, responses: {abc: {}}}
                post: {operationId: x, parameters: [{name: q, in: nowhere}], responses: {200: {$ref: '#/no'}}}
            components:
              schemas:
                A: {type: strnig, $ref: '#/components/schemas/B'}
            """);
        Assert.Equal(
            ["(5,39): PHOT1027", "(6,25): PHOT1026", "(6,55): PHOT1025", "(6,90): PHOT1030", "(9,15): PHOT1025", "(9,29): PHOT1030"],
            contract.Reports.Select(r => r["api.yaml".Length..]));
        Assert.Equal(["x", null], contract.Read!.Paths[0].Operations.Select(o => o.OperationId));
    }

    [Fact]
    public void BrokenPartsCanBeWarnings()
    {
        var contract = Contract.Of(new SourceText("api.yaml", Header + "paths: {/a: {get: {responses: {200: {$ref: '#/no'}, 204: {description: ok}}}}}\n"), allowBrokenParts: true);
        Assert.Equal(Severity.Warning, contract.Diagnostics.Single().Severity);
        Assert.Equal(["204"], contract.Read!.Paths[0].Operations[0].Responses.Select(r => r.Status));
    }

    [Fact]
    public void RepeatedParameterIsReported() => Assert.Equal(
        ["api.yaml(3,67): PHOT1037"],
        Contract.Of(Header + "paths: {/a: {get: {parameters: [{name: a, in: query, schema: {}}, {name: a, in: query, schema: {}}]}}}\n").Reports);

    [Fact]
    public void ParameterWithoutANameIsLeftOut()
    {
        var contract = Contract.Of(Header + "paths: {/a: {get: {parameters: [{name: '', in: query, schema: {}}]}}}\n");
        Assert.Equal(["api.yaml(3,40): PHOT1040"], contract.Reports);
        Assert.Empty(contract.Read!.Paths[0].Operations[0].Parameters);
    }

    [Fact]
    public void HeaderThatHttpCanNotCarryIsMendedOrLeftOut()
    {
        var contract = Contract.Of(Header + """
            paths: {/a: {get: {parameters: [{name: 'X-App ', in: header, schema: {}}, {name: 'X App', in: header, schema: {}}, {name: 'a b', in: query, schema: {}}],
              responses: {'200': {description: d, headers: {'X:Y': {schema: {}}, X-Z: {schema: {}}}}}}}}

            """);
        Assert.Equal(["api.yaml(3,40): PHOT1041", "api.yaml(3,82): PHOT1041", "api.yaml(4,49): PHOT1041"], contract.Reports);
        var operation = contract.Read!.Paths[0].Operations[0];
        Assert.Equal(["X-App", "a b"], operation.Parameters.Select(parameter => parameter.Name));
        Assert.Equal("X-Z", Assert.Single(operation.Responses[0].Headers).Name);
    }

    [Theory]
    [InlineData("{name: a, in: query, type: array, items: {type: string}, collectionFormat: tsv}", "4,102: PHOT1028")]
    [InlineData("{name: a, in: header, type: array, items: {type: string}, collectionFormat: multi}", "4,103: PHOT1025")]
    [InlineData("{name: a, in: cookie, type: string}", "4,41: PHOT1025")]
    [InlineData("{name: a, in: body}", "4,27: PHOT1024")]
    [InlineData("{name: a, in: body, schema: {}}, {name: b, in: formData, type: string}", "4,60: PHOT1029")]
    public void FaultOfTwoIsReported(string parameters, string report)
    {
        var contract = Contract.V20($"paths:\n  /a: {{get: {{parameters: [{parameters}], responses: {{200: {{description: ok}}}}}}}}\n");
        Assert.Equal([$"api.yaml({report[..report.IndexOf(':', StringComparison.Ordinal)]}): {report[^8..]}"], contract.Reports);
        Assert.Single(contract.Read!.Paths[0].Operations);
        Assert.Equal(SpecVersion.V20, contract.Read.Version);
    }
}
