using System.Text;
using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Engine.Tests.Reading;

namespace Photon.Fuzz.Tests.Contracts;

/// <summary>References may form chains as long as a document allows: the whole way to the code needs no more stack than a build's thread has.</summary>
public sealed class LongChainTests(SharedCompiler shared)
{
    private const int StackSize = 1 << 20;
    private const int Long = 3_000;
    private const int Compilable = 40;
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(1);

    /// <summary>What leads from one schema to the next; NEXT is a reference, N the number.</summary>
    public static TheoryData<string> SchemaLinks =>
    [
        "NEXT",
        "type: array, items: {NEXT}",
        "type: object, additionalProperties: {NEXT}",
        "type: object, patternProperties: {a: {NEXT}}",
        "type: object, properties: {next: {NEXT}}, required: [next]",
        "type: array, prefixItems: [{NEXT}, {type: string}]",
        "allOf: [{NEXT}], properties: {pN: {type: string}}",
        "oneOf: [{NEXT}, {type: string, maxLength: N}]",
        "oneOf: [{NEXT}, {type: object, properties: {pN: {type: string}}}], discriminator: {propertyName: kind}",
        "anyOf: [{NEXT}, {type: 'null'}]",
        "type: object, not: {NEXT}",
        "type: object, if: {NEXT}, then: {required: [a]}",
        "type: object, dependentSchemas: {a: {NEXT}}",
        "type: object, unevaluatedProperties: {NEXT}",
        "type: array, contains: {NEXT}",
    ];

    public static TheoryData<string, string> ComponentLinks => new()
    {
        { "parameters", "{name: p, in: query, schema: {type: string}}" },
        { "responses", "{description: x}" },
        { "requestBodies", "{content: {application/json: {schema: {type: string}}}}" },
        { "headers", "{schema: {type: string}}" },
        { "examples", "{value: 1}" },
        { "pathItems", "{get: {responses: {'200': {description: x}}}}" },
        { "callbacks", "{'{$url}': {post: {responses: {'200': {description: x}}}}}" },
        { "securitySchemes", "{type: http, scheme: basic}" },
        { "links", "{operationId: a}" },
    };

    [Theory]
    [MemberData(nameof(SchemaLinks))]
    public void SchemasOfAnyChainEndOnASmallStack(string link) => Generate(Schemas(link, Long));

    [Theory]
    [MemberData(nameof(SchemaLinks))]
    public async Task ShorterChainsCompile(string link)
    {
        var result = Generate(Schemas(link, Compilable));
        var compiled = await shared.Compiler.CheckAsync(Fuzzing.Compilation(Fuzzing.Below(1, result.Files)), TestContext.Current.CancellationToken);
        Assert.Empty(compiled.Messages);
    }

    [Fact]
    public void TypesThatDeriveFromTypesEnd()
    {
        var result = Generate(Schemas("allOf: [{NEXT}], discriminator: {propertyName: kind}, properties: {pN: {type: string}}", Long));
        Assert.Contains(result.Diagnostics, d => d.Rule == Codes.SchemaTooDeep);
    }

    [Theory]
    [MemberData(nameof(ComponentLinks))]
    public void OtherComponentsToo(string section, string last)
    {
        var text = new StringBuilder($"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n");
        var first = $"{{$ref: '#/components/{section}/C0'}}";
        text.Append(section switch
        {
            "pathItems" => $"    $ref: '#/components/pathItems/C0'\n",
            "parameters" => $"    post: {{operationId: a, parameters: [{first}]}}\n",
            "responses" => $"    post: {{operationId: a, responses: {{'200': {first}}}}}\n",
            "requestBodies" => $"    post: {{operationId: a, requestBody: {first}}}\n",
            "callbacks" => $"    post: {{operationId: a, callbacks: {{on: {first}}}}}\n",
            "headers" => $"    post: {{operationId: a, responses: {{'200': {{description: x, headers: {{H: {first}}}}}}}}}\n",
            "links" => $"    post: {{operationId: a, responses: {{'200': {{description: x, links: {{l: {first}}}}}}}}}\n",
            "examples" => $"    post: {{operationId: a, parameters: [{{name: q, in: query, schema: {{type: integer}}, examples: {{e: {first}}}}}]}}\n",
            _ => "    post: {operationId: a, security: [{C0: []}]}\n",
        });
        text.Append($"components:\n  {section}:\n");
        for (var i = 0; i < Long; i++)
            text.Append($"    C{i}: {{$ref: '#/components/{section}/C{i + 1}'}}\n");
        text.Append($"    C{Long}: {last}\n");
        Generate(text.ToString());
    }

    [Fact]
    public void FilesThatLeadToFilesEnd()
    {
        var loader = new MemoryLoader();
        for (var i = 0; i < Long; i++)
            loader.Add($"f{i}.yaml", $"{{$ref: f{i + 1}.yaml}}");
        loader.Add($"f{Long}.yaml", "{type: object, properties: {a: {type: string}}}");
        Generate("openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {$ref: f0.yaml}}}", loader);
    }

    private static string Schemas(string link, int length)
    {
        var text = new StringBuilder("""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                post:
                  operationId: a
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}
                  responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}
            components:
              schemas:

            """);
        for (var i = 0; i < length; i++)
            text.Append($"    S{i}: {{{link.Replace("NEXT", $"$ref: '#/components/schemas/S{i + 1}'", StringComparison.Ordinal).Replace("N", $"{i}", StringComparison.Ordinal)}}}\n");
        return text.Append($"    S{length}: {{type: object, properties: {{kind: {{type: string}}, end: {{type: string}}}}}}\n").ToString();
    }

    /// <summary>On a thread of a build's size: an overflow would end the process, and with it the tests.</summary>
    private static GenerateResult Generate(string contract, MemoryLoader? loader = null)
    {
        GenerateResult? result = null;
        var thread = new Thread(() => result = Generator.Generate(Fuzzing.Request(1, contract, "openapi.yaml", loader)), StackSize) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(patience), "It takes too long.");
        Assert.Empty(Fuzzing.Broken(result!.Diagnostics));
        return result;
    }
}
