using System.Text;

namespace Photon.Tasks.Hooks;

/// <summary>Puts <c>***</c> in the place of what no log may show: values of variables that look secret, as they are or in common disguises.</summary>
internal sealed class Secrets
{
    private const string Mark = "***";

    /// <summary>A shorter text stands in every other line by chance.</summary>
    private const int ShortestSecret = 4;

    private static readonly string[] Harmless = ["true", "false", "none", "null", "basic", "bearer"];

    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    private Secrets()
    {
    }

    /// <summary>The length of the longest; a text that is cut must have more than that on both sides of a cut to be searched wholly.</summary>
    public int LongestLength { get; private set; }

    public static Secrets Of(IReadOnlyDictionary<string, string> variables)
    {
        var secrets = new Secrets();
        foreach (var (name, value) in variables)
        {
            if (SecretNames.Includes(name))
                secrets.AddValue(value);
            else if (value.Contains("://", StringComparison.Ordinal) && value.Contains('@', StringComparison.Ordinal))
                secrets.AddPasswordOfUrl(value);
        }

        return secrets;
    }

    public string Mask(string text)
    {
        if (Find(text) is not { Count: > 0 } found)
            return text;
        var masked = new StringBuilder();
        var at = 0;
        foreach (var (start, end) in found)
        {
            masked.Append(text, at, start - at).Append(Mark);
            at = end;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Where to cut a text near a place without cutting a secret: before it, or behind it where it stands at the beginning.</summary>
    public int CutNear(string text, int place)
    {
        foreach (var (start, end) in Find(text))
        {
            if (start < place && place < end)
                return start > 0 ? start : end;
        }

        return place;
    }

    /// <summary>The parts of a text that are secret, in order; those that touch or overlap are one.</summary>
    private List<(int Start, int End)> Find(string text)
    {
        var found = new List<(int Start, int End)>();
        foreach (var secret in texts)
        {
            for (var at = text.IndexOf(secret, StringComparison.Ordinal); at >= 0; at = text.IndexOf(secret, at + 1, StringComparison.Ordinal))
                found.Add((at, at + secret.Length));
        }

        if (found.Count < 2)
            return found;
        found.Sort();
        var joined = 0;
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].Start <= found[joined].End)
                found[joined] = (found[joined].Start, Math.Max(found[joined].End, found[i].End));
            else
                found[++joined] = found[i];
        }

        found.RemoveRange(joined + 1, found.Count - joined - 1);
        return found;
    }

    private void AddValue(string value)
    {
        foreach (var line in value.Split('\n', StringSplitOptions.TrimEntries))
            AddDisguises(line);
        // Whole as well: Base64 of several lines is not that of each.
        if (value.Contains('\n', StringComparison.Ordinal))
            AddBase64(value);
        // Name=value pairs, as connection strings and NuGet's credentials have them.
        foreach (var pair in value.Split(';', StringSplitOptions.TrimEntries))
        {
            if (pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && SecretNames.Includes(pair[..equals].TrimEnd().Replace(' ', '_')))
                AddDisguises(pair[(equals + 1)..].Trim());
        }

        AddJson(value);
    }

    /// <summary><c>{"endpoint": "…", "password": "…"}</c>, as NuGet's credential provider has it.</summary>
    private void AddJson(string value)
    {
        var parts = value.Split('"');
        for (var i = 1; i + 2 < parts.Length; i++)
        {
            if (parts[i + 1].Trim() == ":" && SecretNames.Includes(parts[i]))
                AddDisguises(parts[i + 2]);
        }
    }

    /// <summary><c>postgres://user:password@host/shop</c></summary>
    private void AddPasswordOfUrl(string value)
    {
        var user = value.IndexOf("://", StringComparison.Ordinal) + 3;
        var authority = value.AsSpan(user);
        var slash = authority.IndexOfAny('/', '?', '#');
        var at = (slash < 0 ? authority : authority[..slash]).LastIndexOf('@');
        var colon = authority.IndexOf(':');
        if (colon < 0 || colon > at)
            return;
        var password = authority[(colon + 1)..at].ToString();
        AddDisguises(password);
        AddDisguises(Uri.UnescapeDataString(password));
    }

    private void AddDisguises(string value)
    {
        if (value.Length < ShortestSecret || Array.Exists(Harmless, word => word.Equals(value, StringComparison.OrdinalIgnoreCase)))
            return;
        Add(value);
        AddUrlForms(Uri.EscapeDataString(value));
        // As a shell shows it when it traces commands, and as JSON and C-like languages write it.
        Add(value.Replace("'", "'\\''", StringComparison.Ordinal));
        Add(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal));
        AddBase64(value);
    }

    /// <summary>RFC 3986 escapes more than JavaScript does, and forms have a plus for a blank.</summary>
    private void AddUrlForms(string escaped)
    {
        Add(escaped);
        Add(escaped.Replace("%20", "+", StringComparison.Ordinal));
        var script = new StringBuilder(escaped);
        foreach (var c in "!'()*")
            script.Replace($"%{(int)c:X2}", c.ToString());
        Add(script.ToString());
    }

    /// <summary>Three bytes make four characters, so a text within a longer one looks in one of three ways; what its neighbours share is left out.</summary>
    private void AddBase64(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Add(Convert.ToBase64String(bytes));
        for (var before = 0; before < 3; before++)
        {
            var padded = new byte[before + bytes.Length];
            bytes.CopyTo(padded, before);
            var wholeCharacters = padded.Length * 8 / 6;
            var firstOwn = ((before * 8) + 5) / 6;
            var own = Convert.ToBase64String(padded)[firstOwn..wholeCharacters];
            Add(own);
            Add(own.Replace('+', '-').Replace('/', '_'));
        }
    }

    private void Add(string text)
    {
        if (text.Length >= ShortestSecret && texts.Add(text))
            LongestLength = Math.Max(LongestLength, text.Length);
    }
}
