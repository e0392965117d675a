using Photon.Build;

namespace Photon.Sdk.Tests.Images;

/// <summary>The same sources are the same digest, whoever builds them, wherever.</summary>
[Collection(nameof(ImageCollection))]
public sealed class ReproducibleImageTests
{
    private readonly Packages packages;
    private readonly ImageMachine machine;

    public ReproducibleImageTests(Packages packages, ImageMachine machine)
    {
        machine.Require();
        (this.packages, this.machine) = (packages, machine);
    }

    [Fact]
    public async Task DigestIsTheSameFromEveryFolderAndAnEmptyCache()
    {
        using var one = new ImageShop(packages, machine);
        using var two = new ImageShop(packages, machine, "another place, with ünusual=signs");
        (await one.BuildAsync("oci")).AssertClean();
        (await two.BuildAsync("oci")).AssertClean();
        Assert.Equal(one.Reference, two.Reference);

        Directory.Delete(one.Cache, recursive: true);
        Directory.Delete(one.Project.PathOf("dist"), recursive: true);
        (await one.RebuildAsync("oci")).AssertClean();
        Assert.Equal(two.Reference, one.Reference);
        Assert.Equal(FilesOf(one), FilesOf(two));
    }

    [Fact]
    public async Task BuildsAtTheSameTimeShareACache()
    {
        using var one = new ImageShop(packages, machine);
        using var two = new ImageShop(packages, machine, "two") { Cache = one.Cache };
        var runs = await Task.WhenAll(one.BuildAsync("docker"), two.BuildAsync("docker"));
        Assert.All(runs, run => run.AssertClean());
        Assert.Equal(one.Digest, two.Digest);
        Assert.Empty(Directory.GetFiles(one.Cache, "*.unfinished", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task DigestIsTheSameForAnotherUser()
    {
        using var one = new ImageShop(packages, machine);
        using var two = new ImageShop(packages, machine, "two");
        (await one.BuildAsync("oci")).AssertClean();
        await GiveToAsync("65534", Path.GetDirectoryName(two.Project.Root)!);
        var home = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(two.Project.Root)!, "home")).FullName;
        await GiveToAsync("65534", home);
        // Another number, other groups, another home, and files that only they may read.
        var variables = two.Variables().Concat(new Dictionary<string, string> { ["HOME"] = home, ["DOTNET_CLI_HOME"] = home, ["TZ"] = "Pacific/Chatham", ["MSBUILDDISABLENODEREUSE"] = "1" }).ToDictionary();
        var build = two.Project.Dotnet(["build", "-c", "Release", "-p:PhotonFormat=oci", $"-p:ContainerBaseImage={two.BaseImage}", $"-p:PhotonImageCache={two.Cache}", "-nologo"], variables);
        var result = await Shell.TryRunAsync(build with { Program = "setpriv", Arguments = ["--reuid=65534", "--regid=65534", "--clear-groups", "sh", "-c", "umask 077; exec dotnet \"$@\"", "dotnet", .. build.Arguments] });
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Equal(one.Reference, two.Reference);
    }

    private static async Task GiveToAsync(string user, string folder) =>
        Assert.Equal(0, (await Shell.TryRunAsync(new ShellCommand("chown", ["-R", $"{user}:{user}", folder], "/"))).ExitCode);

    /// <summary>The layout's files: those of one digest are the same.</summary>
    private static List<string> FilesOf(ImageShop shop) => [.. shop.Project.FilesWith("dist/image/")];
}
