using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

/// <summary>Lends texts from memory: a folder tree that lies nowhere. What climbs above its root is outside.</summary>
public sealed class MemoryLoader : ISourceLoader
{
    private readonly Dictionary<string, SourceText> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceOutcome> refused = new(StringComparer.Ordinal);

    public MemoryLoader Add(string path, string text)
    {
        files[path] = new SourceText(path, text);
        return this;
    }

    /// <summary>A file that is there and can't be had.</summary>
    public MemoryLoader Refuse(string path, SourceOutcome outcome)
    {
        refused[path] = outcome;
        return this;
    }

    public SourceText this[string path] => files[path];

    public SourceLoad Load(string reference, SourceText from)
    {
        if (reference.Contains("://", StringComparison.Ordinal))
            return new SourceLoad(SourceOutcome.RemoteRefused, null, reference);
        var parts = from.Path.Split('/')[..^1].ToList();
        foreach (var part in reference.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return new SourceLoad(SourceOutcome.Outside, null, reference);
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        var path = string.Join('/', parts);
        if (refused.TryGetValue(path, out var outcome))
            return new SourceLoad(outcome, null, path);
        return files.TryGetValue(path, out var text)
            ? new SourceLoad(SourceOutcome.Loaded, text, path)
            : new SourceLoad(SourceOutcome.Missing, null, path);
    }
}
