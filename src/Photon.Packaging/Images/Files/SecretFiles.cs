using Photon.Engine.Diagnostics;
using Photon.Packaging.Content;

namespace Photon.Packaging.Images.Files;

/// <summary>Finds files that nobody wants in an image: whoever can pull it can read them, also where a later layer removes them.</summary>
public static class SecretFiles
{
    /// <summary>A key is a few kilobytes; more is read of no file.</summary>
    private const int LongestKeyFile = 1024 * 1024;

    private static readonly HashSet<string> KeyNames =
        new(["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", "id_ecdsa_sk", "id_ed25519_sk"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> CredentialNames =
        new([".netrc", "_netrc", ".git-credentials", ".pypirc", ".npmrc", ".dockercfg", ".htpasswd"], StringComparer.OrdinalIgnoreCase);

    /// <summary>RFC 7468: <c>-----BEGIN EC PRIVATE KEY-----</c> and its relatives.</summary>
    private static readonly byte[][] PrivateKey = ["PRIVATE KEY-----"u8.ToArray()];

    /// <summary>A Web project publishes the file where it lies beside it.</summary>
    private static readonly byte[][] NuGetCredentials = ["<packageSourceCredentials"u8.ToArray(), "<apikeys"u8.ToArray()];

    private static readonly HashSet<string> Examples = new([".example", ".sample", ".template", ".dist"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The files without those that look like a secret, each of which gets a warning.</summary>
    /// <param name="files">Of an image.</param>
    /// <param name="allowed">Relative paths and patterns of what is none: <c>certs/dev.pfx</c>, <c>certs/*.pem</c>, <c>**/.env</c>.</param>
    public static IReadOnlyList<DeliveredFile> LeaveOut(IReadOnlyList<DeliveredFile> files, IReadOnlyList<string> allowed, DiagnosticBag diagnostics, Location location)
    {
        var patterns = allowed.Select(text => new PathPattern(text)).ToList();
        var kept = new List<DeliveredFile>(files.Count);
        foreach (var file in files)
        {
            if (patterns.Any(pattern => pattern.Matches(file.Path)) || KindOf(file) is not { } kind)
                kept.Add(file);
            else
                diagnostics.Report(Codes.SecretLeftOut, location, file.Path, kind);
        }

        return kept;
    }

    /// <summary>What secret a file looks like; null for none.</summary>
    public static string? KindOf(DeliveredFile file)
    {
        var name = Uncompressed(file.Path[(file.Path.LastIndexOf('/') + 1)..]);
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (name.Equals(".env", StringComparison.OrdinalIgnoreCase) || (name.StartsWith(".env.", StringComparison.OrdinalIgnoreCase) && !Examples.Contains(extension)))
            return "variables of an environment";
        if (name.Equals("secrets.json", StringComparison.OrdinalIgnoreCase))
            return "user secrets";
        if (KeyNames.Contains(name) || extension == ".ppk")
            return "an SSH key";
        if (CredentialNames.Contains(name))
            return "credentials";
        return extension switch
        {
            ".pfx" or ".p12" or ".jks" or ".keystore" => "a certificate with its key",
            ".config" when name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase) && Holds(file.Source, NuGetCredentials) => "credentials",
            ".pem" or ".key" or ".crt" or ".cer" or ".p8" when Holds(file.Source, PrivateKey) => "a private key",
            _ => null,
        };
    }

    /// <summary>A publish puts compressed forms of what is served beside it, which hold the same.</summary>
    private static string Uncompressed(string name) => Path.GetExtension(name).ToLowerInvariant() is ".gz" or ".br" ? name[..^3] : name;

    private static bool Holds(string path, params ReadOnlySpan<byte[]> words)
    {
        using var stream = FileChunks.Open(path);
        var bytes = new byte[Math.Min(stream.Length, LongestKeyFile)];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        foreach (var word in words)
        {
            if (bytes.AsSpan(0, length).IndexOf(word) >= 0)
                return true;
        }

        return false;
    }
}
