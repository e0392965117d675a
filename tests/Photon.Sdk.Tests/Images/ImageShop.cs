using System.Text.RegularExpressions;
using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests.Images;

/// <summary>A small shop that is built into images, with an image cache of its own.</summary>
internal sealed partial class ImageShop : IDisposable
{
    /// <summary>More than the app's own layer takes, with what is generated into its assembly, and less than that of its assets or of the base.</summary>
    public const int AppBytes = 200_000;

    private readonly ImageMachine machine;

    public ImageShop(Packages packages, ImageMachine machine, string folder = "scratch")
    {
        this.machine = machine;
        Project = ScratchProject.CreateShop(packages, folder);
        Cache = Elsewhere("images");
        BaseImage = machine.BaseLayout;
        DockerHost = machine.Engine.Address.ToString();
        Project.Write("wwwroot/index.html", "<p>Shop</p>");
        Project.Write("Shop.csproj", """
            <Project Sdk="Photon.Sdk">
              <PropertyGroup>
                <Version>1.2.0</Version>
                <Description>Sells things.</Description>
              </PropertyGroup>
              <ItemGroup>
                <ContainerLabel Include="team" Value="shop" />
              </ItemGroup>
            </Project>
            """);
        Say("Hello.");
    }

    public ScratchProject Project { get; }

    /// <summary><c>PhotonImageCache</c></summary>
    public string Cache { get; set; }

    public string BaseImage { get; set; }

    public string DockerHost { get; set; }

    /// <summary>What the last image is called: <c>shop@sha256:…</c>.</summary>
    public string Reference => Project.Read("dist/image.ref").Trim();

    public string Digest => Reference.Split('@')[1];

    /// <summary>A path beside the project, whose folder is published.</summary>
    public string Elsewhere(string name) => Path.Combine(Path.GetDirectoryName(Project.Root)!, name);

    /// <summary>Changes the line that the app answers with.</summary>
    public void Say(string text) => Project.Write("Program.cs", $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseStaticFiles();
        app.MapGet("/hello", () => "{{text}}");
        app.MapGet("/user", () => Environment.UserName);
        app.Lifetime.ApplicationStopped.Register(() => Console.WriteLine("The shop is closed."));
        app.Run();
        """);

    /// <summary><c>dotnet build -c Release</c> with a format: to the machine's engine, unless a registry is given.</summary>
    public Task<BuildRun> BuildAsync(string format, params string[] arguments) => RunAsync("build", format, arguments);

    /// <summary>The same with packages that were restored before.</summary>
    public Task<BuildRun> RebuildAsync(string format, params string[] arguments) => RunAsync("build --no-restore", format, arguments);

    /// <summary>How a build says what it sent.</summary>
    public static string Sent(BuildRun run) => SentPattern().Match(run.Output).Groups[1].Value;

    /// <summary>How many bytes a build sent, as it says.</summary>
    public static double SentBytes(BuildRun run)
    {
        var match = SizePattern().Match(Sent(run));
        var unit = match.Groups[2].Value switch { "MB" => 1e6, "kB" => 1e3, _ => 1.0 };
        return match.Success ? double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) * unit : 0;
    }

    public void Dispose() => Project.Dispose();

    private Task<BuildRun> RunAsync(string verb, string format, string[] arguments) => Project.RunAsync(
        [
            .. verb.Split(' '), "-c", "Release", $"-p:PhotonFormat={format}", $"-p:ContainerBaseImage={BaseImage}", $"-p:PhotonImageCache={Cache}", .. arguments,
        ],
        Variables());

    public Dictionary<string, string> Variables() => new() { ["DOCKER_HOST"] = DockerHost, ["DOCKER_CONFIG"] = machine.DockerConfig };

    [GeneratedRegex(@"sha256:[0-9a-f]{64}: (.*)")]
    private static partial Regex SentPattern();

    [GeneratedRegex(@"sent .*?, ([0-9.]+) (B|kB|MB)")]
    private static partial Regex SizePattern();
}
