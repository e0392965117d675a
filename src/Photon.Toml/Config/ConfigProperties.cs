using System.Globalization;
using System.Text;

namespace Photon.Toml.Config;

/// <summary>What a photon.toml says, in the words of MSBuild: a property for each setting that has one.</summary>
public static class ConfigProperties
{
    /// <summary>The characters with a meaning to MSBuild.</summary>
    private const string special = "%*?@$();'";

    /// <summary>Properties and values, in the order of <see cref="Settings.All"/>; a setting that the file does not say is left out.</summary>
    /// <param name="config">What the file says.</param>
    /// <param name="folder">The file's folder, absolute, which paths are made absolute with.</param>
    /// <returns>Values as MSBuild keeps them: <c>%24(x)</c> for <c>$(x)</c>, so that none is ever evaluated.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(PhotonConfig config, string folder)
    {
        var properties = new List<KeyValuePair<string, string>>();
        foreach (var setting in Settings.All)
        {
            if (setting.Property is { } property && ValueOf(config, setting, folder) is { } value)
                properties.Add(new(property, value));
        }

        return properties;
    }

    /// <summary>What a property holds where neither a project nor photon.toml says it; null where that is not the same for every project.</summary>
    public static string? DefaultOf(Setting setting) => setting.Default switch
    {
        null => null,
        "true" or "false" => setting.Default,
        ['[', .. var items, ']'] => string.Join(';', items.Split(',').Select(item => item.Trim(' ', '"'))),
        _ => setting.Default.Trim('"'),
    };

    private static string? ValueOf(PhotonConfig config, Setting setting, string folder) => setting.Kind switch
    {
        SettingKind.Boolean => config.Boolean(setting.Path) switch { true => "true", false => "false", null => null },
        SettingKind.RelativePath => config.Text(setting.Path) is { } path ? Escape(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(folder, path)))) : null,
        SettingKind.Choice => config.Text(setting.Path) is { } choice ? setting.PropertyValues.GetValueOrDefault(choice, choice) : null,
        SettingKind.Texts => config.Says(setting.Path) ? string.Join(';', config.Texts(setting.Path).Select(Escape)) : null,
        SettingKind.Duration => config.Duration(setting.Path) is { } time ? time.TotalSeconds.ToString(CultureInfo.InvariantCulture) + "s" : null,
        SettingKind.Hooks => config.Hooks(setting.Path).Count > 0 ? "true" : null,
        _ => config.Text(setting.Path) is { } text ? Escape(text) : null,
    };

    /// <summary>A value as MSBuild keeps it, so that nothing in it is evaluated or taken for a list.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (special.Contains(c, StringComparison.Ordinal) || c < ' ')
                text.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        return text.ToString();
    }
}
