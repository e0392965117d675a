using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Photon.Testing;

namespace Photon.Packaging.Tests.Notifications.Mail;

/// <summary>Debian's aiosmtpd, unpacked below artifacts and run there; nothing is installed.</summary>
internal sealed class PythonMailServer : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private static readonly string[] Packages =
        ["python3-aiosmtpd", "python3-attr", "python3-public", "python3-typing-extensions", "python3-pkg-resources"];

    private readonly Process process;

    private PythonMailServer(Process process) => this.process = process;

    public int Port { get; private set; }

    /// <summary>Starts the server; null where apt, dpkg or Debian's Python can't give one.</summary>
    public static async Task<PythonMailServer?> StartAsync(string folder, X509Certificate2 certificate, CancellationToken cancellation)
    {
        if (!File.Exists(Python) || await LibraryAsync(cancellation) is not { } library)
            return null;
        using var key = certificate.GetRSAPrivateKey()!;
        var (certificateFile, keyFile) = (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
        await File.WriteAllTextAsync(certificateFile, certificate.ExportCertificatePem(), cancellation);
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem(), cancellation);
        var script = Repository.PathOf("tests", "Photon.Packaging.Tests", "Notifications", "Mail", "smtp_server.py");
        var start = new ProcessStartInfo(Python, [script, certificateFile, keyFile]) { RedirectStandardOutput = true };
        start.Environment["PYTHONPATH"] = library;
        var server = new PythonMailServer(Process.Start(start)!);
        if (int.TryParse(await server.process.StandardOutput.ReadLineAsync(cancellation), out var port))
        {
            server.Port = port;
            return server;
        }

        server.Dispose();
        return null;
    }

    /// <summary>The next mail that the server took.</summary>
    public async Task<JsonElement> MailAsync(CancellationToken cancellation) =>
        JsonElement.Parse(await process.StandardOutput.ReadLineAsync(cancellation) ?? "null");

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <summary>The folder with the modules; null where they can't be had.</summary>
    private static async Task<string?> LibraryAsync(CancellationToken cancellation)
    {
        var folder = Repository.PathOf("artifacts", "mail-server");
        var library = Path.Combine(folder, "root", "usr", "lib", "python3", "dist-packages");
        if (Directory.Exists(Path.Combine(library, "aiosmtpd")))
            return library;
        Directory.CreateDirectory(folder);
        if (!await RunAsync(folder, "apt-get", ["download", "-qq", .. Packages], cancellation))
            return null;
        foreach (var package in Directory.EnumerateFiles(folder, "*.deb").Order(StringComparer.Ordinal).ToList())
        {
            if (!await RunAsync(folder, "dpkg", ["-x", package, Path.Combine(folder, "root")], cancellation))
                return null;
        }

        return library;
    }

    private static async Task<bool> RunAsync(string folder, string command, string[] arguments, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder })!;
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
