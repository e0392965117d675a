using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>Asks Docker's credential helpers: <c>docker-credential-X get</c> reads a registry's name and writes JSON.</summary>
/// <param name="searchPath">The folders that helpers are looked for in, in order.</param>
public sealed partial class CredentialHelper(IReadOnlyList<string> searchPath)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];

    /// <param name="name"><c>osxkeychain</c></param>
    /// <param name="key">What the helper knows the registry by.</param>
    /// <param name="registry">What the user knows it by.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <returns>Null where the helper knows of nobody.</returns>
    internal async Task<RegistryCredential?> GetAsync(string name, string key, string registry, CancellationToken cancellation)
    {
        var program = "docker-credential-" + name;
        if (!NamePattern().IsMatch(name) || Find(program) is not { } path)
            throw new DestinationException(Codes.CredentialHelperFailed, program, registry, "it is not on the PATH");
        var (exitCode, output) = await RunAsync(path, program, key, registry, cancellation);
        if (exitCode == 0)
            return Read(output, program, registry);
        // All helpers say it with this text, on the standard output.
        return output.Contains("credentials not found", StringComparison.OrdinalIgnoreCase)
            ? null
            : throw new DestinationException(Codes.CredentialHelperFailed, program, registry, $"it ended with {exitCode}");
    }

    private string? Find(string program) =>
        searchPath.SelectMany(folder => Endings.Select(ending => Path.Combine(folder, program + ending))).FirstOrDefault(File.Exists);

    private static async Task<(int ExitCode, string Output)> RunAsync(string path, string program, string key, string registry, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Limit);
        using var process = Start(path, program, registry);
        try
        {
            // What it says besides may be anything; it is read so that the helper does not wait, and shown to nobody.
            var errors = process.StandardError.ReadToEndAsync(limited.Token);
            await WriteAsync(process, key, limited.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limited.Token);
            await errors;
            await process.WaitForExitAsync(limited.Token);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new DestinationException(Codes.CredentialHelperFailed, program, registry, "it did not answer within 30 s");
        }
    }

    private static Process Start(string path, string program, string registry)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(path, ["get"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                CreateNoWindow = true,
            })!;
        }
        catch (Win32Exception e)
        {
            throw new DestinationException(Codes.CredentialHelperFailed, program, registry, e.Message);
        }
    }

    private static async Task WriteAsync(Process process, string key, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync(key.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code says more.
        }
    }

    private static RegistryCredential Read(string output, string program, string registry)
    {
        try
        {
            using var answer = JsonDocument.Parse(output);
            var user = answer.RootElement.GetProperty("Username").GetString() ?? "";
            var secret = answer.RootElement.GetProperty("Secret").GetString() ?? "";
            // Docker marks identity tokens by this name.
            return user == "<token>" ? new RegistryCredential { IdentityToken = secret } : new RegistryCredential { UserName = user, Password = secret };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DestinationException(Codes.CredentialHelperFailed, program, registry, "what it wrote is not what helpers write");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
