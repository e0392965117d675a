using System.Text.Json;
using Photon.Sdk.Tests.Building;
using Photon.Toml;
using Photon.Toml.Config;

namespace Photon.Sdk.Tests;

/// <summary>photon.toml in a build: what wins, and when it counts.</summary>
public sealed class SettingsTests(Packages packages) : IDisposable
{
    /// <summary>The settings that a project can say too.</summary>
    private static readonly Setting[] settings = [.. Settings.All.Where(s => s.Property is { } name && name[0] != '_')];

    private static readonly string properties = string.Join(',', settings.Select(s => s.Property));

    private readonly ScratchProject folder = ScratchProject.Create(packages);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task CommandLineWinsOverProjectOverFileOverDefault()
    {
        folder.Write("Shop.csproj", """<Project Sdk="Photon.Sdk" />""");
        var defaults = await PropertiesAsync();
        Assert.Equal(
            ("Shop", "api", "none", "success;failure", folder.PathOf("dist")),
            (defaults["PhotonName"], defaults["PhotonProjectType"], defaults["PhotonFormat"], defaults["PhotonNotifyOn"], defaults["PhotonOutput"]));

        folder.Write("photon.toml", string.Concat(settings.Select(s => $"{s.Path} = {ValueInFile(s)}\n")));
        var read = await PropertiesAsync("-t:_PhotonReadConfig");
        Assert.All(settings, s => Assert.Equal(ValueOf(s), read[s.Property!]));
        Assert.All(settings, s => Assert.NotEqual(defaults[s.Property!], read[s.Property!]));
        // From obj: nothing is run here.
        Assert.Equal(read, await PropertiesAsync());

        var own = string.Concat(settings.Select(s => $"<{s.Property}>own</{s.Property}>"));
        folder.Write("Shop.csproj", $"""<Project Sdk="Photon.Sdk"><PropertyGroup>{own}</PropertyGroup></Project>""");
        folder.Touch("photon.toml");
        Assert.All(await PropertiesAsync("-t:_PhotonReadConfig"), p => Assert.Equal(p.Key == "PhotonOutput" ? folder.PathOf("own") : "own", p.Value));

        string[] given = [.. settings.Select(s => $"-p:{s.Property}=given")];
        folder.Touch("photon.toml");
        Assert.All(await PropertiesAsync(["-t:_PhotonReadConfig", .. given]), p => Assert.Equal(p.Key == "PhotonOutput" ? folder.PathOf("given") : "given", p.Value));
    }

    [Fact]
    public async Task ChangeCountsInTheSameBuild()
    {
        folder.Write("Shop.csproj", """<Project Sdk="Photon.Sdk" />""");
        folder.Write("photon.toml", "build.format = \"zip\"\nproject.name = \"a\"\nbuild.output = \"out\"\n");
        Assert.Equal("zip a out", await SaidAsync());
        folder.Write("photon.toml", "build.format = \"dir\"\nproject.name = \"%24(b);\"\n");
        folder.Touch("photon.toml");
        Assert.Equal("dir %24(b); dist", await SaidAsync());
        folder.Delete("photon.toml");
        Assert.Equal("none Shop dist", await SaidAsync());

        async Task<string> SaidAsync()
        {
            var said = await PropertiesAsync("-t:_PhotonReadConfig");
            return $"{said["PhotonFormat"]} {said["PhotonName"]} {Path.GetRelativePath(folder.Root, said["PhotonOutput"])}";
        }
    }

    [Fact]
    public async Task FileAboveTheRepositoryIsNobodys()
    {
        folder.Write("photon.toml", "project.name = \"above\"\n");
        folder.Write("shop/.git/HEAD", "ref: refs/heads/main\n");
        folder.Write("shop/src/Shop/Shop.csproj", """<Project Sdk="Photon.Sdk" />""");
        Assert.Equal("Shop", (await PropertiesAsync("shop/src/Shop/Shop.csproj", "-t:_PhotonReadConfig"))["PhotonName"]);

        folder.Write("shop/photon.toml", "project.name = \"root\"\n");
        Assert.Equal("root", (await PropertiesAsync("shop/src/Shop/Shop.csproj", "-t:_PhotonReadConfig"))["PhotonName"]);
        Assert.Equal("Shop", (await PropertiesAsync("shop/src/Shop/Shop.csproj", "-t:_PhotonReadConfig", "-p:PhotonConfigFile=none"))["PhotonName"]);
        Assert.Equal("above", (await PropertiesAsync("shop/src/Shop/Shop.csproj", "-t:_PhotonReadConfig", "-p:PhotonConfigFile=../../../photon.toml"))["PhotonName"]);
    }

    [Fact]
    public async Task OutputOfTheOwnerLiesBesideTheFile()
    {
        folder.Write("photon.toml", "project.type = \"fullstack\"\npaths.backend = \"src/Shop/\"\n");
        folder.Write("src/Shop/Shop.csproj", """<Project Sdk="Photon.Sdk" />""");
        folder.Write("src/Shop.Client/Shop.Client.csproj", """<Project Sdk="Photon.Sdk"><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>""");

        var owner = await PropertiesAsync("src/Shop/Shop.csproj", "-t:_PhotonReadConfig");
        Assert.Equal((folder.PathOf("dist"), "fullstack"), (owner["PhotonOutput"], owner["PhotonProjectType"]));
        var other = await PropertiesAsync("src/Shop.Client/Shop.Client.csproj", "-t:_PhotonReadConfig");
        Assert.Equal((folder.PathOf("src/Shop.Client/dist"), "client"), (other["PhotonOutput"], other["PhotonProjectType"]));
    }

    [Fact]
    public async Task ContractOfTheFileIsBuiltAtOnce()
    {
        using var shop = ScratchProject.CreateShop(packages);
        File.Move(shop.PathOf("api/openapi.yaml"), shop.PathOf("api/shop.yaml"));
        shop.Write("photon.toml", "paths.openapi = \"api/shop.yaml\"\ncodegen.backend = true\n");
        (await shop.BuildAsync()).AssertRan(generations: 1, compilations: 1);
        (await shop.RebuildAsync()).AssertRan(generations: 0, compilations: 0);

        shop.Write("photon.toml", "paths.openapi = \"api/shop.yaml\"\ncodegen.backend = false\n");
        shop.Touch("photon.toml");
        shop.Delete("Handler.cs");
        (await shop.RebuildAsync()).AssertRan(generations: 1, compilations: 1);
        Assert.Empty(shop.FilesWith("/Server/"));
        (await shop.RebuildAsync()).AssertRan(generations: 0, compilations: 0);
    }

    [Fact]
    public async Task MistakeIsReportedAtItsPlaceUntilItIsGone()
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Write("photon.toml", "[build]\nfromat = \"zip\"\n");
        for (var i = 0; i < 2; i++)
            Assert.Contains((await shop.BuildAsync()).Warnings, w => w.Contains("photon.toml(2,1): PHOT5002: Unknown key 'build.fromat'. Did you mean 'build.format'?", StringComparison.Ordinal));

        shop.Write("photon.toml", "[build]\nformat = 1\noutput = \"/tmp\"\n");
        shop.Touch("photon.toml");
        var run = await shop.RebuildAsync();
        Assert.False(run.Succeeded);
        Assert.Equal(["PHOT5004", "PHOT5005"], run.Errors.Select(e => e.Split(": ")[1]).Order(StringComparer.Ordinal));

        var missing = await shop.RebuildAsync("-p:PhotonConfigFile=photn.toml");
        Assert.Contains(missing.Errors, e => e.Contains("PHOT5021", StringComparison.Ordinal));
    }

    private static string ValueInFile(Setting setting) => setting.Kind switch
    {
        SettingKind.Boolean => TomlValue.Of(setting.Default != "true"),
        SettingKind.Choice => TomlValue.Of(setting.Choices.First(c => c != "api" && ConfigProperties.DefaultOf(setting) != c)),
        SettingKind.Texts => TomlValue.Of(["change"]),
        SettingKind.Duration => TomlValue.Of("3s"),
        _ => TomlValue.Of("said"),
    };

    private string ValueOf(Setting setting)
    {
        var value = ValueInFile(setting).Trim('"', '[', ']').Trim('"');
        return setting.Kind == SettingKind.RelativePath ? folder.PathOf(value) : setting.PropertyValues.GetValueOrDefault(value, value);
    }

    private Task<Dictionary<string, string>> PropertiesAsync(params IReadOnlyList<string> arguments) =>
        PropertiesAsync(arguments is [var first, ..] && first.EndsWith(".csproj", StringComparison.Ordinal) ? first : "Shop.csproj", arguments);

    private async Task<Dictionary<string, string>> PropertiesAsync(string project, IReadOnlyList<string> arguments)
    {
        var json = await folder.EvaluateAsync([project, $"-getProperty:{properties}", .. arguments.Where(a => a != project)]);
        return JsonDocument.Parse(json).RootElement.GetProperty("Properties").Deserialize<Dictionary<string, string>>()!;
    }
}
