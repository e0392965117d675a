namespace Photon.Tasks.Tests.Ui;

/// <summary>The step that checks and bundles, with a Node that is a script.</summary>
public sealed class PhotonBuildUiTests
{
    [Fact]
    public void WithoutViteThereIsNothingToBundleWith()
    {
        using var shop = Shop("echo v22.12.0");
        var build = Run(shop);
        Assert.StartsWith("vite, which bundles the UI, is not among its packages.", Assert.Single(build.Errors, error => error.Code == "PHOT4207").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AToolThatDiesSilentlyIsNamed()
    {
        using var shop = Shop("""if [ "$1" = --version ]; then echo v22.12.0; else exit 137; fi""");
        Install(shop);
        var error = Assert.Single(Run(shop).Errors);
        Assert.Equal(("PHOT4208", shop.PathOf("ui/package.json")), (error.Code, error.File));
        Assert.StartsWith("'vite build' ended with 137, as after signal 9 (SIGKILL). It wrote nothing.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatToolsWriteIsShownAndTheBundleTakenOver()
    {
        using var shop = Shop("""
            if [ "$1" = --version ]; then echo v22.12.0; exit; fi
            echo "bundling $2 to $4"
            mkdir -p "$4/.vite" "$4/assets"
            echo '{ "index.html": { "file": "assets/index-0a1B2c3D.js" } }' > "$4/.vite/manifest.json"
            echo 1 > "$4/assets/index-0a1B2c3D.js"
            echo 2 > "$4/index.html"
            """);
        Install(shop);
        shop.Write("obj/dist/wwwroot/gone.txt");
        shop.Write("obj/dist/files.items", "wwwroot/gone.txt;\n");
        var build = Run(shop);
        Assert.Empty(build.Errors);
        Assert.Contains(build.Messages, message => message.Message!.StartsWith("  bundling build to ", StringComparison.Ordinal));
        Assert.Equal(
            ["files.items", "hashed.items", "other.items", "stamp.stamp", "wwwroot/assets/index-0a1B2c3D.js", "wwwroot/index.html"],
            shop.Files().Where(path => path.StartsWith("obj/dist/", StringComparison.Ordinal)).Select(path => path["obj/dist/".Length..]));
        Assert.Equal("assets/index-0a1B2c3D.js;\n", File.ReadAllText(shop.PathOf("obj/dist/hashed.items")));
        Assert.Equal("index.html;\n", File.ReadAllText(shop.PathOf("obj/dist/other.items")));
    }

    private static TemporaryFolder Shop(string node)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The Node of these tests is a script for a Unix shell.");
        var shop = new TemporaryFolder();
        var program = shop.Write("bin/node", $"#!/bin/sh\n{node}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        shop.Write("ui/package.json", "{}");
        return shop;
    }

    private static void Install(TemporaryFolder shop)
    {
        shop.Write("ui/node_modules/vite/package.json", """{ "bin": { "vite": "vite.js" } }""");
        shop.Write("ui/node_modules/vite/vite.js");
    }

    private static FakeBuild Run(TemporaryFolder shop)
    {
        var build = new FakeBuild();
        var task = new PhotonBuildUi
        {
            BuildEngine = build,
            ProjectFile = shop.PathOf("Shop.csproj"),
            Frontend = shop.PathOf("ui"),
            Node = shop.PathOf("bin/node"),
            OutputFolder = shop.PathOf("obj/dist"),
            StampFile = shop.PathOf("obj/dist/stamp.stamp"),
        };
        var succeeded = task.Execute();
        Assert.Equal(build.Errors.Count == 0, succeeded);
        return build;
    }
}
