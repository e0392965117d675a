using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Photon.Pact.Tests.Broker;

/// <summary>
/// A broker as its documentation has it: an index of links, pacts for verification, contracts, results, branches, tags, the matrix. It writes down what it is asked, and fails as a test says.
/// </summary>
internal sealed class BrokerDouble : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task serving;

    public BrokerDouble()
    {
        // HttpListener takes no port 0: one that is free now is nearly always free a moment later.
        for (var tries = 0; ; tries++)
        {
            Address = new Uri($"http://127.0.0.1:{FreePort()}/broker/");
            listener.Prefixes.Clear();
            listener.Prefixes.Add(Address.GetLeftPart(UriPartial.Authority) + "/");
            try
            {
                listener.Start();
                break;
            }
            catch (HttpListenerException) when (tries < 10)
            {
                // Somebody took it meanwhile.
            }
        }

        serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>Such as <c>POST /broker/contracts/publish</c>.</summary>
    public List<BrokerCall> Calls { get; } = [];

    public IEnumerable<string> Asked => Calls.Select(call => $"{call.Method} {call.Path}");

    /// <summary>Answers instead of the broker where it gives an answer.</summary>
    public Func<BrokerCall, BrokerReply?> Instead { get; set; } = _ => null;

    /// <summary>The pacts for verification: names, and properties.</summary>
    public List<(string Name, JsonObject Properties)> Pacts { get; } = [];

    public JsonObject Matrix { get; set; } = [];

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    public static JsonObject Pact(string name) => new()
    {
        ["consumer"] = new JsonObject { ["name"] = name },
        ["provider"] = new JsonObject { ["name"] = "shop" },
        ["interactions"] = new JsonArray(new JsonObject
        {
            ["_id"] = "4f2a91c",
            ["description"] = "a product",
            ["request"] = new JsonObject { ["method"] = "GET", ["path"] = "/product" },
            ["response"] = new JsonObject { ["status"] = 200 },
        }),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "3.0.0" } },
    };

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
            {
                // The double is closed, or the caller has hung up.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var call = new BrokerCall(context.Request.HttpMethod, Uri.UnescapeDataString(context.Request.Url!.PathAndQuery), context.Request.Headers["Authorization"], await reader.ReadToEndAsync());
        Calls.Add(call);
        var reply = Instead(call) ?? Known(call);
        if (reply.IsCut)
        {
            context.Response.ContentLength64 = 1000;
            await context.Response.OutputStream.WriteAsync("{\"half\":"u8.ToArray());
            context.Response.Abort();
            return;
        }

        await Task.Delay(reply.Delay);
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        if (reply.Location is not null)
            context.Response.RedirectLocation = reply.Location;
        context.Response.Close(Encoding.UTF8.GetBytes(reply.Body), willBlock: false);
    }

    private BrokerReply Known(BrokerCall call) => (call.Method, call.Path) switch
    {
        ("GET", "/broker/") => new BrokerReply(200, Index()),
        ("POST", "/broker/pacts/provider/shop/for-verification") => new BrokerReply(200, List()),
        ("GET", var path) when path.StartsWith("/broker/pact/", StringComparison.Ordinal) => new BrokerReply(200, Found(path.Split('/')[^1])),
        ("POST", "/broker/contracts/publish") => new BrokerReply(200, """{"notices":[{"type":"success","text":"Pact published."}]}"""),
        ("POST", var path) when path.StartsWith("/broker/results/", StringComparison.Ordinal) => new BrokerReply(201, "{}"),
        ("PUT", _) => new BrokerReply(201, "{}"),
        ("GET", var path) when path.StartsWith("/broker/matrix?", StringComparison.Ordinal) => new BrokerReply(200, Matrix.ToJsonString()),
        _ => new BrokerReply(404, """{"error":"not found"}"""),
    };

    private string Index() => new JsonObject
    {
        ["_links"] = new JsonObject
        {
            ["pb:provider-pacts-for-verification"] = Link("pacts/provider/{provider}/for-verification"),
            ["pb:publish-contracts"] = Link("contracts/publish"),
            ["pb:pacticipant-branch-version"] = Link("pacticipants/{pacticipant}/branches/{branch}/versions/{version}"),
            ["pb:pacticipant-version-tag"] = Link("pacticipants/{pacticipant}/versions/{version}/tags/{tag}"),
        },
    }.ToJsonString();

    private string List() => new JsonObject
    {
        ["_embedded"] = new JsonObject
        {
            ["pacts"] = new JsonArray([.. Pacts.Select(pact => new JsonObject
            {
                ["verificationProperties"] = pact.Properties.DeepClone(),
                ["_links"] = new JsonObject { ["self"] = Link($"pact/{pact.Name}", $"Pact between {pact.Name} (1.2.0) and shop") },
            })]),
        },
    }.ToJsonString();

    private string Found(string name)
    {
        var pact = Pact(name);
        pact["_links"] = new JsonObject { ["pb:publish-verification-results"] = Link($"results/{name}") };
        return pact.ToJsonString();
    }

    private JsonObject Link(string path, string? name = null)
    {
        var link = new JsonObject { ["href"] = Address.AbsoluteUri + path };
        if (name is not null)
            link["name"] = name;
        return link;
    }
}

/// <param name="Path">Unescaped, with the query.</param>
internal sealed record BrokerCall(string Method, string Path, string? Authorization, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}

internal sealed record BrokerReply(int Status, string Body)
{
    public string ContentType { get; init; } = "application/hal+json";

    public string? Location { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>The connection ends in the middle of the body.</summary>
    public bool IsCut { get; init; }
}
