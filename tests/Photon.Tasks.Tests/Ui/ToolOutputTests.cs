using Photon.Engine.Diagnostics;
using Photon.Tasks.Ui;

namespace Photon.Tasks.Tests.Ui;

/// <summary>What tools say of a failure, as they said it, becomes diagnostics with a place.</summary>
public sealed class ToolOutputTests
{
    private static readonly string folder = OperatingSystem.IsWindows() ? @"C:\shop\ui" : "/shop/ui";

    [Fact]
    public void TypeErrorsHaveFileLineAndColumn()
    {
        var found = TypeScriptOutput.Read(
            [
                "src/main.tsx(3,7): error TS2322: Type '{ a: string; }' is not assignable to type 'A'.",
                "  Types of property 'a' are incompatible.",
                "../obj/photon-ui/shop/types.ts(10,1): error TS1109: Expression expected.",
                "error TS5083: Cannot read file '/shop/tsconfig.base.json'.",
                "Found 3 errors.",
            ],
            folder);
        Assert.Equal(
            [
                $"{PathOf("src/main.tsx")}(3,7): PHOT4205: TS2322: Type '{{ a: string; }}' is not assignable to type 'A'. Types of property 'a' are incompatible.",
                $"{PathOf("../obj/photon-ui/shop/types.ts")}(10,1): PHOT4205: TS1109: Expression expected.",
                $"{PathOf("tsconfig.json")}(0,0): PHOT4205: TS5083: Cannot read file '/shop/tsconfig.base.json'.",
            ],
            found.Select(InWords));
    }

    [Fact]
    public void APluginsErrorStandsAtItsPlace() => Assert.Equal(
        [$"{PathOf("src/main.tsx")}(2,19): PHOT4206: vite could not bundle the UI: SyntaxError: Unexpected token (2:19) (solid)"],
        Vite($"""
            ✗ Build failed in 139ms
            error during build:
            Build failed with 1 error:

            [plugin solid] {PathOf("src/main.tsx")}:2:19
            SyntaxError: Unexpected token (2:19)

            > 2 | render(() => <h1>[</h1>, document.body);
                |                    ^
                at constructor (/shop/ui/node_modules/@babel/parser/lib/index.js:369:19)
            """));

    [Fact]
    public void TheBundlersErrorsStandWhereTheirFramesSay() => Assert.Equal(
        [
            $"{PathOf("src/main.tsx")}(1,22): PHOT4206: vite could not bundle the UI: Could not resolve './missing' in src/main.tsx (UNRESOLVED_IMPORT)",
            $"{PathOf("src/b.ts")}(1,11): PHOT4206: vite could not bundle the UI: Unexpected token (builtin:vite-transform)",
        ],
        Vite("""
            error during build:
            Build failed with 2 errors:

            [UNRESOLVED_IMPORT] Could not resolve './missing' in src/main.tsx
               ╭─[ src/main.tsx:1:22 ]
               │
             1 │ import { nope } from "./missing";
               │                      ─────┬─────
               │                           ╰─────── Module not found.
            ───╯

            [builtin:vite-transform] Unexpected token
               ╭─[ src/b.ts:1:11 ]
            ───╯

                at aggregateBindingErrorsIntoJsError (file:///shop/ui/node_modules/rolldown/dist/shared/error.mjs:50:18)
            """));

    [Fact]
    public void APluginWithoutAPlaceIsToldAtThePackage() => Assert.Equal(
        [$"{PathOf("package.json")}(0,0): PHOT4206: vite could not bundle the UI: SyntaxError: [lightningcss minify] Invalid empty selector (vite:css-post)"],
        Vite("""
            error during build:
            Build failed with 1 error:

            [plugin vite:css-post]
            SyntaxError: [lightningcss minify] Invalid empty selector
            1  |  h1 { color: red }}
            """));

    [Fact]
    public void ABrokenConfigurationIsToldAtItsFile() => Assert.Equal(
        [$"{PathOf("vite.config.ts")}(0,0): PHOT4206: vite could not bundle the UI: Error: bad config"],
        Vite($"""
            failed to load config from {PathOf("vite.config.ts")}
            error during build:
            Error: bad config
                at file:///shop/ui/node_modules/.vite-temp/vite.config.ts.timestamp-1-2.mjs:2:7
            """));

    [Fact]
    public void ALockFileThatDoesNotFitIsToldWhereThePackageIsAskedFor()
    {
        using var temporary = new TemporaryFolder();
        var package = new UiPackage(temporary.Root);
        File.WriteAllText(package.File, "{\n  \"devDependencies\": {\n    \"vite\": \"8.3.7\"\n  }\n}\n");
        var problem = NpmOutput.Read(
            Npm("""
                npm error code EUSAGE
                npm error
                npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync. Please update your lock file with `npm install` before continuing.
                npm error
                npm error Invalid: lock file's vite@8.3.8 does not satisfy vite@8.3.7
                npm error Missing: @solidjs/router@0.15.3 from lock file
                npm error
                npm error Clean install a project
                """),
            package);
        Assert.Equal(
            $"{package.File}(3,0): PHOT4203: package-lock.json does not fit package.json: Invalid: lock file's vite@8.3.8 does not satisfy vite@8.3.7; Missing: @solidjs/router@0.15.3 from lock file. Run 'npm install' in '{package.Folder}', and commit the file.",
            InWords(problem));
    }

    [Fact]
    public void ARegistryThatCannotBeReachedIsSaidInNpmsWords()
    {
        var package = new UiPackage(folder);
        var problem = NpmOutput.Read(
            Npm("""
                npm warn Unknown user config "nodedir".
                npm error code ECONNREFUSED
                npm error syscall connect
                npm error errno ECONNREFUSED
                npm error FetchError: request to http://127.0.0.1:9/left-pad failed, reason: connect ECONNREFUSED 127.0.0.1:9
                npm error     at ClientRequest.<anonymous> (/usr/lib/node_modules/npm/index.js:130:14)
                npm error A complete log of this run can be found in: /root/.npm/_logs/debug-0.log
                """),
            package);
        Assert.StartsWith(
            $"{package.LockFile}(0,0): PHOT4204: npm could not install the UI's packages (ECONNREFUSED): FetchError: request to http://127.0.0.1:9/left-pad failed, reason: connect ECONNREFUSED 127.0.0.1:9. See",
            InWords(problem),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^20.19.0 || >=22.12.0", "v20.20.2", true)]
    [InlineData("^20.19.0 || >=22.12.0", "v20.18.9", false)]
    [InlineData("^20.19.0 || >=22.12.0", "v21.7.0", false)]
    [InlineData("^20.19.0 || >=22.12.0", "v22.11.0", false)]
    [InlineData("^20.19.0 || >=22.12.0", "v24.0.0", true)]
    [InlineData(">=18 <23", "v23.1.0", true)] // a form that isn't known here is npm's to refuse
    [InlineData("22", "v22.3.0", true)]
    [InlineData("22", "v20.3.0", false)]
    [InlineData("*", "v8.0.0", true)]
    [InlineData(">=22.12.0", "", false)]
    public void ANodeIsInRangeOrNot(string range, string version, bool isAllowed) => Assert.Equal(isAllowed, new NodeRange(range).Allows(version));

    [Fact]
    public void OnlyWhatViteNamedByItsContentMayBeKept() => Assert.Equal(
        ["assets/index-Bwutumd7.js", "assets/index-DqQksVyv.css", "assets/logo-D_x-9f2a.svg"],
        ViteManifest.HashedFiles("""
            {
              "index.html": { "file": "assets/index-Bwutumd7.js", "css": ["assets/index-DqQksVyv.css"], "assets": ["assets/logo-D_x-9f2a.svg"] },
              "src/plain.ts": { "file": "assets/plain.js" }
            }
            """u8).Order(StringComparer.Ordinal));

    private static string PathOf(string relative) => Path.GetFullPath(Path.Combine(folder, relative));

    private static IEnumerable<string> Vite(string text) => ViteOutput.Read(text.ReplaceLineEndings("\n").Split('\n'), folder).Select(InWords);

    private static ToolRun Npm(string text) => new(false, "1", text.ReplaceLineEndings("\n").Split('\n'));

    private static string InWords(Diagnostic diagnostic) => $"{diagnostic.Location.Path}({diagnostic.Location.Line},{diagnostic.Location.Column}): {diagnostic.Code}: {diagnostic.Message}";
}
