using System.Globalization;

namespace Photon.Packaging.Images.Building;

/// <summary>Ports in the form of an image: <c>8080/tcp</c> (OCI image-spec 1.1, config.md, "ExposedPorts").</summary>
public static class ExposedPorts
{
    private static readonly string[] PortVariables = ["ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS"];

    /// <summary>Reads <c>8080</c>, <c>8080/udp</c>; null where it is no port.</summary>
    public static string? Normalize(string text)
    {
        var parts = text.Split('/');
        var kind = parts.Length == 2 ? parts[1].ToLowerInvariant() : "tcp";
        return parts.Length <= 2 && kind is "tcp" or "udp" && ushort.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{number}/{kind}")
            : null;
    }

    /// <summary>The ports that ASP.NET Core listens on by its variables: <c>ASPNETCORE_URLS</c> alone, or else the two lists of ports.</summary>
    public static IEnumerable<string> OfEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        var ports = environment.TryGetValue("ASPNETCORE_URLS", out var urls)
            ? Items(urls).Select(url => url[(url.LastIndexOf(':') + 1)..].TrimEnd('/'))
            : PortVariables.SelectMany(name => Items(environment.GetValueOrDefault(name, "")));
        return ports.Select(Normalize).OfType<string>();
    }

    private static string[] Items(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
