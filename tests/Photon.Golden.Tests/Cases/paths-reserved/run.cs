using System.Net;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler
    {
        public partial Task<GetFileResult> GetFileAsync(string path, CancellationToken cancellationToken) => Task.FromResult<GetFileResult>(path);

        public partial Task<DeleteFileResult> DeleteFileAsync(string name, CancellationToken cancellationToken) => Task.FromResult<DeleteFileResult>(name);

        public partial Task<ProxyResult> ProxyAsync(string proxy, CancellationToken cancellationToken) => Task.FromResult<ProxyResult>(proxy);

        public partial Task<ListTopicsResult> ListTopicsAsync(string parent, CancellationToken cancellationToken) => Task.FromResult<ListTopicsResult>(parent);

        public partial Task<GetKeyResult> GetKeyAsync(string key, CancellationToken cancellationToken) => Task.FromResult<GetKeyResult>(key);
    }
}

static class Run
{
    static async Task RunAsync()
    {
        await using var app = await RunningApp.StartAsync(builder => builder.AddSampleApi(), app => app.MapSampleApi());
        ISampleClient client = new SampleClient(app.Client);

        Assert.Equal("a/b c/d?e#f+g&h.txt", await client.GetFileAsync("a/b c/d?e#f+g&h.txt"));
        Assert.Equal("a", await client.GetFileAsync("a"));
        Assert.Equal("a/b", await client.DeleteFileAsync("a/b"));
        Assert.Equal("x/y", await client.ProxyAsync("x/y"));
        Assert.Equal("k:1;v=2,(3)/4", await client.GetKeyAsync("k:1;v=2,(3)/4"));
        Assert.Equal("50%", await client.GetKeyAsync("50%"));
        Assert.Equal("a b", await client.GetKeyAsync("a%20b")); // encoded already
        Assert.Equal("shop", await client.ListTopicsAsync("shop"));
        await Assert.ThrowsAsync<SampleException>(() => client.ListTopicsAsync("projects/shop")); // PHOT3206: the client sends it, this server does not route it
        foreach (var escaping in new[] { "..", "a/../b", "a/%2e%2E/b", "" })
            await Assert.ThrowsAsync<ArgumentException>(() => client.GetFileAsync(escaping));
        Assert.Equal("/files/a/b", SampleRoutes.GetFile("a/b"));
        Assert.Equal("/v1/projects/shop/topics", SampleRoutes.ListTopics("projects/shop"));
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Client.GetAsync("/files/")).StatusCode);
    }
}
