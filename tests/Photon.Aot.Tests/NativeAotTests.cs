using System.Text.Json;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Aot.Tests;

/// <summary>A program that calls one operation: published with native AOT it works, without a warning, and carries nothing of the other operations.</summary>
public sealed class NativeAotTests
{
    /// <summary>What HttpClient, its sockets and JSON take by themselves, and a little.</summary>
    private const long LargestProgram = 7_000_000;

    /// <summary>The same without sockets, which a program that answers itself does not have.</summary>
    private const long LargestProgramWithoutSockets = 3_000_000;

    [Fact]
    public async Task AClientOfOneOperationIsSmall()
    {
        using var project = new AotProject(
            new FolderLoader(Repository.PathOf("tests", "Photon.Golden.Tests", "Cases", "security")), "openapi.yaml", "Sample", Program(
                "Sample",
                "new SampleCredentials { Oauth = \"token\" }.CreateHandler(canned)",
                "await client.MaybeAsync()",
                "text/plain",
                "ann"));
        await project.PublishAsync();

        Assert.Equal("GET https://api.example/maybe Bearer token: ann", await project.RunProgramAsync());
        Assert.InRange(project.Size, 0, LargestProgram);
        Assert.Contains("MaybeResult", project.Map, StringComparison.Ordinal);
        Assert.DoesNotContain("ScopedResult", project.Map, StringComparison.Ordinal);
    }

    /// <summary>Compiling GitHub's client takes minutes: <c>Photon.Aot.Tests -explicit only</c>.</summary>
    [Fact(Explicit = true)]
    public async Task AClientOfOneOperationOfGitHubIsSmall()
    {
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The corpus is not there.");
        using var project = new AotProject(
            new FolderLoader(Path.Combine(corpus.Root, "github")), "api.github.com.json", "GitHub", Program(
                "GitHub",
                "canned",
                "(await client.LicensesGetAsync(\"mit\")).Name",
                "application/json",
                """
                {"key":"mit","name":"MIT License","spdx_id":"MIT","url":"https://api.github.com/licenses/mit","node_id":"MDc6TGljZW5zZW1pdA==",
                "html_url":"http://choosealicense.com/licenses/mit/","description":"A permissive license.","implementation":"Copy it.","permissions":["distribution"],
                "conditions":["include-copyright"],"limitations":["no-liability"],"body":"The MIT License (MIT)","featured":true}
                """));
        await project.PublishAsync();

        Assert.Equal("GET https://api.example/licenses/mit : MIT License", await project.RunProgramAsync());
        TestContext.Current.TestOutputHelper?.WriteLine($"{project.Size} bytes");
        Assert.InRange(project.Size, 0, LargestProgramWithoutSockets);
        Assert.DoesNotContain("FullRepository", project.Map, StringComparison.Ordinal);
    }

    private static string Program(string name, string handler, string call, string mediaType, string body) => $$""""
        using System.Net;
        using {{name}}.Api;

        var canned = new Canned();
        var client = new {{name}}Client(new HttpClient({{handler}}) { BaseAddress = new Uri("https://api.example") });
        var value = {{call}};
        Console.WriteLine($"{canned.Seen}: {value}");

        sealed class Canned : HttpMessageHandler
        {
            public string Seen { get; private set; } = "";

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                Seen = $"{request.Method} {request.RequestUri} {request.Headers.Authorization}";
                return Task.FromResult(new HttpResponseMessage { Content = new StringContent({{Literal(body)}}, System.Text.Encoding.UTF8, "{{mediaType}}"), RequestMessage = request });
            }
        }
        """";

    /// <summary>A JSON text is a C# literal too.</summary>
    private static string Literal(string text) => JsonSerializer.Serialize(text);
}
