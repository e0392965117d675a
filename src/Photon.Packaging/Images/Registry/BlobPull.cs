using System.Buffers;
using System.Net;
using System.Security.Cryptography;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>
/// Brings blobs of a repository into a folder, each under its digest. What arrives is kept as it comes, so that a later attempt, or a later build, asks for
/// the rest alone; it takes its name only when its digest is right. What lies in the folder is not believed before its digest is worked out either.
/// </summary>
/// <param name="client">Talks to the registry.</param>
/// <param name="repository">Where the blobs are.</param>
/// <param name="folder">An absolute path.</param>
internal sealed class BlobPull(RegistryClient client, RegistryRepository repository, string folder)
{
    private const int BufferSize = 128 * 1024;

    public string Folder => folder;

    public string PathOf(Digest digest) => Path.Combine(folder, digest.Hex);

    public async Task FetchAsync(Descriptor blob, CancellationToken cancellation)
    {
        try
        {
            if (!await IsWholeAsync(PathOf(blob.Digest), blob, cancellation))
                await BringAsync(blob, cancellation);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not DestinationException))
        {
            throw Unwritable(e);
        }
    }

    /// <summary>Keeps a manifest under its digest.</summary>
    public async Task KeepAsync(Digest digest, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var unfinished = $"{PathOf(digest)}.{Path.GetRandomFileName()}.unfinished";
            await File.WriteAllBytesAsync(unfinished, bytes, cancellation);
            File.Move(unfinished, PathOf(digest), overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw Unwritable(e);
        }
    }

    /// <summary>Each build writes to a file of its own, which may be what an earlier one left; a rename decides who goes on with that.</summary>
    private async Task BringAsync(Descriptor blob, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = PathOf(blob.Digest);
        var (own, left) = ($"{path}.{Path.GetRandomFileName()}.unfinished", path + ".unfinished");
        TakeOver(left, own);
        try
        {
            await ReceiveAsync(own, blob, cancellation);
        }
        catch
        {
            if (File.Exists(own))
                File.Move(own, left, overwrite: true);
            throw;
        }

        if (!await IsWholeAsync(own, blob, cancellation))
        {
            File.Delete(own);
            throw RegistryRepository.Mismatch(repository.Target, $"the blob {blob.Digest}", "other bytes arrived");
        }

        File.Move(own, path, overwrite: true);
    }

    private static void TakeOver(string left, string own)
    {
        try
        {
            File.Move(left, own);
        }
        catch (FileNotFoundException)
        {
            // Nothing was left, or another build was faster.
        }
    }

    private static async Task<bool> IsWholeAsync(string path, Descriptor blob, CancellationToken cancellation)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length != blob.Size)
            return false;
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true);
        return Digest.OfHash(await SHA256.HashDataAsync(stream, cancellation)) == blob.Digest;
    }

    private async Task ReceiveAsync(string path, Descriptor blob, CancellationToken cancellation)
    {
        await using var into = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0, useAsync: true);
        if (into.Length > blob.Size)
            into.SetLength(0);
        into.Seek(0, SeekOrigin.End);
        for (var attempt = 1; into.Position < blob.Size; attempt++)
        {
            var before = into.Position;
            try
            {
                await ReceiveOnceAsync(into, blob, cancellation);
            }
            catch (Exception e) when (RegistryErrors.IsConnection(e) || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                if (into.Position > before)
                    attempt = 1;
                if (attempt >= client.Backoff.MostAttempts)
                    throw RegistryErrors.Of(e, repository.Target);
                await client.Backoff.WaitAsync(attempt, null, cancellation);
            }
        }
    }

    private async Task ReceiveOnceAsync(FileStream into, Descriptor blob, CancellationToken cancellation)
    {
        var what = $"the blob {blob.Digest}";
        var request = new RegistryRequest(HttpMethod.Get, repository.Target.Blob(blob.Digest)) { From = into.Position };
        using var response = await client.Transport.ExpectAsync(request, repository.Target, what, [HttpStatusCode.OK, HttpStatusCode.PartialContent, HttpStatusCode.RequestedRangeNotSatisfiable], cancellation);
        if (response.StatusCode != HttpStatusCode.PartialContent || response.Content.Headers.ContentRange?.From != into.Position)
            into.SetLength(0);
        if (response.StatusCode != HttpStatusCode.OK && into.Position == 0)
            throw new EndOfStreamException("Another part of the blob came than was asked for.");
        await using var from = await response.Content.ReadAsStreamAsync(cancellation);
        await CopyAsync(from, into, blob.Size, cancellation);
        if (into.Position < blob.Size)
            throw new EndOfStreamException("The connection ended early.");
        if (into.Position > blob.Size)
            throw RegistryRepository.Mismatch(repository.Target, what, "more bytes arrived");
    }

    private async Task CopyAsync(Stream from, FileStream into, long size, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (into.Position <= size)
            {
                using var limited = new CancellationTokenSource(client.Settings.AnswerLimit, client.Clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellation);
                var count = await from.ReadAsync(buffer.AsMemory(0, BufferSize), either.Token);
                if (count == 0)
                    return;
                await WriteAsync(into, buffer.AsMemory(0, count), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Apart from what goes wrong with the connection, which is tried again.</summary>
    private async Task WriteAsync(FileStream into, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await into.WriteAsync(bytes, cancellation);
        }
        catch (IOException e)
        {
            throw Unwritable(e);
        }
    }

    private DestinationException Unwritable(Exception e) => new(Codes.ImageCacheUnwritable, folder, e.Message);
}
