using Photon.Engine.Diagnostics;

namespace Photon.Toml.Config;

/// <summary>What a photon.toml says: only known keys, with values of their kind.</summary>
public sealed class PhotonConfig
{
    private readonly IReadOnlyDictionary<string, object> values;

    internal PhotonConfig(IReadOnlyDictionary<string, object> values)
    {
        this.values = values;
    }

    /// <summary>A file that says nothing.</summary>
    public static PhotonConfig Empty { get; } = new(new Dictionary<string, object>());

    /// <summary>Reads a photon.toml. An unknown key is a warning that names the nearest known one; a wrong type or value is an error; all at once.</summary>
    /// <param name="path">Shown in diagnostics.</param>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static PhotonConfig Read(string path, ReadOnlySpan<byte> utf8, DiagnosticBag diagnostics) =>
        TomlDocument.Read(path, utf8, diagnostics) is { } document ? new ConfigReader(document, diagnostics).Read() : Empty;

    /// <summary>Reads the hooks of a stage alone, in half the time; what else the file says goes unchecked.</summary>
    /// <param name="path">Shown in diagnostics.</param>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="stage"><c>pre</c> or <c>post</c>.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static IReadOnlyList<Hook> ReadHooks(string path, ReadOnlySpan<byte> utf8, string stage, DiagnosticBag diagnostics)
    {
        var document = TomlDocument.Read(path, utf8, diagnostics);
        return document?.Root["build"] is TomlTable build && build["hooks"] is TomlTable hooks && hooks[stage] is { } commands
            ? new HookReader(document, diagnostics).Read($"build.hooks.{stage}", commands)
            : [];
    }

    /// <summary>The text, path or choice of a setting; null where the file does not say it.</summary>
    public string? Text(string path) => values.GetValueOrDefault(path) as string;

    public bool? Boolean(string path) => values.GetValueOrDefault(path) as bool?;

    public TimeSpan? Duration(string path) => values.GetValueOrDefault(path) as TimeSpan?;

    /// <summary>Whether the file says a setting at all, be it an empty list.</summary>
    public bool Says(string path) => values.ContainsKey(path);

    public IReadOnlyList<string> Texts(string path) => values.GetValueOrDefault(path) as IReadOnlyList<string> ?? [];

    public IReadOnlyList<Hook> Hooks(string path) => values.GetValueOrDefault(path) as IReadOnlyList<Hook> ?? [];
}
