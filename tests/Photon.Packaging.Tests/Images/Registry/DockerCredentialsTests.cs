using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Tests.Images.Registry;

public sealed class DockerCredentialsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("photon-docker-config-");

    [Theory]
    [InlineData("ghcr.io", "ghcr.io")]
    [InlineData("ghcr.io", "https://ghcr.io")]
    [InlineData("localhost:5000", "http://localhost:5000/v2/")]
    [InlineData("docker.io", "https://index.docker.io/v1/")]
    [InlineData("docker.io", "docker.io")]
    public async Task EntryOfTheFileIsFound(string registry, string key)
    {
        Write($$"""{ "auths": { "other.example": {}, "{{key}}": { "auth": "{{Convert.ToBase64String("me:pass:word"u8)}}" } } }""");
        var credential = await FindAsync(registry);
        Assert.Equal(("me", "pass:word"), (credential!.UserName, credential.Password));
    }

    [Fact]
    public async Task EntryMayHoldTokens()
    {
        Write("""{ "auths": { "a.example": { "identitytoken": "refresh" }, "b.example": { "registrytoken": "ready" }, "c.example": {}, "d.example": { "username": "me", "password": "word" } } }""");
        Assert.Equal("refresh", (await FindAsync("a.example"))!.IdentityToken);
        Assert.Equal("ready", (await FindAsync("b.example"))!.RegistryToken);
        Assert.Null(await FindAsync("c.example"));
        Assert.Equal("word", (await FindAsync("d.example"))!.Password);
        Assert.Null(await FindAsync("e.example"));
    }

    [Fact]
    public async Task NoFileMeansNobody() => Assert.Null(await FindAsync("ghcr.io"));

    [Theory]
    [InlineData("{ \"auths\": ")]
    [InlineData("[]")]
    [InlineData("{ \"auths\": { \"ghcr.io\": { \"auth\": \"c2VjcmV0\" } } }")]
    [InlineData("{ \"auths\": { \"ghcr.io\": { \"auth\": \"not base64!\" } } }")]
    public async Task BrokenFileIsReported(string json)
    {
        Write(json);
        var problem = await Assert.ThrowsAsync<DestinationException>(() => FindAsync("ghcr.io"));
        Assert.Equal(Codes.DockerConfigUnreadable, problem.Rule);
        Assert.DoesNotContain("c2VjcmV0", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelperOfTheRegistryComesBeforeTheStore()
    {
        Write("""{ "credsStore": "store", "credHelpers": { "ghcr.io": "own" } }""");
        Helper("store", """echo "{\"ServerURL\":\"x\",\"Username\":\"from store\",\"Secret\":\"$(cat)\"}" """);
        Helper("own", """echo '{"ServerURL":"x","Username":"<token>","Secret":"refresh"}' """);
        Assert.Equal("refresh", (await FindAsync("ghcr.io"))!.IdentityToken);
        var hub = await FindAsync("docker.io");
        Assert.Equal(("from store", "https://index.docker.io/v1/"), (hub!.UserName, hub.Password));
    }

    [Fact]
    public async Task HelperThatKnowsNobodyLeavesItToTheFile()
    {
        Write($$"""{ "credsStore": "store", "auths": { "ghcr.io": { "auth": "{{Convert.ToBase64String("me:word"u8)}}" } } }""");
        Helper("store", "echo 'credentials not found in native keychain'; exit 1");
        Assert.Equal("me", (await FindAsync("ghcr.io"))!.UserName);
        Assert.Null(await FindAsync("quay.io"));
    }

    [Theory]
    [InlineData("echo 'secret stuff' >&2; exit 3", "ended with 3")]
    [InlineData("echo 'secret stuff'", "not what helpers write")]
    [InlineData("echo '{}'", "not what helpers write")]
    public async Task HelperThatFailsIsReportedWithoutItsWords(string script, string reason)
    {
        Write("""{ "credsStore": "store" }""");
        Helper("store", script);
        var problem = await Assert.ThrowsAsync<DestinationException>(() => FindAsync("ghcr.io"));
        Assert.Equal(Codes.CredentialHelperFailed, problem.Rule);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("../../bin/sh")]
    public async Task HelperThatIsNotThereIsReported(string name)
    {
        Write($$"""{ "credsStore": "{{name}}" }""");
        var problem = await Assert.ThrowsAsync<DestinationException>(() => FindAsync("ghcr.io"));
        Assert.Equal("PHOT7159", problem.Rule.Code);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<RegistryCredential?> FindAsync(string registry) =>
        new DockerCredentials(folder.FullName, new CredentialHelper([folder.FullName])).FindAsync(registry, TestContext.Current.CancellationToken);

    private void Write(string json) => File.WriteAllText(Path.Combine(folder.FullName, "config.json"), json);

    private void Helper(string name, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The helper is a shell script.");
        var path = Path.Combine(folder.FullName, "docker-credential-" + name);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
