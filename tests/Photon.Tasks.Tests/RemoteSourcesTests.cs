using System.Net;
using System.Text;
using Photon.Engine.Text;
using Photon.Tasks.Sources;

namespace Photon.Tasks.Tests;

public sealed class RemoteSourcesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpListener server = new();
    private readonly string address;

    public RemoteSourcesTests()
    {
        // A free port, found by asking for any.
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        server.Prefixes.Add(address);
        server.Start();
        _ = ServeAsync();
    }

    public void Dispose()
    {
        server.Close();
        folder.Dispose();
    }

    [Fact]
    public void RemoteReferenceIsRefusedUnlessAllowed()
    {
        using var sources = Sources(isAllowed: false);
        Assert.Equal(SourceOutcome.RemoteRefused, sources.Load(address + "pet.yaml", Contract()).Outcome);
    }

    [Fact]
    public void RemoteDocumentRefersToItsNeighbours()
    {
        using var sources = Sources(isAllowed: true);
        var pet = sources.Load(address + "schemas/pet.yaml", Contract());
        var tag = sources.Load("../tag.yaml", pet.Text!);

        Assert.Equal("/schemas/pet.yaml", Encoding.UTF8.GetString(pet.Text!.Utf8.Span));
        Assert.Equal(address + "tag.yaml", tag.Path);
        Assert.Same(tag.Text, sources.Load(address + "tag.yaml", Contract()).Text);
    }

    [Fact]
    public void MissingRemoteDocumentIsMissing()
    {
        using var sources = Sources(isAllowed: true);
        Assert.Equal(SourceOutcome.Missing, sources.Load(address + "none", Contract()).Outcome);
    }

    [Fact]
    public void ServerThatDoesNotAnswerIsUnreadable()
    {
        server.Stop();
        using var sources = Sources(isAllowed: true);
        Assert.Equal(SourceOutcome.Unreadable, sources.Load(address + "pet.yaml", Contract()).Outcome);
    }

    [Fact]
    public void FileAddressIsOutside()
    {
        using var sources = Sources(isAllowed: true);
        Assert.Equal(SourceOutcome.Outside, sources.Load("file:///etc/passwd", Contract()).Outcome);
    }

    private static SourceText Contract() => new("openapi.yaml", "");

    private RemoteSources Sources(bool isAllowed) =>
        new(new DiskSources(folder.Root, folder.PathOf("openapi.yaml")), isAllowed, CancellationToken.None);

    /// <summary>Answers with the path; 404 where it ends in "none".</summary>
    private async Task ServeAsync()
    {
        while (server.IsListening)
        {
            var context = await server.GetContextAsync();
            var path = context.Request.Url!.AbsolutePath;
            context.Response.StatusCode = path.EndsWith("none", StringComparison.Ordinal) ? 404 : 200;
            context.Response.Close(Encoding.UTF8.GetBytes(path), willBlock: true);
        }
    }
}
