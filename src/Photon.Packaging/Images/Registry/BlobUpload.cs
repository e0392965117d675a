using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>
/// Sends a blob (distribution-spec 1.1, "Pushing Blobs"): in one request, or in pieces if it is large. After a broken connection the registry is asked how
/// much it has, and the rest is sent; a registry that no longer knows is sent the blob anew, and one that takes no pieces all of it at once.
/// </summary>
/// <param name="transport">Makes requests.</param>
/// <param name="backoff">Waits between attempts.</param>
/// <param name="settings">Say how large a piece is.</param>
/// <param name="repository">Where to.</param>
/// <param name="blob">What is sent.</param>
/// <param name="moved">Told how many more bytes went out.</param>
internal sealed class BlobUpload(RegistryTransport transport, Backoff backoff, RegistrySettings settings, RegistryRepository repository, IBlobSource blob, Action<long> moved)
{
    private readonly RegistryTarget target = repository.Target;
    private readonly Descriptor descriptor = blob.Descriptor;
    private readonly string what = $"the blob {blob.Descriptor.Digest}";

    /// <param name="session">Where a mount that was not granted began an upload; null to begin one.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task SendAsync(Uri? session, CancellationToken cancellation)
    {
        var sent = 0L;
        var furthest = 0L;
        var pieceSize = (long)settings.ChunkSize;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                session ??= await BeginAsync(cancellation);
                while (descriptor.Size - sent > pieceSize)
                    (session, sent) = await SendPieceAsync(session, sent, pieceSize, cancellation);
                // The last piece of a resumed upload goes by itself too: not every registry takes one with the end.
                if (sent > 0 && sent < descriptor.Size)
                    (session, sent) = await SendPieceAsync(session, sent, descriptor.Size - sent, cancellation);
                await EndAsync(session, sent, cancellation);
                return;
            }
            catch (DestinationException e) when (e.Rule == Codes.RegistryFailed && sent == 0 && descriptor.Size > pieceSize)
            {
                // Some registries take no pieces, Google's among them: then it goes in one.
                (session, pieceSize) = (null, long.MaxValue);
            }
            catch (BrokenUploadException e)
            {
                if (attempt >= backoff.MostAttempts || !backoff.Accepts(e.Wanted))
                    throw e.Problem;
                await backoff.WaitAsync(attempt, e.Wanted, cancellation);
                (session, sent) = await StatusAsync(session, cancellation);
                // The end may have arrived, and its answer not.
                if (session is null && await repository.HasBlobAsync(descriptor, cancellation))
                    return;
                if (sent > furthest)
                    (furthest, attempt) = (sent, 0);
            }
        }
    }

    private async Task<Uri> BeginAsync(CancellationToken cancellation)
    {
        var request = new RegistryRequest(HttpMethod.Post, target.Uploads());
        using var response = await transport.ExpectAsync(request, target, what, [HttpStatusCode.Accepted], cancellation);
        return LocationOf(response, request.Address) ?? throw Failed("an upload without an address");
    }

    private async Task<(Uri Session, long Sent)> SendPieceAsync(Uri session, long start, long length, CancellationToken cancellation)
    {
        var request = new RegistryRequest(HttpMethod.Patch, session)
        {
            Body = () =>
            {
                var content = Content(start, length);
                // Without the word "bytes": the specification's own form.
                content.Headers.TryAddWithoutValidation("Content-Range", string.Create(CultureInfo.InvariantCulture, $"{start}-{start + length - 1}"));
                return content;
            },
            Length = length,
            IsRepeatable = false,
        };
        using var response = await SendAsync(request, HttpStatusCode.Accepted, cancellation);
        return (LocationOf(response, session) ?? session, start + length);
    }

    /// <summary>Ends the upload; sends all of the blob if nothing was sent before.</summary>
    private async Task EndAsync(Uri session, long sent, CancellationToken cancellation)
    {
        var query = (session.Query.Length > 0 ? session.Query + "&" : "?") + "digest=" + Uri.EscapeDataString(descriptor.Digest.ToString());
        var length = descriptor.Size - sent;
        var request = new RegistryRequest(HttpMethod.Put, new UriBuilder(session) { Query = query }.Uri)
        {
            Body = () => Content(sent, length),
            Length = length,
            IsRepeatable = false,
        };
        using var response = await SendAsync(request, HttpStatusCode.Created, cancellation);
        RegistryRepository.CheckDigest(response, descriptor.Digest, target, what);
    }

    private BlobContent Content(long start, long length) => new(blob.OpenRead, start, length, moved);

    private async Task<HttpResponseMessage> SendAsync(RegistryRequest request, HttpStatusCode expected, CancellationToken cancellation)
    {
        HttpResponseMessage response;
        try
        {
            response = await transport.SendAsync(request, target, cancellation);
        }
        catch (DestinationException e) when (e.Rule == Codes.RegistryUnreachable)
        {
            throw new BrokenUploadException(e, null);
        }

        if (response.StatusCode == expected)
            return response;
        var wanted = backoff.Wanted(response);
        var mayPass = Backoff.IsPassing(response.StatusCode) || response.StatusCode is HttpStatusCode.RequestedRangeNotSatisfiable or HttpStatusCode.NotFound;
        var problem = await RegistryErrors.OfAsync(response, target, what, cancellation);
        throw mayPass && problem.Rule != Codes.RegistryFull ? new BrokenUploadException(problem, wanted) : problem;
    }

    /// <summary>How far the upload is (distribution-spec 1.1, "Pushing a blob in chunks"); nowhere where the registry does not say.</summary>
    private async Task<(Uri? Session, long Sent)> StatusAsync(Uri? session, CancellationToken cancellation)
    {
        if (session is null)
            return (null, 0);
        using var response = await transport.SendAsync(new RegistryRequest(HttpMethod.Get, session), target, cancellation);
        var received = response.StatusCode == HttpStatusCode.NoContent ? ReceivedOf(response) : 0;
        return received > 0 && received <= descriptor.Size ? (LocationOf(response, session) ?? session, received) : (null, 0);
    }

    /// <summary>The bytes that <c>Range: 0-1023</c> speaks of. <c>0-0</c> is what Docker's registry says of none, too.</summary>
    private static long ReceivedOf(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Range", out var values)
        && values.ToString().Split('-') is [_, var last]
        && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end > 0
            ? end + 1
            : 0;

    private static Uri? LocationOf(HttpResponseMessage response, Uri from) => response.Headers.Location is { } location ? new Uri(from, location) : null;

    private DestinationException Failed(string answer) => new(Codes.RegistryFailed, target.Registry, target.Repository, what, answer);

    /// <summary>An upload that may be taken up again.</summary>
    [SuppressMessage("Design", "CA1032", Justification = "It is thrown and caught here alone.")]
    private sealed class BrokenUploadException(DestinationException problem, TimeSpan? wanted) : IOException(problem.Message)
    {
        public DestinationException Problem => problem;

        public TimeSpan? Wanted => wanted;
    }
}
