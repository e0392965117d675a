using System.Text;
using Photon.Tasks.Hooks;

namespace Photon.Tasks.Tests.Hooks;

public sealed class SecretsTests : IDisposable
{
    private const string Secret = "s3cr'et/+va\"lue é";

    private readonly HookProject project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("GITHUB_TOKEN", true)]
    [InlineData("npm_config__authToken", true)]
    [InlineData("AWS_SECRET_ACCESS_KEY", true)]
    [InlineData("PGPASSWORD", true)]
    [InlineData("MYSQL_PWD", true)]
    [InlineData("NuGetPackageSourceCredentials_shop", true)]
    [InlineData("ConnectionStrings__Default", true)]
    [InlineData("AZURE_STORAGE_KEY", true)]
    [InlineData("AZURE_DEVOPS_EXT_PAT", true)]
    [InlineData("ApiKey", true)]
    [InlineData("SIGNING_PASSPHRASE", true)]
    [InlineData("REGISTRY_AUTH", true)]
    [InlineData("Shop__Smtp__Pass", true)]
    [InlineData("PWD", false)]
    [InlineData("OLDPWD", false)]
    [InlineData("PATH", false)]
    [InlineData("GIT_AUTHOR_NAME", false)]
    [InlineData("KEYBOARD", false)]
    [InlineData("PATTERN", false)]
    [InlineData("COMPASS_HOME", false)]
    public void NamesTellWhatIsSecret(string name, bool isSecret) => Assert.Equal(isSecret, SecretNames.Includes(name));

    [Theory]
    [InlineData("printf '%s\\n' \"$SHOP_TOKEN\"")]
    [InlineData("printf '<%s>' \"$SHOP_TOKEN\" >&2")]
    [InlineData("printf %s \"$SHOP_TOKEN\" | base64 -w0")]
    [InlineData("printf 'user:%s' \"$SHOP_TOKEN\" | base64 -w0")]
    [InlineData("printf 'us:%s:x' \"$SHOP_TOKEN\" | base64 -w0")]
    [InlineData("node -p 'encodeURIComponent(process.env.SHOP_TOKEN)'")]
    [InlineData("node -p 'JSON.stringify({ token: process.env.SHOP_TOKEN })'")]
    [InlineData("set -x; : \"$SHOP_TOKEN\"")]
    [InlineData("node -e 'for (const b of Buffer.from(process.env.SHOP_TOKEN)) process.stdout.write(Buffer.of(b))'")]
    [InlineData("node -p '[...process.env.SHOP_TOKEN].join(\"\\u001b[0m\")'")]
    [InlineData("printf '%s' \"$SHOP_TOKEN\"; exit 3")]
    [InlineData("head -c 16380 /dev/zero | tr '\\0' x; printf '%s' \"$SHOP_TOKEN\"; head -c 40000 /dev/zero | tr '\\0' x")]
    public void SecretIsNowhereInTheLog(string command)
    {
        project.Variables["SHOP_TOKEN"] = Secret;
        project.RunPre($"'''\n{command}'''");

        var log = project.Build.Everything;
        Assert.Contains("***", log, StringComparison.Ordinal);
        foreach (var part in (string[])[Secret, "s3cr", "et/+va", "lue é", "czNjci", "L3Zh", Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret))[4..12]])
            Assert.DoesNotContain(part, log, StringComparison.Ordinal);
    }

    [Fact]
    public void SecretInTheCommandItselfIsHiddenInEveryMessage()
    {
        project.Variables["SHOP_TOKEN"] = "hunter22";
        Assert.False(project.RunPre("'echo hunter22; exit 1'"));
        Assert.Contains("[pre echo ***; exit 1] ***", project.Build.Output);
        Assert.DoesNotContain("hunter", project.Build.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void EachLineOfASecretIsOne()
    {
        project.Variables["SIGNING_KEY"] = "-----BEGIN KEY-----\nMIIEvQIB\nADANBgkq\n-----END KEY-----\n";
        Assert.True(project.RunPre("'echo \"$SIGNING_KEY\"'", "'echo has MIIEvQIB in it'", "'printf %s \"$SIGNING_KEY\" | base64 -w0'"));
        Assert.DoesNotContain("MIIEvQIB", project.Build.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("TUlJRXZRSUI", project.Build.Everything, StringComparison.Ordinal);
        Assert.Contains(project.Build.Output, line => line.EndsWith("has *** in it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DATABASE_URL", "postgres://shop:p%40ssw0rd@db:5432/shop", "p@ssw0rd")]
    [InlineData("DATABASE_URL", "postgres://shop:p%40ssw0rd@db:5432/shop", "p%40ssw0rd")]
    [InlineData("ConnectionStrings__Shop", "Server=db; User Id=sa; Password = Passw0rd!;", "Passw0rd!")]
    [InlineData("NuGetPackageSourceCredentials_shop", "Username=a;Password=Passw0rd!", "Passw0rd!")]
    [InlineData("VSS_NUGET_EXTERNAL_FEED_ENDPOINTS", """{"endpointCredentials": [{"endpoint": "https://a", "username": "b", "password" : "Passw0rd!"}]}""", "Passw0rd!")]
    public void PasswordWithinAValueIsSecretByItself(string variable, string value, string password)
    {
        var secrets = Secrets.Of(new Dictionary<string, string> { [variable] = value });
        Assert.Equal("it is *** here", secrets.Mask($"it is {password} here"));
    }

    [Theory]
    [InlineData("TOKEN", "abc")]
    [InlineData("USE_AUTH", "true")]
    [InlineData("DB_AUTH", "None")]
    [InlineData("HOME_URL", "https://example.com/@shop:tea")]
    [InlineData("EMPTY_SECRET", "")]
    public void WhatTellsNothingIsNoSecret(string variable, string value)
    {
        var text = $"a true None tea abc {value}";
        Assert.Equal(text, Secrets.Of(new Dictionary<string, string> { [variable] = value }).Mask(text));
    }

    [Fact]
    public void SecretsThatOverlapLeaveNothing()
    {
        var secrets = Secrets.Of(new Dictionary<string, string> { ["A_TOKEN"] = "abcdef", ["B_TOKEN"] = "defghi", ["C_TOKEN"] = "abcd" });
        Assert.Equal("<***> *** ***", secrets.Mask("<abcdefghi> abcd abcdefabcdef"));
    }

    [Fact]
    public void LongSecretsAreFoundToo()
    {
        var value = string.Concat(Enumerable.Range(0, 20_000).Select(i => i.ToString("x5", System.Globalization.CultureInfo.InvariantCulture)));
        var secrets = Secrets.Of(new Dictionary<string, string> { ["KUBE_TOKEN"] = value });
        var lines = new List<string>();
        var output = new OutputLines(secrets, line => lines.Add(secrets.Mask(line)));
        output.Add(Encoding.UTF8.GetBytes(new string('x', 16_000) + value + new string('y', 20_000)));
        output.Complete();
        Assert.Equal(new string('x', 16_000) + "***" + new string('y', 20_000), string.Concat(lines));
    }
}
