using Photon.Engine;
using Photon.Engine.Text;
using Photon.Testing.Compiling;

namespace Photon.Fuzz.Tests.Contracts;

/// <summary>Generated code compiles whatever the project's namespaces and types around it are called.</summary>
public sealed class SurroundingsTests(SharedCompiler shared)
{
    private const string Contract = """
        openapi: 3.1.0
        info: { title: Files, version: "1" }
        paths:
          /files/{id}:
            put:
              operationId: putFile
              tags: [ files ]
              parameters:
                - { name: id, in: path, required: true, schema: { type: string, format: uuid } }
                - { name: since, in: query, schema: { type: string, format: date-time } }
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Entry" } } } }
              responses:
                "200": { description: Done, content: { application/json: { schema: { $ref: "#/components/schemas/Entry" } } } }
                default: { description: Wrong }
        components:
          schemas:
            Entry: { type: object, required: [ link ], properties: { link: { type: string, format: uri }, kind: { type: string, enum: [ a, b ] }, age: { type: string, format: duration } } }
        """;

    /// <summary>Types that a project may well have, in a namespace around the generated one.</summary>
    private const string Neighbours = """
        namespace Shop
        {
            public class Task { } public class File { } public class Uri { } public class Guid { } public class Version { } public class Path { }
            public class String { } public class List { } public class Exception { } public class Results { } public class HttpClient { } public class Stream { }
            public class JsonElement { } public class JsonSerializer { } public class Func { } public class CancellationToken { } public class StringComparer { }
            public class DateTimeOffset { } public class HttpContext { } public class Optional { } public class PhotonJson { } public class Type { } public class Encoding { }
        }
        """;

    [Theory]
    [InlineData("Shop.Api")]
    [InlineData("Shop.Task")]
    [InlineData("Shop.File.Uri")]
    [InlineData("Shop.System")]
    [InlineData("Shop.Microsoft.Api")]
    [InlineData("Shop.Shop")]
    [InlineData("Shop.Entry")]
    [InlineData("Shop.files")]
    [InlineData("System.Shop")]
    [InlineData("Microsoft.Shop")]
    [InlineData("Größe.Ωmega._1")]
    public Task ANamespaceHidesNothing(string space) => CheckAsync(space, Without(Neighbours, space.Split('.')));

    [Fact]
    public Task ASecondContractFindsTheHelpersOfTheFirst() => CheckAsync("Shop.Second", "namespace Shop.Shop { }", runtime: "Shop.First");

    /// <summary>A namespace and a class can't share a name; that is the project's affair.</summary>
    private static string Without(string neighbours, string[] names) =>
        names.Aggregate(neighbours, (text, name) => text.Replace($"public class {name} {{ }}", "", StringComparison.Ordinal));

    private async Task CheckAsync(string space, string neighbours, string? runtime = null)
    {
        var request = Fuzzing.Request(1, Contract, "openapi.yaml") with { Namespace = space, RuntimeNamespace = runtime ?? space, EmitRuntime = true };
        var files = Generator.Generate(request).Files.Where(f => f.Kind == GeneratedFileKind.Compile).ToList();
        Assert.NotEmpty(files);
        var compiled = await shared.Compiler.CheckAsync(
            new CompileRequest { Files = files, Sources = [new UserSource("Neighbours.cs", neighbours)], AllowMissingHandlers = true, CheckDocumentation = false },
            TestContext.Current.CancellationToken);
        Assert.Empty(compiled.Messages);
    }
}
