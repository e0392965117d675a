using Photon.Engine;
using Photon.Engine.Diagnostics;

namespace Photon.Fuzz.Tests.Names;

/// <summary>What <c>x-photon-name</c> and <c>x-enum-varnames</c> say is the name, where C# lets it.</summary>
public sealed class OverrideTests
{
    private const string Contract = """
        openapi: 3.1.0
        info: { title: Names, version: "1" }
        paths:
          /a/{id}:
            get:
              operationId: getA
              x-photon-name: FetchThing
              parameters:
                - { name: id, in: path, required: true, x-photon-name: thingId, schema: { type: string } }
                - { name: q, in: query, x-photon-name: filter, schema: { type: string } }
              responses: { "200": { description: "", content: { application/json: { schema: { $ref: "#/components/schemas/a" } } } } }
        components:
          schemas:
            a: { type: object, x-photon-name: Thing, properties: { x: { type: string, x-photon-name: Label }, k: { $ref: "#/components/schemas/k" } } }
            k: { type: string, x-photon-name: ThingKind, enum: [ "1", "2" ], x-enum-varnames: [ First, Second ] }
        """;

    [Fact]
    public void OverridesAreTheNames()
    {
        var result = Generator.Generate(Fuzzing.Request(1, Contract, "openapi.yaml"));
        Assert.Empty(result.Diagnostics);
        var declared = Declarations.Public(result.Files);
        string[] expected = ["Thing", "Thing.Label: string?", "ThingKind.First: ThingKind", "ThingKind.Second: ThingKind", "FetchThingResult"];
        Assert.Empty(expected.Except(declared));
        Assert.Contains(declared, d => d.Contains("FetchThingAsync(string thingId, string? filter", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x-photon-name: Thing", "x-photon-name: Task", "TaskModel")]
    [InlineData("x-photon-name: Thing,", "x-photon-name: record,", "Record")]
    [InlineData("x-photon-name: Thing,", "x-photon-name: \"a b\",", "AB")]
    [InlineData("x-photon-name: Thing,", "x-photon-name: Equals,", "EqualsModel")]
    [InlineData("x-photon-name: Thing,", "x-photon-name: ThingKind,", "ThingKind")]
    public void AnUnusableOneIsToldAndReplaced(string from, string to, string name)
    {
        var result = Generator.Generate(Fuzzing.Request(1, Contract.Replace(from, to, StringComparison.Ordinal), "openapi.yaml"));
        Assert.Equal(Codes.UnusableName, result.Diagnostics[0].Rule);
        Assert.Empty(Fuzzing.Broken(result.Diagnostics));
        Assert.Contains(name, Declarations.Models(result.Files));
    }
}
