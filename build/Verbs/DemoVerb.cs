using System.CommandLine;
using System.Net.Http.Headers;
using System.Text;
using Photon.Build.Scratch;
using Photon.Build.Targets;

namespace Photon.Build.Verbs;

/// <summary><c>demo</c>: what a user does in the first minute, with freshly packed packages.</summary>
internal sealed class DemoVerb
{
    private const int ShownCharacters = 400;

    private readonly Repository repository;
    private readonly SolutionTargets solution;
    private ScratchFolder? scratch;

    private DemoVerb(Repository repository)
    {
        this.repository = repository;
        solution = new SolutionTargets(repository);
    }

    public static Command Command(Repository repository)
    {
        var command = new Command("demo", "Makes an app from the template with fresh packages, builds it, runs it and calls it.");
        command.SetAction(_ => new DemoVerb(repository).RunAsync());
        return command;
    }

    private async Task<int> RunAsync()
    {
        var make = new Target("new", [solution.Pack], MakeAsync);
        var build = new Target("dotnet build", [make], BuildAsync);
        var run = new Target("dotnet run", [build], CallAsync);
        var isGood = await new TargetGraph().RunAsync(run);
        if (scratch is not null)
            Console.WriteLine($"The app lies in {scratch.PathOf("Shop")}; nothing of it still runs.");
        return isGood ? 0 : 1;
    }

    private async Task<string> MakeAsync()
    {
        scratch = ScratchFolder.Create("demo", repository.Packages, repository.PackageCache);
        await scratch.InstallTemplatesAsync(repository.Packages, PackageVersion.Of(repository));
        await scratch.NewAsync("Shop");
        return $"dotnet new photon -n Shop, in {scratch.Path}";
    }

    private async Task<string> BuildAsync()
    {
        var output = await Shell.RunAsync(scratch!.Dotnet("Shop", "build"));
        return string.Join(", ", output.Split('\n').Where(line => line.Contains("Warning(s)") || line.Contains("Error(s)")).Select(line => line.Trim()));
    }

    private async Task<string> CallAsync()
    {
        await using var app = await RunningApp.StartAsync(
            scratch!.Dotnet("Shop", "run", "--project", "src/Shop", "--no-build", "--no-launch-profile", "--"));
        Console.WriteLine($"The app listens at {app.Address}");
        await ShowAsync(app, HttpMethod.Get, "/health");
        await ShowAsync(app, HttpMethod.Get, "/products?category=tea");
        var created = await ShowAsync(app, HttpMethod.Post, "/products", """{ "name": "Darjeeling", "category": "tea", "price": 6.5 }""");
        await ShowAsync(app, HttpMethod.Get, created?.OriginalString ?? "/products/7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001");
        await ShowAsync(app, HttpMethod.Post, "/products", """{ "name": "", "price": -1 }""");
        await ShowAsync(app, HttpMethod.Get, "/openapi.json");
        await ShowAsync(app, HttpMethod.Get, "/docs");
        return "called";
    }

    /// <summary>Sends a request, shows it with its answer, and gives the answer's Location.</summary>
    private static async Task<Uri?> ShowAsync(RunningApp app, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await app.Http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Console.WriteLine();
        Console.WriteLine($"{method} {path} {body}".TrimEnd());
        Console.WriteLine($"{(int)response.StatusCode} {response.Content.Headers.ContentType}");
        Console.WriteLine(answer.Length > ShownCharacters ? $"{answer[..ShownCharacters]}… ({answer.Length} characters)" : answer);
        return response.Headers.Location;
    }
}
