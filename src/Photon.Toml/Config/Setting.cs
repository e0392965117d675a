namespace Photon.Toml.Config;

/// <summary>One key of photon.toml.</summary>
/// <param name="Path">Its tables and its name: <c>build.hooks.pre</c>.</param>
/// <param name="Kind">What it may be.</param>
/// <param name="Description">A sentence for editors and the documentation.</param>
public sealed record Setting(string Path, SettingKind Kind, string Description)
{
    /// <summary>The values of a <see cref="SettingKind.Choice"/>, or of the items of <see cref="SettingKind.Texts"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What holds where the key is absent, as TOML; null where nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>The MSBuild property that the setting is the default of; null where there is none.</summary>
    public string? Property { get; init; }

    /// <summary>What the property says where it says it in another word than photon.toml.</summary>
    public IReadOnlyDictionary<string, string> PropertyValues { get; init; } = new Dictionary<string, string>();
}
