using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Files;

namespace Photon.Packaging.Tests.Images.Files;

public sealed class SecretFilesTests : IDisposable
{
    private const string Key = "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----\n";

    private readonly Workplace workplace = new();
    private readonly DiagnosticBag diagnostics = new();

    [Theory]
    [InlineData(".env", "A=1")]
    [InlineData("config/.env.production", "A=1")]
    [InlineData("secrets.json", "{}")]
    [InlineData("wwwroot/secrets.json.br", "compressed")]
    [InlineData("wwwroot/.env.gz", "compressed")]
    [InlineData("nuget.config", "<configuration><packageSourceCredentials /></configuration>")]
    [InlineData("keys/id_ed25519", "key")]
    [InlineData("keys/putty.ppk", "key")]
    [InlineData("certs/shop.PFX", "binary")]
    [InlineData("certs/shop.p12", "binary")]
    [InlineData("certs/shop.pem", Key)]
    [InlineData("certs/shop.key", Key)]
    [InlineData("certs/both.crt", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n" + Key)]
    [InlineData(".npmrc", "//registry/:_authToken=1")]
    public void SecretIsLeftOutAndNamed(string path, string text)
    {
        Assert.Empty(Kept(path, text));
        var diagnostic = Assert.Single(diagnostics.ToSortedList());
        Assert.Equal(("PHOT7100", Severity.Warning), (diagnostic.Code, diagnostic.Severity));
        Assert.Contains($"'{path}'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("appsettings.json", "{}")]
    [InlineData(".env.example", "A=")]
    [InlineData("certs/public.pem", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n")]
    [InlineData("id_rsa.pub", "ssh-rsa")]
    [InlineData("wwwroot/environment.js", "")]
    [InlineData("docs/key.txt", Key)]
    public void OtherFilesStay(string path, string text)
    {
        Assert.Single(Kept(path, text));
        Assert.Empty(diagnostics.ToSortedList());
    }

    [Theory]
    [InlineData("certs/dev.pfx", true)]
    [InlineData("certs/*.pfx", true)]
    [InlineData("**/*.pfx", true)]
    [InlineData("certs\\dev.pf?", true)]
    [InlineData("**", true)]
    [InlineData("*.pfx", false)]
    [InlineData("certs", false)]
    [InlineData("certs/dev.pf", false)]
    public void AllowedFileStays(string pattern, bool isKept) => Assert.Equal(isKept ? 1 : 0, Kept("certs/dev.pfx", "binary", pattern).Count);

    public void Dispose() => workplace.Dispose();

    private IReadOnlyList<DeliveredFile> Kept(string path, string text, params string[] allowed) =>
        SecretFiles.LeaveOut([new DeliveredFile(path, workplace.Write("file", text), false)], allowed, diagnostics, new Location("Shop.csproj", 0, 0));
}
