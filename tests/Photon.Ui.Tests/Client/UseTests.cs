using Photon.Engine;
using Photon.Forms.Judging;
using Photon.Testing;

namespace Photon.Ui.Tests.Client;

/// <summary>Code that a person writes with a generated client compiles, and what is wrong in it does not.</summary>
public sealed class UseTests
{
    private const string User = """
        import { ApiError, isErrorOf, NetworkError } from "./runtime/client";
        import { createClient, createProduct, deleteProduct, getProduct, listProducts } from "./shop/client";
        import type { Product } from "./shop/types";

        export async function use(signal: AbortSignal): Promise<Product | undefined> {
          const client = createClient({ baseUrl: "https://shop.example" });
          await listProducts(client);
          await listProducts(client, undefined, { signal });
          await deleteProduct(client, { id: "5" });
          const answer = await getProduct.answer(client, { id: "5" });
          if (answer.status === 404) return void (answer.body.title satisfies string | undefined);
          if (answer.status !== 200) return void (answer.body satisfies unknown);
          try {
            return await createProduct(client, { body: { name: answer.body.name, category: "tea", price: 1 } });
          } catch (error) {
            if (isErrorOf(createProduct, error)) error.status satisfies number;
            if (error instanceof ApiError || error instanceof NetworkError) error.message satisfies string;
            return undefined;
          }
        }

        export async function misuse(): Promise<void> {
          const client = createClient({ baseUrl: "" });
          // @ts-expect-error the id is missing
          await getProduct(client, {});
          // @ts-expect-error and here all of the input
          await getProduct(client);
          // @ts-expect-error no such parameter
          await getProduct(client, { id: "5", ids: 1 });
          // @ts-expect-error an enum is closed
          await createProduct(client, { body: { name: "a", category: "shoes", price: 1 } });
          const answer = await getProduct.answer(client, { id: "5" });
          // @ts-expect-error not every answer has a name
          answer.body.name;
        }
        """;

    [Fact]
    public async Task TypesSayWhatIsRightAndWhatIsWrong()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        var loader = new FolderLoader(Repository.PathOf("tests", "Photon.Golden.Tests", "Cases", "shop"));
        using var project = new TypeScriptProject();
        project.Add(Generator.Generate(new GenerateRequest
        {
            Contract = loader.Read("openapi.yaml"),
            Loader = loader,
            Name = "Shop",
            Namespace = "Unused",
            RuntimeNamespace = "Unused",
            Emit = EmitParts.Ui,
        }).Files);
        project.Write("user.ts", User);
        Assert.Equal("", await project.CheckAsync(cancellationToken));
    }
}
