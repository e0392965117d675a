using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Photon.Packaging.Images;

namespace Photon.Packaging.Tests.Images.Registry;

/// <summary>A registry in this process that keeps what it is sent, and fails as it is told.</summary>
internal sealed class RegistryDouble : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentDictionary<string, MemoryStream> uploads = new(StringComparer.Ordinal);
    private readonly Task serving;
    private int uploadCount;

    public RegistryDouble()
    {
        Port = FreePort();
        listener.Prefixes.Add($"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}/");
        listener.Start();
        serving = ServeAsync();
    }

    public int Port { get; }

    public string Host => $"127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>By repository and digest: <c>shop@sha256:…</c>.</summary>
    public ConcurrentDictionary<string, byte[]> Blobs { get; } = new(StringComparer.Ordinal);

    /// <summary>By repository and tag or digest.</summary>
    public ConcurrentDictionary<string, (string Type, byte[] Bytes)> Manifests { get; } = new(StringComparer.Ordinal);

    /// <summary>All requests: <c>GET /v2/shop/manifests/1</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What each request showed.</summary>
    public ConcurrentQueue<string?> Authorizations { get; } = new();

    /// <summary>Answers a request itself: true where it did.</summary>
    public Func<HttpListenerContext, bool> Fault { get; set; } = _ => false;

    /// <summary>How many bytes of the next blob are given before the connection is cut; -1 for all.</summary>
    public int CutAfter { get; set; } = -1;

    public bool CanMount { get; set; } = true;

    /// <summary>Whether it lists by itself what is attached to a manifest.</summary>
    public bool ListsReferrers { get; set; }

    public IEnumerable<string> Tags => Manifests.Keys.Where(key => !key.Contains('@', StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public int Count(string start) => Requests.Count(request => request.StartsWith(start, StringComparison.Ordinal));

    public void ForgetUpload(string session) => uploads.TryRemove(session, out _);

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public static void Answer(HttpListenerContext context, int status, string body = "", params ReadOnlySpan<(string Name, string Value)> headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                open.Add(Task.Run(() => Serve(context)));
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private void Serve(HttpListenerContext context)
    {
        try
        {
            var path = context.Request.Url!.AbsolutePath;
            Requests.Enqueue($"{context.Request.HttpMethod} {context.Request.Url.PathAndQuery}");
            Authorizations.Enqueue(context.Request.Headers["Authorization"]);
            if (Fault(context))
                return;
            if (path.Split("/blobs/uploads/") is [var upTo, var session])
                Upload(context, upTo["/v2/".Length..], session);
            else if (path.Split("/blobs/") is [var repository, var digest])
                Blob(context, repository["/v2/".Length..] + "@" + digest);
            else if (path.Split("/manifests/") is [var name, var version])
                Manifest(context, name["/v2/".Length..], version);
            else
                Answer(context, path.Contains("/referrers/", StringComparison.Ordinal) && ListsReferrers ? 200 : 404, """{"schemaVersion":2,"manifests":[]}""", ("Content-Type", MediaTypes.Index));
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            context.Response.Abort();
        }
    }

    private void Blob(HttpListenerContext context, string key)
    {
        if (!Blobs.TryGetValue(key, out var bytes))
        {
            Answer(context, 404);
            return;
        }

        var start = context.Request.Headers["Range"] is { } range ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture) : 0;
        if (start > 0)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers["Content-Range"] = $"bytes {start}-{bytes.Length - 1}/{bytes.Length}";
        }

        context.Response.ContentLength64 = bytes.Length - start;
        if (context.Request.HttpMethod == "GET")
        {
            var length = CutAfter >= 0 ? Math.Min(CutAfter, bytes.Length - start) : bytes.Length - start;
            context.Response.OutputStream.Write(bytes, start, length);
            if (CutAfter >= 0)
            {
                CutAfter = -1;
                context.Response.OutputStream.Flush();
                context.Response.Abort();
                return;
            }
        }

        context.Response.Close();
    }

    private void Manifest(HttpListenerContext context, string repository, string version)
    {
        var key = repository + (version.StartsWith("sha256:", StringComparison.Ordinal) ? "@" : ":") + version;
        if (context.Request.HttpMethod == "PUT")
        {
            using var body = new MemoryStream();
            context.Request.InputStream.CopyTo(body);
            var manifest = (context.Request.ContentType!, body.ToArray());
            Manifests[key] = Manifests[$"{repository}@{Digest.Of(manifest.Item2)}"] = manifest;
            Answer(context, 201, "", ("Docker-Content-Digest", Digest.Of(manifest.Item2).ToString()));
            return;
        }

        if (!Manifests.TryGetValue(key, out var found))
        {
            Answer(context, 404, """{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}""");
            return;
        }

        context.Response.ContentType = found.Type;
        context.Response.Headers["Docker-Content-Digest"] = Digest.Of(found.Bytes).ToString();
        context.Response.ContentLength64 = found.Bytes.Length;
        if (context.Request.HttpMethod == "GET")
            context.Response.OutputStream.Write(found.Bytes);
        context.Response.Close();
    }

    private void Upload(HttpListenerContext context, string repository, string session)
    {
        var query = context.Request.QueryString;
        if (context.Request.HttpMethod == "POST")
        {
            if (CanMount && query["mount"] is { } wanted && Blobs.TryGetValue($"{query["from"]}@{wanted}", out var lent))
            {
                Blobs[$"{repository}@{wanted}"] = lent;
                Answer(context, 201, "", ("Docker-Content-Digest", wanted));
                return;
            }

            session = Interlocked.Increment(ref uploadCount).ToString(CultureInfo.InvariantCulture);
            uploads[session] = new MemoryStream();
            Answer(context, 202, "", ("Location", $"/v2/{repository}/blobs/uploads/{session}?state=1"));
            return;
        }

        if (!uploads.TryGetValue(session, out var upload))
        {
            Answer(context, 404);
            return;
        }

        lock (uploads)
            Continue(context, repository, session, upload, query["digest"]);
    }

    private void Continue(HttpListenerContext context, string repository, string session, MemoryStream upload, string? digest)
    {
        var location = ("Location", $"/v2/{repository}/blobs/uploads/{session}?state={upload.Length}");
        if (context.Request.Headers["Content-Range"] is { } range && long.Parse(range.Split('-')[0], CultureInfo.InvariantCulture) != upload.Length)
        {
            Answer(context, 416, "", location);
            return;
        }

        if (context.Request.HttpMethod != "GET")
            context.Request.InputStream.CopyTo(upload, 1024);
        var received = ("Range", $"0-{Math.Max(upload.Length - 1, 0)}");
        if (context.Request.HttpMethod != "PUT")
        {
            Answer(context, context.Request.HttpMethod == "GET" ? 204 : 202, "", location, received);
            return;
        }

        var bytes = upload.ToArray();
        uploads.TryRemove(session, out _);
        if (Digest.Of(bytes).ToString() != digest)
        {
            Answer(context, 400, """{"errors":[{"code":"DIGEST_INVALID","message":"provided digest did not match uploaded content"}]}""");
            return;
        }

        Blobs[$"{repository}@{digest}"] = bytes;
        Answer(context, 201, "", ("Docker-Content-Digest", digest));
    }
}
