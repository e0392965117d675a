using Photon.Engine.Text;

namespace Photon.Tasks.Sources;

/// <summary>Refuses http(s) references, or fetches them where the project allows it; passes all others on.</summary>
/// <param name="local">Lends what is not remote.</param>
/// <param name="isAllowed"><c>PhotonAllowRemoteReferences</c></param>
/// <param name="cancellation">Ends a running request with the build.</param>
internal sealed class RemoteSources(ISourceLoader local, bool isAllowed, CancellationToken cancellation) : ISourceLoader, IDisposable
{
    private static readonly TimeSpan longestRequest = TimeSpan.FromSeconds(30);

    private readonly Dictionary<Uri, SourceLoad> loads = [];

    private HttpClient? http;

    public SourceLoad Load(string reference, SourceText from)
    {
        if (TargetOf(reference, from) is not { } target)
            return local.Load(reference, from);
        if (target.Scheme != Uri.UriSchemeHttp && target.Scheme != Uri.UriSchemeHttps)
            return new SourceLoad(SourceOutcome.Outside, null, reference);
        if (!isAllowed)
            return new SourceLoad(SourceOutcome.RemoteRefused, null, target.AbsoluteUri);
        if (!loads.TryGetValue(target, out var load))
            loads[target] = load = Fetch(target);
        return load;
    }

    public void Dispose() => http?.Dispose();

    /// <summary>The address meant, or null for a file. A document that came from afar refers to its neighbours there.</summary>
    private static Uri? TargetOf(string reference, SourceText from)
    {
        if (PathText.IsUrl(from.Path))
            return new Uri(new Uri(from.Path), reference);
        var isAddress = PathText.IsUrl(reference) || reference.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
        return isAddress && Uri.TryCreate(reference, UriKind.Absolute, out var target) ? target : null;
    }

    private SourceLoad Fetch(Uri target)
    {
        http ??= new HttpClient { Timeout = longestRequest, MaxResponseContentBufferSize = NodeParser.LargestBytes };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, target);
            using var response = http.Send(request, HttpCompletionOption.ResponseContentRead, cancellation);
            if (!response.IsSuccessStatusCode)
                return new SourceLoad(SourceOutcome.Missing, null, target.AbsoluteUri);
            var bytes = new MemoryStream();
            response.Content.CopyTo(bytes, null, cancellation);
            return new SourceLoad(SourceOutcome.Loaded, new SourceText(target.AbsoluteUri, bytes.ToArray()), target.AbsoluteUri);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return new SourceLoad(SourceOutcome.TooLarge, null, target.AbsoluteUri);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return new SourceLoad(SourceOutcome.Unreadable, null, target.AbsoluteUri);
        }
    }
}
