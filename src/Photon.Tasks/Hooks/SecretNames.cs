namespace Photon.Tasks.Hooks;

/// <summary>Tells by its name whether a variable holds something that no log may show.</summary>
internal static class SecretNames
{
    /// <summary>Compared without underscores, hyphens and case.</summary>
    private static readonly string[] Anywhere =
    [
        "TOKEN", "SECRET", "PASSWORD", "PASSWD", "PASSPHRASE", "APIKEY", "PRIVATEKEY", "ACCESSKEY", "CREDENTIAL", "CONNECTIONSTRING", "CONNSTR", "FEEDENDPOINTS",
    ];

    /// <summary>As a whole part of the name, <c>DB_PWD</c>: <c>AUTH</c> is no part of <c>GIT_AUTHOR_NAME</c>, nor <c>KEY</c> of <c>KEYBOARD</c>.</summary>
    private static readonly string[] Parts = ["AUTH", "AUTHORIZATION", "KEY", "PWD", "PASS", "PAT", "SAS"];

    public static bool Includes(string name)
    {
        // Folders that every shell keeps.
        if (name is "PWD" or "OLDPWD")
            return false;
        var upper = name.ToUpperInvariant();
        var plain = upper.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return Array.Exists(Anywhere, word => plain.Contains(word, StringComparison.Ordinal))
            || Array.Exists(upper.Split('_', '-', '.', ':'), part => Array.IndexOf(Parts, part) >= 0);
    }
}
