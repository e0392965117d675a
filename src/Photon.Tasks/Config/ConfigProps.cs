using System.Text;
using System.Xml.Linq;
using Photon.Packaging;
using Photon.Toml.Config;

namespace Photon.Tasks.Config;

/// <summary>The props file that carries what photon.toml says into the next evaluation of a project, where no task can run.</summary>
internal static class ConfigProps
{
    /// <summary>
    /// The time that the file bears. It never counts as newer than an output, as every import otherwise would: what a setting changes is
    /// settled by the options of the step that it belongs to, not by the age of this file.
    /// </summary>
    private static readonly DateTime age = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The text for these properties; it does nothing in a project whose photon.toml is another one.</summary>
    public static string Text(string configFile, IEnumerable<KeyValuePair<string, string>> properties)
    {
        var group = new XElement("PropertyGroup", new XAttribute("Condition", $"'$(_PhotonConfigFile)' == '{ConfigProperties.Escape(configFile)}'"));
        group.Add(new XElement("_PhotonConfigIsRead", "true"));
        foreach (var (property, value) in properties)
            group.Add(new XElement(ConfigTargets.ValueName(property), value));
        return new XElement("Project", group).ToString().ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>Makes the file hold the text, unless it does so already.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void Write(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
            Replace(path, text, age);
    }

    /// <summary>Notes that all was read now.</summary>
    /// <inheritdoc cref="Write" path="/exception"/>
    public static void Stamp(string path) => Replace(path, "", DateTime.UtcNow);

    /// <summary>The frameworks of a project are built side by side, each with this file.</summary>
    private static void Replace(string path, string text, DateTime writtenAt)
    {
        WholeFile.Write(path, Encoding.UTF8.GetBytes(text));
        File.SetLastWriteTimeUtc(path, writtenAt);
    }
}
