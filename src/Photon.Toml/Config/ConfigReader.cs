using Photon.Engine.Diagnostics;

namespace Photon.Toml.Config;

/// <summary>Checks a document against <see cref="Settings"/>.</summary>
internal sealed class ConfigReader(TomlDocument document, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Setting> settings = Settings.All.ToDictionary(s => s.Path, StringComparer.Ordinal);
    private readonly HashSet<string> tables = [.. Settings.All.SelectMany(s => TablesOf(s.Path))];
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
                Report(Codes.WrongConfigType, entry.Value.Offset, full, "a table", entry.Value.Kind);
        }
    }

    private object? ValueOf(Setting setting, TomlNode node) => (setting.Kind, node) switch
    {
        (SettingKind.Text, TomlString text) => text.Value,
        (SettingKind.RelativePath, TomlString text) => PathOf(setting, text),
        (SettingKind.Boolean, TomlBoolean boolean) => boolean.Value,
        (SettingKind.Choice, TomlString text) => ChoiceOf(setting, text),
        (SettingKind.Duration, TomlString text) => DurationOf(setting.Path, text),
        (SettingKind.Texts, TomlArray array) => TextsOf(setting, array),
        (SettingKind.Hooks, TomlArray array) => HooksOf(setting, array),
        _ => WrongType(setting.Path, node, KindWords(setting.Kind)),
    };

    private string? PathOf(Setting setting, TomlString text)
    {
        var isBelow = text.Value.Length > 0 && !Path.IsPathRooted(text.Value) && !text.Value.Contains(':', StringComparison.Ordinal)
            && !text.Value.Split('/', '\\').Contains("..", StringComparer.Ordinal);
        if (isBelow)
            return text.Value;
        Report(Codes.WrongConfigValue, text.Offset, setting.Path, text.Value, "it must be a path below photon.toml's folder");
        return null;
    }

    private string? ChoiceOf(Setting setting, TomlString text)
    {
        if (setting.Choices.Contains(text.Value, StringComparer.Ordinal))
            return text.Value;
        var nearest = Spelling.Nearest(text.Value, setting.Choices) is { } near ? $" (did you mean '{near}'?)" : "";
        Report(Codes.WrongConfigValue, text.Offset, setting.Path, text.Value, $"it must be {string.Join(", ", setting.Choices)}{nearest}");
        return null;
    }

    private List<string> TextsOf(Setting setting, TomlArray array)
    {
        var texts = new List<string>();
        foreach (var item in array.Items)
        {
            if (item is not TomlString text)
                WrongType(setting.Path, item, "a list of texts");
            else if (setting.Choices.Count == 0 || ChoiceOf(setting, text) is not null)
                texts.Add(text.Value);
        }

        return texts;
    }

    private List<Hook> HooksOf(Setting setting, TomlArray array)
    {
        var hooks = new List<Hook>();
        foreach (var item in array.Items)
        {
            if (item is TomlString text)
                hooks.Add(new Hook(text.Value, text.Value, null, document.LocationAt(item.Offset)));
            else if (item is not TomlTable table)
                WrongType(setting.Path, item, "a list of commands");
            else if (HookOf(setting, table) is { } hook)
                hooks.Add(hook);
        }

        return hooks;
    }

    private Hook? HookOf(Setting setting, TomlTable table)
    {
        string[] known = ["run", "timeout", "name"];
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in table.Entries)
        {
            if (!known.Contains(entry.Name, StringComparer.Ordinal))
                ReportUnknown($"{setting.Path}.{entry.Name}", entry.Offset, known.Select(name => $"{setting.Path}.{name}"));
            else if (entry.Value is TomlString text)
                texts.Add(entry.Name, text.Value);
            else
                WrongType($"{setting.Path}.{entry.Name}", entry.Value, "a text");
        }

        if (!texts.TryGetValue("run", out var run))
        {
            if (table["run"] is null)
                Report(Codes.WrongConfigType, table.Offset, setting.Path, "a command, or a table with 'run'", "a table without it");
            return null;
        }

        var timeout = table["timeout"] is TomlString written ? DurationOf($"{setting.Path}.timeout", written) : null;
        return new Hook(run, texts.GetValueOrDefault("name", run), timeout, document.LocationAt(table.Offset));
    }

    private TimeSpan? DurationOf(string path, TomlString text)
    {
        var duration = Duration.TryParse(text.Value);
        if (duration is null)
            Report(Codes.WrongConfigValue, text.Offset, path, text.Value, "it must be a time of less than a day, such as 30s, 5m or 1h");
        return duration;
    }

    private object? WrongType(string path, TomlNode node, string expected)
    {
        Report(Codes.WrongConfigType, node.Offset, path, expected, node.Kind);
        return null;
    }

    private void ReportUnknown(string path, int offset, IEnumerable<string>? known = null)
    {
        var nearest = Spelling.Nearest(path, known ?? settings.Keys.Concat(tables)) is { } near ? $" Did you mean '{near}'?" : " Remove it.";
        Report(Codes.UnknownConfigKey, offset, path, nearest);
    }

    private void Report(DiagnosticRule rule, int offset, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Report(rule, document.LocationAt(offset), arguments);

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
