using Photon.Engine.Diagnostics;

namespace Photon.Toml.Config;

/// <summary>Checks a document against <see cref="Settings"/>.</summary>
internal sealed class ConfigReader(TomlDocument document, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Setting> settings = Settings.All.ToDictionary(s => s.Path, StringComparer.Ordinal);
    private readonly HashSet<string> tables = [.. Settings.All.SelectMany(s => TablesOf(s.Path))];
    private readonly ConfigProblems problems = new(document, diagnostics);
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    public PhotonConfig Read()
    {
        ReadTable(document.Root, "");
        return new PhotonConfig(values);
    }

    private void ReadTable(TomlTable table, string path)
    {
        foreach (var entry in table.Entries)
        {
            var full = path + entry.Name;
            if (settings.TryGetValue(full, out var setting))
            {
                if (ValueOf(setting, entry.Value) is { } value)
                    values.Add(full, value);
            }
            else if (!tables.Contains(full))
                ReportUnknown(full, entry.Offset);
            else if (entry.Value is TomlTable inner)
                ReadTable(inner, full + ".");
            else
                problems.Report(Codes.WrongConfigType, entry.Value.Offset, full, "a table", entry.Value.Kind);
        }
    }

    private object? ValueOf(Setting setting, TomlNode node) => (setting.Kind, node) switch
    {
        (SettingKind.Text, TomlString text) => text.Value,
        (SettingKind.RelativePath, TomlString text) => PathOf(setting, text),
        (SettingKind.Boolean, TomlBoolean boolean) => boolean.Value,
        (SettingKind.Choice, TomlString text) => ChoiceOf(setting, text),
        (SettingKind.Duration, TomlString text) => problems.DurationOf(setting.Path, text),
        (SettingKind.Texts, TomlArray array) => TextsOf(setting, array),
        (SettingKind.Hooks, TomlArray array) => new HookReader(document, diagnostics).Read(setting.Path, array),
        _ => problems.WrongType(setting.Path, node, KindWords(setting.Kind)),
    };

    private string? PathOf(Setting setting, TomlString text)
    {
        var isBelow = text.Value.Length > 0 && !Path.IsPathRooted(text.Value) && !text.Value.Contains(':', StringComparison.Ordinal)
            && !text.Value.Split('/', '\\').Contains("..", StringComparer.Ordinal);
        if (isBelow)
            return text.Value;
        problems.Report(Codes.WrongConfigValue, text.Offset, setting.Path, text.Value, "it must be a path below photon.toml's folder");
        return null;
    }

    private string? ChoiceOf(Setting setting, TomlString text)
    {
        if (setting.Choices.Contains(text.Value, StringComparer.Ordinal))
            return text.Value;
        var nearest = Spelling.Nearest(text.Value, setting.Choices) is { } near ? $" (did you mean '{near}'?)" : "";
        problems.Report(Codes.WrongConfigValue, text.Offset, setting.Path, text.Value, $"it must be {string.Join(", ", setting.Choices)}{nearest}");
        return null;
    }

    private List<string> TextsOf(Setting setting, TomlArray array)
    {
        var texts = new List<string>();
        foreach (var item in array.Items)
        {
            if (item is not TomlString text)
                problems.WrongType(setting.Path, item, "a list of texts");
            else if (setting.Choices.Count == 0 || ChoiceOf(setting, text) is not null)
                texts.Add(text.Value);
        }

        return texts;
    }

    private void ReportUnknown(string path, int offset)
    {
        var nearest = Spelling.Nearest(path, settings.Keys.Concat(tables)) is { } near ? $" Did you mean '{near}'?" : " Remove it.";
        problems.Report(Codes.UnknownConfigKey, offset, path, nearest);
    }

    private static string KindWords(SettingKind kind) => kind switch
    {
        SettingKind.Boolean => "true or false",
        SettingKind.Texts => "a list of texts",
        SettingKind.Hooks => "a list of commands",
        _ => "a text",
    };

    private static IEnumerable<string> TablesOf(string path)
    {
        for (var dot = path.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = path.IndexOf('.', dot + 1))
            yield return path[..dot];
    }
}
