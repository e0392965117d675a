using System.Text.RegularExpressions;
using Photon.Engine;
using Photon.Forms.Judging;
using Photon.Testing;

namespace Photon.Ui.Tests.Client;

/// <summary>The examples of docs/typescript.md compile, and what they show as generated is.</summary>
public sealed partial class DocsTests
{
    // What the page takes for granted: the names of its first example, and those that belong to the reader's program.
    private const string Reader = """
        import type { Product } from "@photon/shop/types";
        import { createClient } from "@photon/shop/client";

        export * from "@photon/shop/client";
        export * from "@photon/shop/checks";
        export const shop = createClient();
        export declare const signal: AbortSignal;
        export declare const value: unknown;
        export declare const username: string;
        export declare const password: string;
        export declare const session: { token(): Promise<string> };
        export declare const instrumentedFetch: (request: Request) => Promise<Response>;
        export declare function warn(text?: string): void;
        export declare function show(product: Product): void;
        """;

    [Fact]
    public async Task ExamplesCompile()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        var loader = new FolderLoader(Repository.PathOf("tests", "Photon.Ui.Tests", "Client"));
        var files = Generator.Generate(new GenerateRequest
        {
            Contract = loader.Read("shop.yaml"),
            Loader = loader,
            Name = "Shop",
            Namespace = "Unused",
            RuntimeNamespace = "Unused",
            Emit = EmitParts.Ui,
        }).Files;
        using var project = new TypeScriptProject();
        project.Add(files);
        project.Write("examples/reader.ts", Reader);
        var examples = Fences().Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", "typescript.md"), cancellationToken)).Select(match => match.Groups[1].Value).ToList();
        Assert.True(examples.Count >= 8, $"{examples.Count} examples.");
        foreach (var (i, example) in examples.Index())
        {
            if (example.StartsWith("export ", StringComparison.Ordinal))
                Assert.Contains(example, files.First(file => file.RelativePath == "shop/types.ts").Text, StringComparison.Ordinal);
            else
                project.Write($"examples/example{i}.ts", AsModule(example));
        }

        Assert.Equal("", await project.CheckAsync(cancellationToken));
    }

    /// <summary>What an example makes is exported, as nothing uses it; what it does not import comes from the reader.</summary>
    private static string AsModule(string example)
    {
        var code = Constants().Replace(example, "export const ");
        var known = ReaderNames().Matches(Reader).Select(match => match.Groups[1].Value).Concat(["createProduct", "getProduct", "listProducts", "createClient", "newProduct"]);
        var missing = known.Where(name => Regex.IsMatch(code, $@"(?<![./\w""]){name}\b(?!:)") && !Regex.IsMatch(code, $@"import \{{[^}}]*\b{name}\b|export const {name}\b"));
        return $"import {{ {string.Join(", ", missing)} }} from \"./reader\";\n{code}\nexport {{}};\n";
    }

    [GeneratedRegex(@"^```ts\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Fences();

    [GeneratedRegex(@"^const ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Constants();

    [GeneratedRegex(@"^export (?:declare )?(?:const|function) (\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ReaderNames();
}
