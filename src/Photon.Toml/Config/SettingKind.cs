namespace Photon.Toml.Config;

/// <summary>What a setting of photon.toml may be.</summary>
public enum SettingKind
{
    Text,

    /// <summary>A path relative to photon.toml, with <c>/</c>, that stays below its folder.</summary>
    RelativePath,

    Boolean,

    /// <summary>One of <see cref="Setting.Choices"/>.</summary>
    Choice,

    /// <summary>A list of texts; where <see cref="Setting.Choices"/> are given, of those.</summary>
    Texts,

    /// <summary>A time of less than a day: <c>30s</c>, <c>5m</c>.</summary>
    Duration,

    /// <summary>A list of commands: a text each, or a table with <c>run</c>, <c>timeout</c> and <c>name</c>.</summary>
    Hooks,
}
