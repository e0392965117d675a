using System.Net;
using System.Text;

namespace Photon.Packaging.Tests.Images.Engine;

/// <summary>An engine's answers, by the start of each request: <c>GET /version</c>.</summary>
internal sealed class EngineDouble : HttpMessageHandler
{
    private readonly List<(string Start, Func<string, HttpResponseMessage> Answer)> answers = [("", _ => new HttpResponseMessage(HttpStatusCode.NotFound))];

    public List<string> Requests { get; } = [];

    /// <summary>The files of each load's archive.</summary>
    public List<List<string>> Loads { get; } = [];

    public EngineDouble On(string start, HttpStatusCode status, string body = "") => On(start, _ => new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8) });

    /// <summary>Later answers come before earlier ones.</summary>
    public EngineDouble On(string start, Func<string, HttpResponseMessage> answer)
    {
        answers.Insert(0, (start, answer));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var line = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        Requests.Add(line);
        if (line.Contains("/images/load", StringComparison.Ordinal))
        {
            using var body = new MemoryStream(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            using var tar = new System.Formats.Tar.TarReader(body);
            var files = new List<string>();
            while (await tar.GetNextEntryAsync(cancellationToken: cancellationToken) is { } entry)
                files.Add(entry.Name);
            Loads.Add(files);
        }

        return answers.First(answer => line.StartsWith(answer.Start, StringComparison.Ordinal)).Answer(line);
    }
}
