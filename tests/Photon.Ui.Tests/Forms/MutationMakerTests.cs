using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;
using Photon.Forms.Mutations;
using Photon.Testing;

namespace Photon.Ui.Tests.Forms;

/// <summary>Each mutation breaks one constraint, and says which and where.</summary>
public sealed class MutationMakerTests
{
    private const string Properties = """
        name: { type: string, minLength: 2, maxLength: 5 }
        code: { type: string, pattern: '^[a-z]+$' }
        day: { type: string, format: date }
        size: { type: integer, minimum: 1, maximum: 10, multipleOf: 3 }
        kind: { type: string, enum: [a, b] }
        tags: { type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: { type: string, maxLength: 3 } }
        """;

    private const string Value = """{ "name": "anna", "code": "abc", "day": "2024-02-03", "size": 3, "kind": "a", "tags": ["x"] }""";

    [Theory]
    [InlineData("minLength /name \"a\"")]
    [InlineData("maxLength /name \"annaxx\"")]
    [InlineData("pattern /code \"abc~\"")]
    [InlineData("format /day \"2024-02-03~\"")]
    [InlineData("minimum /size 0")]
    [InlineData("maximum /size 12")]
    [InlineData("multipleOf /size 4")]
    [InlineData("enum /kind \"a~\"")]
    [InlineData("minItems /tags []")]
    [InlineData("uniqueItems /tags [\"x\",\"x\"]")]
    [InlineData("maxLength /tags/0 \"xxxx\"")]
    [InlineData("type /name true")]
    public void AConstraintIsBroken(string expected)
    {
        var parts = expected.Split(' ');
        Assert.Contains(Made(), mutation => mutation.StartsWith($"{parts[0]} {parts[1]} ", StringComparison.Ordinal) && mutation.Contains(parts[2], StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsRequiredIsTakenAwayAndWhatIsNotWantedIsAdded()
    {
        Assert.Contains(Made(), mutation => mutation.StartsWith("required /name ", StringComparison.Ordinal) && !mutation.Contains("anna", StringComparison.Ordinal));
        Assert.Contains(Made(), mutation => mutation.StartsWith("additionalProperties /photonUnwanted ", StringComparison.Ordinal));
    }

    [Fact]
    public void NothingIsChangedThatAnotherConstraintForbidsToo() =>
        Assert.DoesNotContain(Made(), mutation => mutation.StartsWith("maxItems ", StringComparison.Ordinal));

    private static IEnumerable<string> Made()
    {
        var schema = $"type: object\nrequired: [name]\nadditionalProperties: false\nproperties:\n{Indented(Properties, 2)}";
        var yaml = $"openapi: 3.1.0\ninfo: {{ title: t, version: '1' }}\npaths: {{}}\ncomponents:\n  schemas:\n    Thing:\n{Indented(schema, 6)}\n";
        var diagnostics = new DiagnosticBag();
        var document = OpenApiReader.Read(new SourceText("openapi.yaml", yaml), new FolderLoader("/"), diagnostics).Document!;
        var type = Binder.Bind(document, diagnostics).Types.OfType<ObjectDefinition>().Single();
        var value = NodeParser.Parse(new SourceText("value.json", Value), diagnostics)!;
        return new MutationMaker().Of(new TypeUse(new DefinedType(type), false, type.Rule), value).Select(mutation => $"{mutation.Code} {mutation.Pointer} {mutation.Json}");
    }

    private static string Indented(string text, int by) => string.Join('\n', text.Split('\n').Select(line => new string(' ', by) + line));
}
