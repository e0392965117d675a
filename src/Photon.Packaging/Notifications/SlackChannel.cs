using System.Text.Json;
using System.Text.Json.Nodes;

namespace Photon.Packaging.Notifications;

/// <summary>Posts a short message to an incoming webhook of Slack, or of what understands the same (Mattermost, Rocket.Chat, Discord's <c>/slack</c>).</summary>
internal sealed class SlackChannel(Uri address, HttpPost post) : INotificationChannel
{
    /// <summary>Slack refuses longer texts and more fields.</summary>
    private const int LongestText = 2900;

    private const int MostFields = 10;

    private const int MostDiagnostics = 5;

    public string Name => "slack";

    public string Place => address.GetLeftPart(UriPartial.Authority);

    public Task SendAsync(BuildEvent build, CancellationToken cancellation) =>
        post.SendAsync(address, JsonSerializer.SerializeToUtf8Bytes(Message(build), NotificationJsonContext.Default.JsonObject), null, cancellation);

    private static JsonObject Message(BuildEvent build)
    {
        var summary = new BuildSummary(build);
        var blocks = new JsonArray(Section($"*{Escape(build.Title)}*"));
        var fields = summary.Facts.Take(MostFields).Select(fact => (JsonNode)Markdown($"*{Escape(fact.Name)}*\n{Escape(fact.Value)}")).ToArray();
        if (fields.Length > 0)
            blocks.Add((JsonNode)new JsonObject { ["type"] = "section", ["fields"] = new JsonArray(fields) });
        if (summary.Problems(MostDiagnostics) is { Count: > 0 } problems)
            blocks.Add((JsonNode)Section(string.Join('\n', problems.Select(p => $"\u2022 {Escape(p)}"))));
        return new JsonObject { ["text"] = Cut(Escape(build.Title)), ["blocks"] = blocks };
    }

    private static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = Markdown(text) };

    private static JsonObject Markdown(string text) => new() { ["type"] = "mrkdwn", ["text"] = Cut(text) };

    /// <summary>What stands between angle brackets would be a link or a mention of everybody.</summary>
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText] + "\u2026";
}
