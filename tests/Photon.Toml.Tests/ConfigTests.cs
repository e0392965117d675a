using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Testing;
using Photon.Toml.Config;

namespace Photon.Toml.Tests;

/// <summary>photon.toml as a typed configuration.</summary>
public sealed class ConfigTests
{
    [Fact]
    public void WhatIsSaidIsKnown()
    {
        var config = Read("""
            [project]
            name = "shop"
            type = "fullstack"
            [codegen]
            frontend = false
            [build]
            output = "out/dist"
            hooks.pre = ["echo hello", { run = "scripts/set up.sh", timeout = "1.5m", name = "set up" }]
            [security]
            scopes = ["admin", "user"]
            """, out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal("shop", config.Text("project.name"));
        Assert.Equal("fullstack", config.Text("project.type"));
        Assert.False(config.Boolean("codegen.frontend"));
        Assert.Null(config.Boolean("codegen.backend"));
        Assert.Equal("out/dist", config.Text("build.output"));
        Assert.Equal(["admin", "user"], config.Texts("security.scopes"));
        Assert.Equal(
            [
                new Hook("echo hello", "echo hello", null, new Location("photon.toml", 8, 14)),
                new Hook("scripts/set up.sh", "set up", TimeSpan.FromSeconds(90), new Location("photon.toml", 8, 28)),
            ],
            config.Hooks("build.hooks.pre"));
        Assert.Empty(config.Hooks("build.hooks.post"));
    }

    [Theory]
    [InlineData("[build.hoks]\npre = []", "1,8: warning PHOT5002: Unknown key 'build.hoks'. Did you mean 'build.hooks'?")]
    [InlineData("colour = 1", "1,1: warning PHOT5002: Unknown key 'colour'. Remove it.")]
    [InlineData("project = 1", "1,11: error PHOT5004: 'project' must be a table but is a whole number. Correct it, or remove the key.")]
    [InlineData("project.name = true", "1,16: error PHOT5004: 'project.name' must be a text but is a boolean. Correct it, or remove the key.")]
    [InlineData("security.scopes = [1]", "1,20: error PHOT5004: 'security.scopes' must be a list of texts but is a whole number. Correct it, or remove the key.")]
    [InlineData("build.format = \"zap\"", "1,16: error PHOT5005: 'build.format' can't be 'zap': it must be none, dir, zip, docker, oci, static (did you mean 'zip'?).")]
    [InlineData("paths.backend = \"../api\"", "1,17: error PHOT5005: 'paths.backend' can't be '../api': it must be a path below photon.toml's folder.")]
    [InlineData("build.output = \"/tmp\"", "1,16: error PHOT5005: 'build.output' can't be '/tmp': it must be a path below photon.toml's folder.")]
    [InlineData("notify.on = [\"sucess\"]", "1,14: error PHOT5005: 'notify.on' can't be 'sucess': it must be success, failure, change (did you mean 'success'?).")]
    [InlineData("notify.timeout = \"soon\"", "1,18: error PHOT5005: 'notify.timeout' can't be 'soon': it must be a time of less than a day, such as 30s, 5m or 1h.")]
    [InlineData("build.hooks.pre = \"x\"", "1,19: error PHOT5004: 'build.hooks.pre' must be a list of commands but is a text. Correct it, or remove the key.")]
    [InlineData("build.hooks.pre = [{ name = \"x\" }]", "1,20: error PHOT5004: 'build.hooks.pre' must be a command, or a table with 'run' but is a table without it. Correct it, or remove the key.")]
    [InlineData("build.hooks.pre = [{ run = \"x\", timeout = \"soon\" }]", "1,43: error PHOT5005: 'build.hooks.pre.timeout' can't be 'soon': it must be a time of less than a day, such as 30s, 5m or 1h.")]
    [InlineData("build.hooks.pre = [{ run = \"x\", tiemout = \"1s\" }]", "1,33: warning PHOT5002: Unknown key 'build.hooks.pre.tiemout'. Did you mean 'build.hooks.pre.timeout'?")]
    public void MistakeIsReportedAtItsPlace(string toml, string report)
    {
        Read(toml, out var diagnostics);
        var only = Assert.Single(diagnostics);
        Assert.Equal(report, $"{only.Location.Line},{only.Location.Column}: {only.Severity.ToString().ToLowerInvariant()} {only.Code}: {only.Message}");
    }

    [Fact]
    public void AllMistakesAreReportedAtOnce()
    {
        Read("[project]\nname = x\ntype = \"full\"\n[codegen]\nenabled = 1\nwacth_openapi = true\n", out var diagnostics);
        Assert.Equal(["PHOT5001", "PHOT5005", "PHOT5004", "PHOT5002"], diagnostics.Select(d => d.Code));
    }

    /// <summary>With <c>PHOTON_GOLDEN_UPDATE=1</c> the file is written anew.</summary>
    [Fact]
    public async Task SchemaThatIsShippedIsThatOfTheSettings()
    {
        var path = Repository.PathOf("schemas", "photon.schema.json");
        if (Environment.GetEnvironmentVariable("PHOTON_GOLDEN_UPDATE") == "1")
            await File.WriteAllTextAsync(path, ConfigSchema.Text(), TestContext.Current.CancellationToken);
        Assert.Equal(ConfigSchema.Text(), await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    /// <summary>Likewise.</summary>
    [Fact]
    public async Task TargetsAreThoseOfTheSettings()
    {
        var path = Repository.PathOf("src", "Photon.Tasks", "build", "Photon.Config.targets");
        if (Environment.GetEnvironmentVariable("PHOTON_GOLDEN_UPDATE") == "1")
            await File.WriteAllTextAsync(path, ConfigTargets.Text(), TestContext.Current.CancellationToken);
        Assert.Equal(ConfigTargets.Text(), await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void SettingsReachMSBuildInItsOwnWords()
    {
        var config = Read("""
            [project]
            name = "50% $(Off);"
            type = "backend-only"
            [paths]
            openapi = "api/openapi.yaml"
            [codegen]
            frontend = false
            [build]
            backend_profile = "release"
            hooks.pre = ["echo"]
            hooks.post = []
            [notify]
            on = ["failure", "change"]
            timeout = "1.5m"
            """, out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(
            [
                "PhotonName=50%25 %24%28Off%29%3B", "PhotonProjectType=api", $"PhotonOpenApi={Path.GetFullPath("/shop/api/openapi.yaml")}",
                "PhotonCodegenFrontend=false", "PhotonBackendProfile=Release", "_PhotonHooksPre=true", "PhotonNotifyOn=failure;change", "PhotonNotifyTimeout=90s",
            ],
            ConfigProperties.Of(config, Path.GetFullPath("/shop")).Select(p => $"{p.Key}={p.Value}"));
    }

    [Theory]
    [InlineData("PhotonNotifyOn", "success;failure")]
    [InlineData("PhotonFormat", "none")]
    [InlineData("PhotonCodegen", "true")]
    [InlineData("PhotonOutput", null)]
    public void DefaultIsThatOfTheSetting(string property, string? value) =>
        Assert.Equal(value, ConfigProperties.DefaultOf(Settings.All.Single(setting => setting.Property == property)));

    private static PhotonConfig Read(string toml, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var config = PhotonConfig.Read("photon.toml", Encoding.UTF8.GetBytes(toml), bag);
        diagnostics = bag.ToSortedList();
        return config;
    }
}
