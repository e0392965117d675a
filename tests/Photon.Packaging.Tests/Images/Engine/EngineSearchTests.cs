using System.Net.Sockets;
using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Engine;

namespace Photon.Packaging.Tests.Images.Engine;

public sealed class EngineSearchTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ph-");
    private readonly List<Socket> sockets = [];

    private EngineSearch Search => new()
    {
        ConfigFolder = PathOf("home/.docker"),
        HomeFolder = PathOf("home"),
        RuntimeFolder = PathOf("user"),
        SystemFolder = PathOf("run"),
    };

    [Fact]
    public async Task VariableComesFirst()
    {
        Listen("run/docker.sock");
        Context("other", "unix:///other.sock");
        Assert.Equal("unix:///mine.sock", await FindAsync(Search with { DockerHost = "unix:///mine.sock", DockerContext = "other" }));
        Assert.Equal("unix:///mine.sock", await FindAsync(Search with { DockerHost = "unix:///mine.sock", ContainerHost = "unix:///podman.sock" }));
    }

    [Fact]
    public async Task VariableThatIsNoAddressIsReported() => Assert.Equal(Codes.EngineAddressMalformed, (await FailAsync(Search with { DockerHost = "ssh://me@host" })).Rule);

    [Fact]
    public async Task ContextIsFollowed()
    {
        Listen("run/docker.sock");
        Context("rootless", $"unix://{PathOf("user/docker.sock")}");
        Context("far", "tcp://10.0.0.7:2376");
        Assert.Equal($"unix://{PathOf("run/docker.sock")}", await FindAsync(Search));
        Assert.Equal("tcp://10.0.0.7:2376", await FindAsync(Search with { DockerContext = "far" }));
        Write("home/.docker/config.json", """{"auths":{},"currentContext":"rootless"}""");
        Assert.Equal($"unix://{PathOf("user/docker.sock")}", await FindAsync(Search));
        Assert.Equal($"unix://{PathOf("run/docker.sock")}", await FindAsync(Search with { DockerContext = "default" }));
    }

    [Fact]
    public async Task ContextMayHaveCertificates()
    {
        Context("far", "tcp://10.0.0.7:2376");
        var certificates = PathOf($"home/.docker/contexts/tls/{IdOf("far")}/docker");
        Assert.Null((await (Search with { DockerContext = "far" }).FindAsync(Cancellation)).CertificateFolder);
        Directory.CreateDirectory(certificates);
        Assert.Equal(certificates, (await (Search with { DockerContext = "far" }).FindAsync(Cancellation)).CertificateFolder);
    }

    [Theory]
    [InlineData("gone", null, "is not there")]
    [InlineData("broken", "{", "line 1 is no JSON")]
    [InlineData("empty", "{}", "'Endpoints' names no 'docker'")]
    [InlineData("kubernetes", """{"Endpoints":{"kubernetes":{}}}""", "names no 'docker'")]
    [InlineData("odd", """{"Endpoints":{"docker":{"Host":7}}}""", "'Host' should be a text")]
    public async Task ContextThatLeadsNowhereIsReported(string name, string? meta, string reason)
    {
        Listen("run/docker.sock");
        if (meta is not null)
            Write($"home/.docker/contexts/meta/{IdOf(name)}/meta.json", meta);
        var problem = await FailAsync(Search with { DockerContext = name });
        Assert.Equal("PHOT7176", problem.Rule.Code);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConfigurationThatIsNoneIsReported()
    {
        Write("home/.docker/config.json", "{\"auths\":{\"secret");
        var problem = await FailAsync(Search);
        Assert.Equal(Codes.DockerContextUnusable, problem.Rule);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run/docker.sock")]
    [InlineData("user/docker.sock")]
    [InlineData("home/.docker/run/docker.sock")]
    [InlineData("home/.docker/desktop/docker.sock")]
    [InlineData("home/.colima/default/docker.sock")]
    [InlineData("home/.orbstack/run/docker.sock")]
    [InlineData("home/.rd/docker.sock")]
    [InlineData("user/podman/podman.sock")]
    [InlineData("run/podman/podman.sock")]
    [InlineData("home/.local/share/containers/podman/machine/podman.sock")]
    public async Task SocketThatListensIsFound(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Engines of Windows listen at pipes.");
        Listen(path);
        Assert.Equal($"unix://{PathOf(path)}", await FindAsync(Search));
    }

    [Fact]
    public async Task SocketWithoutAnEngineIsPassedOver()
    {
        Bind("run/docker.sock");
        Write("user/docker.sock", "a file");
        Listen("home/.colima/default/docker.sock");
        Assert.Equal($"unix://{PathOf("home/.colima/default/docker.sock")}", await FindAsync(Search));
    }

    [Fact]
    public async Task WhatWasTriedIsListed()
    {
        Bind("run/docker.sock");
        var problem = await FailAsync(Search);
        Assert.Equal(Codes.EngineMissing, problem.Rule);
        Assert.Contains($"'unix://{PathOf("run/docker.sock")}', 'unix://{PathOf("user/docker.sock")}', ", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"'unix://{PathOf("user/podman/podman.sock")}'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutARuntimeFolderOnlyTheOthersAreTried() =>
        Assert.DoesNotContain(PathOf("user"), (await FailAsync(Search with { RuntimeFolder = "" })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task WantedEngineIsTheOnlyOne()
    {
        Listen("run/docker.sock");
        Listen("run/podman/podman.sock");
        Assert.Equal($"unix://{PathOf("run/docker.sock")}", await FindAsync(Search with { Wanted = "Docker" }));
        Assert.Equal($"unix://{PathOf("run/podman/podman.sock")}", await FindAsync(Search with { Wanted = "Podman" }));
        Write("home/.docker/config.json", """{"currentContext":"gone"}""");
        Assert.Equal($"unix://{PathOf("run/podman/podman.sock")}", await FindAsync(Search with { Wanted = "podman", DockerHost = "unix:///var/run/docker.sock" }));
        Assert.Equal("unix:///a/podman.sock", await FindAsync(Search with { Wanted = "podman", DockerHost = "unix:///a/podman.sock" }));
        Assert.Equal("unix:///b.sock", await FindAsync(Search with { Wanted = "podman", DockerHost = "unix:///a/podman.sock", ContainerHost = "unix:///b.sock" }));
        sockets.ForEach(socket => socket.Dispose());
        Assert.DoesNotContain("docker.sock", (await FailAsync(Search with { Wanted = "podman" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownEngineIsReported() => Assert.Equal("PHOT7177", (await FailAsync(Search with { Wanted = "containerd" })).Rule.Code);

    [Fact]
    public async Task PortWithTlsKnowsItsCertificates()
    {
        var search = Search with { DockerHost = "tcp://127.0.0.1:2376", DockerTlsVerify = "1" };
        Assert.Equal(PathOf("home/.docker"), (await search.FindAsync(Cancellation)).CertificateFolder);
        Assert.Equal("/certs", (await (search with { CertificateFolder = "/certs" }).FindAsync(Cancellation)).CertificateFolder);
        Assert.Null((await (search with { DockerTlsVerify = "" }).FindAsync(Cancellation)).CertificateFolder);
        Assert.Null((await (search with { DockerHost = "unix:///a.sock" }).FindAsync(Cancellation)).CertificateFolder);
    }

    public void Dispose()
    {
        sockets.ForEach(socket => socket.Dispose());
        folder.Delete(recursive: true);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<string> FindAsync(EngineSearch search) => (await search.FindAsync(Cancellation)).ToString();

    private static async Task<DestinationException> FailAsync(EngineSearch search) => await Assert.ThrowsAsync<DestinationException>(() => search.FindAsync(Cancellation));

    private static string IdOf(string context) => Digest.Of(Encoding.UTF8.GetBytes(context)).Hex;

    private string PathOf(string path) => Path.Combine(folder.FullName, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    private void Context(string name, string host) => Write($"home/.docker/contexts/meta/{IdOf(name)}/meta.json", $$$$"""{"Name":"{{{{name}}}}","Metadata":{},"Endpoints":{"docker":{"Host":"{{{{host}}}}","SkipTLSVerify":false}}}""");

    private void Listen(string path) => Bind(path).Listen();

    /// <summary>A socket at which nobody listens: its engine has ended.</summary>
    private Socket Bind(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        sockets.Add(socket);
        socket.Bind(new UnixDomainSocketEndPoint(PathOf(path)));
        return socket;
    }
}
