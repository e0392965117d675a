using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Notifications;
using Photon.Packaging.Reports;
using Photon.Packaging.Tests.Reports;

namespace Photon.Packaging.Tests.Notifications;

public sealed class SlackTests : NotificationTestCase
{
    [Fact]
    public async Task SlackGetsATextAndBlocks()
    {
        await using var server = new HttpDouble("200 OK");
        Assert.Empty(await SendAsync(new NotificationSettings { Slack = server.Address + "/services/TOPSECRET" }));

        var message = JsonDocument.Parse(Assert.Single(server.Requests).Body).RootElement;
        Assert.Equal("Shop 1.2.0: build fixed", message.GetProperty("text").GetString());
        var blocks = message.GetProperty("blocks");
        Assert.All(blocks.EnumerateArray(), block => Assert.Equal("section", block.GetProperty("type").GetString()));
        Assert.Equal("*Shop 1.2.0: build fixed*", blocks[0].GetProperty("text").GetProperty("text").GetString());
        var fields = blocks[1].GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("text").GetString());
        Assert.Contains("*Size*\n3.9 MB (+225.6 kB)", fields);
        Assert.Contains("PHOT3012", blocks[2].GetProperty("text").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamesCanNeitherLinkNorMention()
    {
        await using var server = new HttpDouble("200 OK");
        var said = new ReportedDiagnostic { Code = "PHOT1001", Severity = Severity.Error, File = "<!channel>", Message = $"<https://evil.example|click> & {new string('x', 9000)}" };
        var report = Builds.Report with { Name = "<!everyone>", Outcome = BuildOutcome.Failure, Diagnostics = ReportDiagnostics.Of([said]) };
        Assert.Empty(await SendAsync(new NotificationSettings { Slack = server.Address }, new BuildEvent(report, null)));

        var texts = Texts(JsonDocument.Parse(Assert.Single(server.Requests).Body).RootElement).ToList();
        Assert.All(texts, text => Assert.DoesNotContain('<', text));
        Assert.All(texts, text => Assert.InRange(text.Length, 1, 3000));
        Assert.Contains(texts, text => text.StartsWith("&lt;!everyone&gt; 1.2.0: build failed", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("&lt;https://evil.example|click&gt; &amp;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RefusalShowsTheHostAlone()
    {
        await using var server = new HttpDouble("403 Forbidden");
        var problem = await ProblemAsync(new NotificationSettings { Slack = server.Address + "/services/TOPSECRET" });
        Assert.Equal(Codes.NotificationRefused, problem.Rule);
        Assert.Equal($"The notification 'slack' was refused: {server.Address} answered 403.", problem.Message);
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
