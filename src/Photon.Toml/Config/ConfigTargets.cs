using System.Text;

namespace Photon.Toml.Config;

/// <summary>
/// The part of Photon's targets that has a line for each setting: <c>Photon.Config.targets</c>. It is generated so that the list of settings
/// stays the only one.
/// </summary>
public static class ConfigTargets
{
    /// <summary>
    /// Gives each property that is still empty the value of photon.toml, else the default, and notes in <c>_PhotonUnset</c> which ones those
    /// were: a photon.toml that is read later in the same build may still change them.
    /// </summary>
    public static string Text()
    {
        var text = new StringBuilder("""
            <Project>

              <!-- Generated from the settings of photon.toml (Settings.cs): a property that a project leaves empty has what photon.toml says, else its default. -->

              <PropertyGroup>
                <_PhotonUnset>;</_PhotonUnset>

            """.ReplaceLineEndings("\n"));
        foreach (var setting in Settings.All.Where(setting => setting.Property is not null))
            Append(text, setting);
        return text.Append("  </PropertyGroup>\n\n</Project>\n").ToString();
    }

    /// <summary>The private property that holds what photon.toml says: <c>_PhotonConfigFormat</c> for <c>PhotonFormat</c>.</summary>
    public static string ValueName(string property) => "_PhotonConfig" + property.TrimStart('_')["Photon".Length..];

    private static void Append(StringBuilder text, Setting setting)
    {
        var property = setting.Property!;
        var isEmpty = $"Condition=\"'$({property})' == ''\"";
        text.Append($"    <_PhotonUnset {isEmpty}>$(_PhotonUnset){property};</_PhotonUnset>\n");
        text.Append($"    <{property} {isEmpty}>$({ValueName(property)})</{property}>\n");
        text.Append(ConfigProperties.DefaultOf(setting) is { } initial
            ? $"    <{property} {isEmpty}>{initial}</{property}>\n"
            : $"    <{property} {isEmpty}>$({DefaultName(property)})</{property}>\n");
    }

    /// <summary>The private property that holds a default which is not the same for every project.</summary>
    private static string DefaultName(string property) => "_PhotonDefault" + property.TrimStart('_')["Photon".Length..];
}
