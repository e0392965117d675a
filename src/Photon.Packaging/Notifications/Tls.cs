using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Photon.Packaging.Notifications;

/// <summary>Whom a connection trusts.</summary>
internal static class Tls
{
    public static SslClientAuthenticationOptions Options(X509Certificate2Collection? extraRoots)
    {
        var options = new SslClientAuthenticationOptions();
        if (extraRoots is null)
            return options;
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        using var system = new X509Store(StoreName.Root, StoreLocation.LocalMachine, OpenFlags.ReadOnly);
        policy.CustomTrustStore.AddRange(system.Certificates);
        policy.CustomTrustStore.AddRange(extraRoots);
        options.CertificateChainPolicy = policy;
        return options;
    }
}
