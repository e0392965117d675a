using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Photon.Packaging.Published;

namespace Photon.Packaging.Tests;

/// <summary>What is delivered of a real app.</summary>
public sealed class PublishedAppTests(PublishedApp app) : IClassFixture<PublishedApp>, IDisposable
{
    private const string Endpoints = "Shop.staticwebassets.endpoints.json";
    private const string Listening = "Now listening on: ";

    private readonly Workplace workplace = new();

    private byte[] Published => File.ReadAllBytes(Path.Combine(app.Folder, Endpoints));

    [Fact]
    public void EndpointsDoNotSayWhenTheyWereBuilt()
    {
        var text = Encoding.UTF8.GetString(Published);
        var year = DateTime.UtcNow.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(year, text, StringComparison.Ordinal);
        var later = Encoding.UTF8.GetBytes(text.Replace($" {year} ", " 2031 ", StringComparison.Ordinal));
        Assert.NotEqual(Published, later);
        var normal = PublishedEndpoints.Normalise(Published);
        Assert.Equal(normal, PublishedEndpoints.Normalise(later));
        Assert.DoesNotContain(" 2031 ", Encoding.UTF8.GetString(normal), StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyTimesChange()
    {
        var normal = Encoding.UTF8.GetString(PublishedEndpoints.Normalise(Published));
        var times = new System.Text.RegularExpressions.Regex(@"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT");
        Assert.Equal(times.Replace(Encoding.UTF8.GetString(Published), "?"), times.Replace(normal, "?"));
    }

    [Fact]
    public void BrokenEndpointsAreReported()
    {
        workplace.Publish();
        workplace.Write("publish/" + Endpoints, "{");
        Assert.Equal("PHOT7003", workplace.Fail().Code);
    }

    [Fact]
    public void DebugPathIsReportedAsAMessage()
    {
        workplace.Request = workplace.Request with { PublishFolder = app.Folder };
        workplace.Pack();
        var message = Assert.Single(workplace.Diagnostics);
        Assert.Equal(("PHOT7014", Engine.Diagnostics.Severity.Message), (message.Code, message.Severity));
        Assert.Contains("Shop.dll", message.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeliveredAppServesItsAssets()
    {
        workplace.Request = workplace.Request with { PublishFolder = app.Folder };
        workplace.Pack();
        Assert.NotEqual(Published, await File.ReadAllBytesAsync(workplace.PathOf("dist/api/" + Endpoints), TestContext.Current.CancellationToken));
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = workplace.PathOf("dist/api"), RedirectStandardOutput = true };
        foreach (var argument in new List<string> { "Shop.dll", "--urls", "http://127.0.0.1:0" })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        try
        {
            using var client = new HttpClient { BaseAddress = await Address(process) };
            await CheckAssets(client);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => workplace.Dispose();

    private static async Task CheckAssets(HttpClient client)
    {
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal("hello", await client.GetStringAsync(new Uri("hello", UriKind.Relative), cancellation));
        using var request = new HttpRequestMessage(HttpMethod.Get, "assets/app.js");
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await client.SendAsync(request, cancellation);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        await using var body = new BrotliStream(await answer.Content.ReadAsStreamAsync(cancellation), CompressionMode.Decompress);
        using var reader = new StreamReader(body);
        Assert.StartsWith("console.log('0');", await reader.ReadToEndAsync(cancellation), StringComparison.Ordinal);

        using var again = new HttpRequestMessage(HttpMethod.Get, "assets/app.js");
        again.Headers.Add("Accept-Encoding", "br");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await client.SendAsync(again, cancellation);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    private static async Task<Uri> Address(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var place)
                return new Uri(line[(place + Listening.Length)..].Trim());
        }

        throw new InvalidOperationException("The app ended before it listened.");
    }
}
