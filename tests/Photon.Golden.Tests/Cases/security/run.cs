using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler(IHttpContextAccessor http)
    {
        public partial Task<OpenResult> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<OpenResult>(new OpenResult.NoContent());

        public partial Task<TokenResult> TokenAsync(CancellationToken cancellationToken) => Task.FromResult<TokenResult>(new TokenResult.NoContent());

        public partial Task<KeyResult> KeyAsync(CancellationToken cancellationToken) => Task.FromResult<KeyResult>(new KeyResult.NoContent());

        public partial Task<QueryResult> QueryAsync(CancellationToken cancellationToken) => Task.FromResult<QueryResult>(new QueryResult.NoContent());

        public partial Task<BothResult> BothAsync(CancellationToken cancellationToken) => Task.FromResult<BothResult>(new BothResult.NoContent());

        public partial Task<ScopedResult> ScopedAsync(CancellationToken cancellationToken) => Task.FromResult<ScopedResult>(new ScopedResult.NoContent());

        public partial Task<MaybeResult> MaybeAsync(CancellationToken cancellationToken) => Task.FromResult<MaybeResult>(http.HttpContext!.User.Identity?.Name ?? "nobody");

        public partial Task<OpenidResult> OpenidAsync(CancellationToken cancellationToken) => Task.FromResult<OpenidResult>(new OpenidResult.NoContent());
    }
}

static class Run
{
    private static readonly Issuer Issued = new();

    static async Task RunAsync()
    {
        await using var app = await StartAsync(options => options.AuthenticationSchemes["openid"] = "Bearer");
        await RefusesAsync(app);
        await ProvesAsync(app);
        await FetchesTokensAsync(app);
        await KeepsKeysFromOtherHostsAsync(app);
        await TakesPoliciesOfTheApplicationAsync();
        await using var open = await StartAsync(options => options.EnforceSecurity = false);
        await new SampleClient(open.Client).KeyAsync();
        await NeedsNothingToStartAsync();
    }

    static Task<RunningApp> StartAsync(Action<ApiOptions> configure) => RunningApp.StartAsync(
        builder =>
        {
            builder.Services.AddHttpContextAccessor();
            var schemes = builder.Services.AddAuthentication();
            foreach (var name in (string[])["Bearer", SampleSchemes.Key, SampleSchemes.Cookie, SampleSchemes.Query, SampleSchemes.Basic])
                schemes.AddScheme<AuthenticationSchemeOptions, Gate>(name, null);
            builder.AddSampleApi(configure);
        },
        app =>
        {
            app.MapSampleApi();
            Issued.Map(app);
        });

    static async Task RefusesAsync(RunningApp app)
    {
        var http = app.Client;
        Assert.Equal(HttpStatusCode.NoContent, (await http.GetAsync("/open")).StatusCode);
        await RefusedAsync(http, "/token", null, 401, "Bearer");
        await RefusedAsync(http, "/token", "Bearer bad", 401, "Bearer");
        await RefusedAsync(http, "/key", null, 401, "ApiKey in=\"header\", name=\"X-Api-Key\", ApiKey in=\"cookie\", name=\"sid\"");
        await RefusedAsync(http, "/scoped", "Bearer good read", 403, "Bearer error=\"insufficient_scope\", scope=\"read write:all\"");
        await RefusedAsync(http, "/openid", null, 401, "Bearer");
        Assert.Equal(HttpStatusCode.NoContent, (await GetAsync(http, "/scoped", "Bearer good write:all read")).StatusCode);
        Assert.Equal("nobody", await http.GetStringAsync("/maybe"));
        Assert.Equal("Bearer", await (await GetAsync(http, "/maybe", "Bearer good read")).Content.ReadAsStringAsync());
        Assert.Contains("\"openapi\"", await http.GetStringAsync("/openapi.json"));
        var login = await PostAsync(http, "/both", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:secret")));
        Assert.Equal(HttpStatusCode.Unauthorized, login.StatusCode);
    }

    /// <summary>Each operation gets its own credentials, with and without dependency injection.</summary>
    static async Task ProvesAsync(RunningApp app)
    {
        var services = new ServiceCollection();
        services.AddSampleClient(app.Address, credentials =>
        {
            credentials.Bearer = TokenSource.From(_ => new("good"));
            credentials.Cookie = "k&y";
            credentials.Query = "k&y";
            credentials.Basic = new NetworkCredential("ann", "secret");
        });
        await using var provider = services.BuildServiceProvider();
        var injected = provider.GetRequiredService<ISampleClient>();
        await injected.OpenAsync();
        await injected.TokenAsync();
        await injected.KeyAsync();
        await injected.QueryAsync();
        Assert.Equal("nobody", await injected.MaybeAsync());
        Assert.Equal(401, (await Assert.ThrowsAsync<SampleException>(() => injected.BothAsync())).StatusCode);

        var credentials = new SampleCredentials { Basic = new NetworkCredential("ann", "secret"), Key = "k&y" };
        using var http = new HttpClient(credentials.CreateHandler()) { BaseAddress = app.Address };
        await new SampleClient(http).BothAsync();
        await new SampleClient(http).KeyAsync();
        var thrown = await Assert.ThrowsAsync<SampleException>(() => new SampleClient(http).TokenAsync());
        Assert.Equal("Credentials are missing or not valid: bearer.", thrown.Detail);
    }

    static async Task FetchesTokensAsync(RunningApp app)
    {
        var clock = new Hand();
        var credentials = new SampleCredentials
        {
            Oauth = new TokenSource.ClientCredentials("shop:1", "se cret") { Clock = clock, Parameters = { ["audience"] = "shop" } },
            Openid = new TokenSource.RefreshToken("first", "shop:1") { Clock = clock, Scopes = ["read"], Replaced = token => Issued.Replaced.Add(token) },
        };
        using var http = new HttpClient(credentials.CreateHandler()) { BaseAddress = app.Address };
        ISampleClient client = new SampleClient(http);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.ScopedAsync()));
        Assert.Equal(["Basic shop%3A1:se+cret client_credentials read write:all shop"], Issued.Take());
        Assert.Equal("Bearer", await client.MaybeAsync());
        Assert.Equal(["Basic shop%3A1:se+cret client_credentials read shop"], Issued.Take());

        clock.Now += TimeSpan.FromSeconds(569);
        await client.ScopedAsync();
        Assert.Empty(Issued.Take());
        clock.Now += TimeSpan.FromSeconds(2);
        await client.ScopedAsync();
        Assert.Single(Issued.Take());

        Issued.Revoke();
        await Task.WhenAll(client.ScopedAsync(), client.ScopedAsync());
        Assert.Single(Issued.Take());

        await client.OpenidAsync();
        Issued.Revoke();
        await client.OpenidAsync();
        Assert.Equal([" refresh_token read first shop:1", " refresh_token read second shop:1"], Issued.Take());
        Assert.Equal(["second"], Issued.Replaced);

        Issued.IsClosed = true;
        var closed = await Assert.ThrowsAsync<HttpRequestException>(() => new SampleClient(Fresh("shop:1")).ScopedAsync());
        Assert.EndsWith("/issue answered 400: invalid_client (Go away.)", closed.Message);
        Issued.IsClosed = false;

        HttpClient Fresh(string id) =>
            new(new SampleCredentials { Oauth = new TokenSource.ClientCredentials(id, "x") }.CreateHandler()) { BaseAddress = app.Address };
    }

    /// <summary>Redirections are followed; to another host they carry neither key nor token nor cookie.</summary>
    static async Task KeepsKeysFromOtherHostsAsync(RunningApp app)
    {
        foreach (var credentials in (SampleCredentials[])[new() { Key = "k&y" }, new() { Cookie = "k&y" }, new() { Bearer = "good" }])
        {
            var seen = new List<string>();
            using var http = new HttpClient(credentials.CreateHandler(new Redirecting(seen))) { BaseAddress = new Uri("https://shop.example") };
            if (credentials.Bearer is null)
                await new SampleClient(http).KeyAsync();
            else
                await new SampleClient(http).TokenAsync();
            Assert.Equal(["shop.example True", "shop.example True", "evil.example False"], seen);
        }

        using var blind = new HttpClient(new SampleCredentials { Key = "k&y" }.CreateHandler(new HttpClientHandler())) { BaseAddress = app.Address };
        Assert.Contains("AllowAutoRedirect", (await Assert.ThrowsAsync<InvalidOperationException>(() => new SampleClient(blind).KeyAsync())).Message);
    }

    static async Task TakesPoliciesOfTheApplicationAsync()
    {
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddHttpContextAccessor();
                builder.Services.AddAuthorization(options => options.AddPolicy(SamplePolicies.KeyOrCookie, policy => policy.RequireAssertion(_ => true)));
                builder.AddSampleApi();
            },
            app => app.MapSampleApi());
        await new SampleClient(app.Client).KeyAsync();
        await RefusedAsync(app.Client, "/token", null, 401, "Bearer");
    }

    /// <summary>Without authentication the application starts, and refuses.</summary>
    static async Task NeedsNothingToStartAsync()
    {
        await using var app = await RunningApp.StartAsync(builder => { builder.Services.AddHttpContextAccessor(); builder.AddSampleApi(); }, app => app.MapSampleApi());
        await new SampleClient(app.Client).OpenAsync();
        Assert.Equal("nobody", await new SampleClient(app.Client).MaybeAsync());
        await RefusedAsync(app.Client, "/both", null, 401, "Basic realm=\"Sample\", ApiKey in=\"header\", name=\"X-Api-Key\"", HttpMethod.Post);

        // The first run on the author's machine.
        await using var development = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<IHostEnvironment>(new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = "Development" });
                builder.Services.AddHttpContextAccessor();
                builder.AddSampleApi();
            },
            app => app.MapSampleApi());
        await new SampleClient(development.Client).KeyAsync();
    }

    static async Task RefusedAsync(HttpClient http, string path, string? authorization, int status, string challenge, HttpMethod? method = null)
    {
        var response = await SendAsync(http, method ?? HttpMethod.Get, path, authorization);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"\"status\":{status}", await response.Content.ReadAsStringAsync());
        Assert.Equal(challenge, string.Join(", ", response.Headers.NonValidated["WWW-Authenticate"]));
    }

    static Task<HttpResponseMessage> GetAsync(HttpClient http, string path, string authorization) => SendAsync(http, HttpMethod.Get, path, authorization);

    static Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string authorization) => SendAsync(http, HttpMethod.Post, path, authorization);

    static Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string path, string? authorization)
    {
        var request = new HttpRequestMessage(method, path);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return http.SendAsync(request);
    }

    /// <summary>What an application would take from a package: knows each scheme by its name.</summary>
    private sealed class Gate(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var authorization = Request.Headers.Authorization.ToString();
            string? scopes = Scheme.Name switch
            {
                "Bearer" when authorization.StartsWith("Bearer good") => authorization["Bearer good".Length..].Trim(),
                "Bearer" when authorization.StartsWith("Bearer ") => Issued.ScopesOf(authorization["Bearer ".Length..]),
                "key" => Request.Headers["X-Api-Key"] == "k&y" ? "" : null,
                "cookie" => Request.Cookies["sid"] == "k&y" ? "" : null,
                "query" => Request.Query["key"] == "k&y" ? "" : null,
                "basic" => authorization == "Basic " + Convert.ToBase64String("ann:secret"u8) ? "" : null,
                _ => null,
            };
            if (scopes is null)
                return Task.FromResult(AuthenticateResult.NoResult());
            var identity = new ClaimsIdentity([new(ClaimTypes.Name, Scheme.Name), new("scope", scopes)], Scheme.Name);
            return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name)));
        }
    }

    /// <summary>An OAuth 2 server.</summary>
    private sealed class Issuer
    {
        private readonly List<string> requests = [];
        private readonly Dictionary<string, string> tokens = [];

        public List<string> Replaced { get; } = [];

        public bool IsClosed { get; set; }

        public List<string> Take()
        {
            List<string> taken = [.. requests];
            requests.Clear();
            return taken;
        }

        public void Revoke() => tokens.Clear();

        public string? ScopesOf(string token)
        {
            lock (tokens)
                return tokens.GetValueOrDefault(token);
        }

        public void Map(WebApplication app)
        {
            app.MapGet("/.well-known/openid-configuration", (HttpContext http) => new Dictionary<string, string> { ["token_endpoint"] = $"http://{http.Request.Host}/issue" });
            app.MapPost("/issue", async (HttpContext http) =>
            {
                var form = await http.Request.ReadFormAsync();
                var login = http.Request.Headers.Authorization.ToString();
                if (login.Length > 0)
                    login = "Basic " + Encoding.UTF8.GetString(Convert.FromBase64String(login["Basic ".Length..]));
                if (IsClosed)
                    return Results.Json(new Dictionary<string, string> { ["error"] = "invalid_client", ["error_description"] = "Go away." }, statusCode: 400);
                var fields = new[] { "grant_type", "scope", "refresh_token", "audience", "client_id" }.Select(f => form[f].ToString()).Where(t => t.Length > 0);
                var token = Guid.NewGuid().ToString();
                lock (tokens)
                {
                    requests.Add(string.Join(' ', fields.Prepend(login)));
                    tokens[token] = form["scope"].ToString();
                }

                return Results.Json(new Dictionary<string, object>
                {
                    ["access_token"] = token,
                    ["token_type"] = "Bearer",
                    ["expires_in"] = 600,
                    ["refresh_token"] = "second",
                });
            });
        }
    }

    /// <summary>Sends first to itself, then to another host.</summary>
    private sealed class Redirecting(List<string> seen) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var carries = request.Headers.Contains("X-Api-Key") || request.Headers.Contains("Cookie") || request.Headers.Contains("Authorization");
            seen.Add($"{request.RequestUri!.Host} {carries}");
            var response = new HttpResponseMessage(seen.Count == 3 ? HttpStatusCode.NoContent : HttpStatusCode.TemporaryRedirect) { RequestMessage = request };
            response.Headers.Location = seen.Count switch { 1 => new Uri("/elsewhere", UriKind.Relative), 2 => new Uri("https://evil.example/"), _ => null };
            return Task.FromResult(response);
        }
    }

    private sealed class Hand : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
