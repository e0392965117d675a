using System.Net;
using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Tests.Images.Registry;

/// <summary>Registries that want to know who asks.</summary>
public sealed class AuthenticationTests : RegistryTestCase
{
    private readonly BuiltImage image = TestImages.Single(("a", "one"));
    private readonly List<string> tokenRequests = [];
    private int tokens;

    [Fact]
    public async Task NameAndPasswordAreShownWhenAskedFor()
    {
        Credentials = Me();
        var basic = "Basic " + Convert.ToBase64String("me:se:cret"u8);
        Demand("Basic realm=\"here\"", shown => shown == basic);
        await PushAsync(image);
        Assert.Equal(["shop:1"], Registry.Tags);
        Assert.Single(Registry.Authorizations, shown => shown is null);
    }

    [Fact]
    public async Task TokenIsAskedForOnceWithAllScopes()
    {
        Credentials = Me();
        DemandToken();
        await PushAsync(image);
        var request = Assert.Single(tokenRequests);
        Assert.Equal("GET /token?account=x&service=reg&scope=repository%3Ashop%3Apull%2Cpush&scope=registry%3Acatalog%3A%2A Basic " + Convert.ToBase64String("me:se:cret"u8) + " ", request);
        Assert.Equal(["shop:1"], Registry.Tags);
    }

    [Fact]
    public async Task NobodyInParticularAsksWithoutAPassword()
    {
        DemandToken();
        await PushAsync(image);
        Assert.EndsWith("*  ", Assert.Single(tokenRequests).Replace("%2A", "*", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IdentityTokenIsExchanged()
    {
        Credentials = new FixedCredentials(new RegistryCredential { IdentityToken = "refresh me" });
        DemandToken();
        await PushAsync(image);
        var request = Assert.Single(tokenRequests);
        Assert.StartsWith("POST ", request, StringComparison.Ordinal);
        Assert.Contains("grant_type=refresh_token&client_id=photon&refresh_token=refresh+me&scope=repository%3Ashop%3Apull%2Cpush", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenThatEndedIsReplaced()
    {
        DemandToken();
        var client = Client();
        await new RegistryDestination(client, Name("shop:1"), []).PutAsync(image, null, Cancellation);
        Clock.Ahead = TimeSpan.FromSeconds(200);
        await new RegistryDestination(client, Name("shop:1"), []).PutAsync(image, null, Cancellation);
        Assert.Single(tokenRequests);
        Clock.Ahead = TimeSpan.FromSeconds(400);
        await new RegistryDestination(client, Name("shop:1"), []).PutAsync(image, null, Cancellation);
        Assert.Equal(2, tokenRequests.Count);
    }

    [Fact]
    public async Task TokenThatTheRegistryNoLongerTakesIsReplaced()
    {
        DemandToken();
        var client = Client();
        await new RegistryDestination(client, Name("shop:1"), []).PutAsync(image, null, Cancellation);
        tokens = 10;
        await new RegistryDestination(client, Name("shop:2"), []).PutAsync(TestImages.Single(("a", "two")), null, Cancellation);
        Assert.Equal(["shop:1", "shop:2"], Registry.Tags);
        Assert.Equal(2, tokenRequests.Count);
    }

    [Fact]
    public async Task WrongPasswordIsReportedWithoutIt()
    {
        Credentials = Me();
        Demand("Basic realm=\"here\"", _ => false);
        var problem = await FailAsync(image);
        Assert.Equal(Codes.RegistryRefused, problem.Rule);
        Assert.Contains($"docker login {Registry.Host}", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cret", problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, Registry.Requests.Count);
    }

    [Theory]
    [InlineData(401, "", "PHOT7152")]
    [InlineData(200, "no json", "PHOT7158")]
    [InlineData(200, "{}", "PHOT7158")]
    [InlineData(503, "", "PHOT7158")]
    public async Task TokenServerThatGivesNoneIsReported(int status, string body, string code)
    {
        DemandToken();
        var demand = Registry.Fault;
        Registry.Fault = context =>
        {
            if (context.Request.Url!.AbsolutePath != "/token")
                return demand(context);
            RegistryDouble.Answer(context, status, body);
            return true;
        };
        Assert.Equal(code, (await FailAsync(image)).Code);
    }

    [Fact]
    public async Task PasswordGoesToNoTokenServerWithoutTls()
    {
        using var http = RegistryHttp.Create();
        var settings = new RegistrySettings();
        var target = RegistryTarget.Of(ImageReference.Parse("ghcr.io/me/shop"), settings, isPush: true);
        var challenge = Challenge.ParseAll([$"Bearer realm=\"http://{Registry.Host}/token\""])[0];
        var server = new TokenServer(http, new Backoff(settings, Clock), settings, Clock);
        var problem = await Assert.ThrowsAsync<DestinationException>(() => server.GetAsync(challenge, new RegistryCredential { UserName = "me" }, target, Cancellation));
        Assert.Equal("PHOT7152", problem.Rule.Code);
        Assert.Empty(Registry.Requests);
    }

    private static FixedCredentials Me() => new(new RegistryCredential { UserName = "me", Password = "se:cret" });

    private void Demand(string challenge, Func<string?, bool> isRight) => Registry.Fault = context =>
    {
        if (isRight(context.Request.Headers["Authorization"]))
            return false;
        RegistryDouble.Answer(context, 401, """{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}""", ("WWW-Authenticate", challenge));
        return true;
    };

    private void DemandToken()
    {
        Demand($"Bearer realm=\"http://{Registry.Host}/token?account=x\",service=\"reg\",scope=\"repository:shop:pull,push registry:catalog:*\"", shown => shown == $"Bearer token{tokens}" && tokens > 0);
        var demand = Registry.Fault;
        Registry.Fault = context => context.Request.Url!.AbsolutePath == "/token" ? GiveToken(context) : demand(context);
    }

    private bool GiveToken(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        tokenRequests.Add($"{context.Request.HttpMethod} {context.Request.Url!.PathAndQuery} {context.Request.Headers["Authorization"]} {reader.ReadToEnd()}");
        RegistryDouble.Answer(context, 200, $$"""{"{{(tokens == 0 ? "token" : "access_token")}}":"token{{++tokens}}","expires_in":300}""");
        return true;
    }
}
