using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary>The TypeScript of a project lies in one folder, is made when something changed, and goes with a clean.</summary>
public sealed class UiTests(Packages packages)
{
    private const string Contract = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /products:
            post:
              operationId: createProduct
              requestBody:
                required: true
                content: { application/json: { schema: { $ref: '#/components/schemas/NewProduct' } } }
              responses: { '204': { description: done } }
        components:
          schemas:
            NewProduct:
              type: object
              required: [name]
              properties: { name: { type: string, maxLength: 80 }, price: { type: number } }
        """;

    [Fact]
    public async Task TypeScriptIsMadeWhereTheProjectHasAUi()
    {
        using var shop = Shop();
        (await shop.BuildAsync()).AssertClean();
        Assert.Empty(shop.FilesWith("photon-ui"));

        shop.Write("ui/package.json", "{}");
        (await shop.RebuildAsync()).AssertClean();
        Assert.Contains("obj/photon-ui/shop/types.ts", shop.FilesWith("photon-ui"));
        Assert.Contains("obj/photon-ui/shop/forms/NewProduct.tsx", shop.FilesWith("photon-ui"));
        Assert.Contains("obj/photon-ui/runtime/forms.tsx", shop.FilesWith("photon-ui"));
        Assert.Contains("../../ui/node_modules/solid-js", shop.Read("obj/photon-ui/tsconfig.json"), StringComparison.Ordinal);

        Assert.Equal("""{"project":"../../Shop.csproj","contracts":["../../api/openapi.yaml"],"paths":["/products"]}""", shop.Read("obj/photon-ui/photon.json").Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));

        (await shop.RebuildAsync()).AssertRan(generations: 0, compilations: 0);
        shop.Delete("obj/photon-ui/shop/types.ts");
        Assert.Equal(1, (await shop.RebuildAsync()).AssertClean().Generations);
        Assert.Contains("obj/photon-ui/shop/types.ts", shop.FilesWith("photon-ui"));

        (await shop.RunAsync(["build", "--no-restore", "-p:PhotonCodegenFrontend=false"])).AssertClean();
        Assert.DoesNotContain("obj/photon-ui/shop/types.ts", shop.FilesWith("photon-ui"));
        (await shop.RebuildAsync()).AssertClean();
        (await shop.RunAsync(["clean"])).AssertClean();
        Assert.Empty(shop.FilesWith("photon-ui"));
    }

    [Fact]
    public async Task PagesComeWithTheRouter()
    {
        using var shop = Shop();
        shop.Write("ui/package.json", "{}");
        (await shop.BuildAsync("-t:PhotonGenerate")).AssertClean();
        Assert.DoesNotContain("obj/photon-ui/shop/pages.ts", shop.FilesWith("photon-ui"));

        shop.Write("ui/package.json", """{ "dependencies": { "@solidjs/router": "1.0.0" } }""");
        Assert.Equal(1, (await shop.RebuildAsync("-t:PhotonGenerate")).AssertClean().Generations);
        Assert.Contains("obj/photon-ui/shop/pages.ts", shop.FilesWith("photon-ui"));
        Assert.Contains("obj/photon-ui/runtime/pages/list.tsx", shop.FilesWith("photon-ui"));

        shop.Write("Shop.csproj", Project("<PhotonForm Include=\"NewProduct\" />").Replace("</PropertyGroup>", "<PhotonPages>false</PhotonPages></PropertyGroup>", StringComparison.Ordinal));
        Assert.Equal(1, (await shop.RebuildAsync("-t:PhotonGenerate")).AssertClean().Generations);
        Assert.DoesNotContain("obj/photon-ui/shop/pages.ts", shop.FilesWith("photon-ui"));
    }

    [Fact]
    public async Task FormsAreShapedByItems()
    {
        using var shop = Shop("""<PhotonForm Include="NewProduct" Order="price;name" /><PhotonField Include="NewProduct/name" Title="What it is called" />""");
        shop.Write("ui/package.json", "{}");
        (await shop.BuildAsync("-t:PhotonGenerate")).AssertClean();
        var form = shop.Read("obj/photon-ui/shop/forms/NewProduct.tsx");
        Assert.Contains("label=\"What it is called\"", form, StringComparison.Ordinal);
        Assert.True(form.IndexOf("at=\"price\"", StringComparison.Ordinal) < form.IndexOf("at=\"name\"", StringComparison.Ordinal), form);

        shop.Write("Shop.csproj", Project("""<PhotonField Include="NewProduct/name" Title="Title" />"""));
        Assert.Equal(1, (await shop.RebuildAsync("-t:PhotonGenerate")).AssertClean().Generations);
        Assert.Contains("label=\"Title\"", shop.Read("obj/photon-ui/shop/forms/NewProduct.tsx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfSeveralFrameworksOneWritesIt()
    {
        using var shop = Shop();
        shop.Write("ui/package.json", "{}");
        shop.Write("Shop.csproj", """<Project Sdk="Photon.Sdk"><PropertyGroup><TargetFrameworks>net10.0;net9.0</TargetFrameworks><PhotonAllowMissingHandlers>true</PhotonAllowMissingHandlers></PropertyGroup></Project>""");
        (await shop.BuildAsync("-t:PhotonGenerate")).AssertClean();
        var files = shop.FilesWith("photon-ui");
        Assert.Contains("obj/photon-ui/shop/types.ts", files);
        (await shop.RebuildAsync("-t:PhotonGenerate", "-p:TargetFramework=net9.0")).AssertClean();
        Assert.Equal(files, shop.FilesWith("photon-ui"));
    }

    [Fact]
    public async Task OneFormIsTakenAndKept()
    {
        using var shop = Shop();
        shop.Write("ui/package.json", "{}");
        (await shop.BuildAsync("-t:PhotonEject", "-p:PhotonForm=NewProduct")).AssertClean();
        var form = shop.Read("ui/src/forms/NewProduct.tsx");
        Assert.Contains("from \"@photon/runtime/forms\"", form, StringComparison.Ordinal);
        Assert.Contains("export function NewProductForm(", form, StringComparison.Ordinal);

        shop.Write("ui/src/forms/NewProduct.tsx", "// mine");
        var again = await shop.RebuildAsync("-t:PhotonEject", "-p:PhotonForm=NewProductForm");
        Assert.Contains("warning PHOT4101", again.Output, StringComparison.Ordinal);
        Assert.Equal("// mine", shop.Read("ui/src/forms/NewProduct.tsx"));

        var difference = await shop.RebuildAsync("-t:PhotonEject", "-p:PhotonForm=NewProduct", "-p:PhotonOutputMode=diff");
        Assert.Contains("- // mine", difference.Output, StringComparison.Ordinal);
        Assert.Equal("// mine", shop.Read("ui/src/forms/NewProduct.tsx"));

        (await shop.RebuildAsync("-t:PhotonEject", "-p:PhotonForm=NewProduct", "-p:PhotonOutputMode=force")).AssertClean();
        Assert.Equal(form, shop.Read("ui/src/forms/NewProduct.tsx"));

        var none = await shop.RebuildAsync("-t:PhotonEject", "-p:PhotonForm=NewProdukt");
        Assert.Contains("error PHOT4100", none.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'NewProduct'?", none.Output, StringComparison.Ordinal);
    }

    private ScratchProject Shop(string items = "")
    {
        var shop = ScratchProject.Create(packages);
        shop.Write("Shop.csproj", Project(items));
        shop.Write("Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");
        shop.Write("api/openapi.yaml", Contract);
        return shop;
    }

    private static string Project(string items) =>
        $"""<Project Sdk="Photon.Sdk"><PropertyGroup><PhotonCodegenBackend>false</PhotonCodegenBackend></PropertyGroup><ItemGroup>{items}</ItemGroup></Project>""";
}
