using Photon.Engine.Model;
using Photon.Engine.Tests.Model;
using Photon.Engine.TypeScript.Pages;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Engine.Tests.TypeScript;

public sealed class ResourceFinderTests
{
    private const string Thing = "{type: object, required: [id, name], properties: {id: {type: string}, name: {type: string}}}";

    [Fact]
    public void AListAndWhatIsBelowItAreOneResource()
    {
        var found = Assert.Single(Find($$"""
            /things:
              get: { responses: { '200': {{Json("{type: array, items: " + Thing + "}")}} } }
              post: { requestBody: { content: { application/json: { schema: {{Thing}} } } }, responses: { '201': { description: Made } } }
            /things/{id}:
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              get: { responses: { '200': {{Json(Thing)}} } }
              put: { requestBody: { content: { application/json: { schema: {{Thing}} } } }, responses: { '204': { description: Done } } }
              delete: { responses: { '204': { description: Gone } } }
            /things/{id}/polish:
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              post: { responses: { '204': { description: Done } } }
            """));
        Assert.Equal(("/things", "/things/{id}", new ItemKey("id", "id")), (found.Path, found.ItemPath, found.Key));
        ApiOperation?[] all = [found.List, found.Get, found.Create, found.Update, found.Remove, .. found.Actions];
        Assert.Equal("GET GET POST PUT DELETE POST", string.Join(' ', all.Select(operation => operation?.Method)));
    }

    [Theory]
    [InlineData("id", "id", "id")]
    [InlineData("thingId", "id", "id")]
    [InlineData("thing_id", "thingId", "thingId")]
    [InlineData("sku", "sku", "sku")]
    [InlineData("thing", "name", "name")]
    [InlineData("place", "id", null)]
    public void AnItemsKeyIsFoundByItsParameter(string parameter, string member, string? key)
    {
        var thing = $"{{type: object, properties: {{other: {{type: string}}, {member}: {{type: string}}}}}}";
        var found = Assert.Single(Find($$"""
            /things:
              get: { responses: { '200': {{Json("{type: array, items: " + thing + "}")}} } }
            /things/{{{parameter}}}:
              parameters: [{ name: {{parameter}}, in: path, required: true, schema: { type: string } }]
              get: { responses: { '200': {{Json(thing)}} } }
            """));
        Assert.Equal(key, found.Key?.Member);
    }

    [Fact]
    public void WhatIsNoListIsNone()
    {
        var found = Find($$"""
            /orders/{id}:
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              get: { responses: { '200': {{Json("{type: object, properties: {id: {type: string}, lines: {type: array, items: " + Thing + "}}}")}} } }
            /health:
              get: { responses: { '200': {{Json(Thing)}} } }
            /files/{name}.json:
              parameters: [{ name: name, in: path, required: true, schema: { type: string } }]
              get: { responses: { '200': {{Json("{type: array, items: " + Thing + "}")}} } }
            """);
        Assert.Empty(found);
    }

    [Fact]
    public void WhatThereIsOneOfIsASingle()
    {
        var found = Assert.Single(Find($$"""
            /settings:
              get: { responses: { '200': {{Json(Thing)}} } }
              put: { requestBody: { content: { application/json: { schema: {{Thing}} } } }, responses: { '204': { description: Done } } }
            """));
        Assert.True(found is { IsSingle: true, Update: not null, List: null });
    }

    /// <summary>What the finder makes of real contracts; the figures are its own, and none of them throws.</summary>
    [Fact]
    public void RealContractsHaveResources()
    {
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared corpus is not there (PHOTON_SHARED).");
        var (documents, withResources, resources) = (0, 0, 0);
        foreach (var document in corpus.Documents().Where(document => document.Bytes < 400_000).OrderBy(document => document.Path, StringComparer.Ordinal).Where((_, i) => i % 8 == 0))
        {
            var loader = new FolderLoader(Path.GetDirectoryName(Path.Combine(corpus.Root, document.Path))!);
            var result = Generator.Generate(new GenerateRequest
            {
                Contract = loader.Read(Path.GetFileName(document.Path)),
                Loader = loader,
                Name = "Real",
                Namespace = "Real",
                RuntimeNamespace = "Real",
                Emit = EmitParts.Ui | EmitParts.Pages,
                EmitUiRuntime = false,
                AllowBrokenParts = true,
            });
            if (result.Operations == 0)
                continue;
            var count = result.Files.Count(file => file.RelativePath.EndsWith("/resource.ts", StringComparison.Ordinal));
            documents++;
            withResources += count > 0 ? 1 : 0;
            resources += count;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{withResources} of {documents} documents, {resources} resources");
        // The others have no list beside items: single calls, or nothing but commands.
        Assert.True(withResources >= 9 && resources >= 37, $"{withResources} of {documents} documents, {resources} resources");
    }

    private static string Json(string schema) => $"{{ description: OK, content: {{ application/json: {{ schema: {schema} }} }} }}";

    private static IReadOnlyList<Resource> Find(string paths) => ResourceFinder.Find(Bound.Paths(paths).Model);
}
