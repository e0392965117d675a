using Photon.Engine.Diagnostics;

namespace Photon.Toml.Config;

/// <summary>Reads lists of hooks. Apart from the other settings, as it is needed in every build that has hooks.</summary>
internal sealed class HookReader(TomlDocument document, DiagnosticBag diagnostics)
{
    private readonly ConfigProblems problems = new(document, diagnostics);

    /// <param name="path">Of the setting: <c>build.hooks.pre</c>.</param>
    /// <param name="node">Its value.</param>
    public List<Hook> Read(string path, TomlNode node)
    {
        var hooks = new List<Hook>();
        if (node is not TomlArray array)
        {
            problems.WrongType(path, node, "a list of commands");
            return hooks;
        }

        foreach (var item in array.Items)
        {
            if (item is TomlString text)
                hooks.Add(new Hook(text.Value, text.Value, null, document.LocationAt(item.Offset)));
            else if (item is not TomlTable table)
                problems.WrongType(path, item, "a list of commands");
            else if (HookOf(path, table) is { } hook)
                hooks.Add(hook);
        }

        return hooks;
    }

    private Hook? HookOf(string path, TomlTable table)
    {
        string[] known = ["run", "timeout", "name"];
        foreach (var entry in table.Entries)
        {
            if (Array.IndexOf(known, entry.Name) < 0)
                ReportUnknown($"{path}.{entry.Name}", entry.Offset, known.Select(name => $"{path}.{name}"));
            else if (entry.Value is not TomlString)
                problems.WrongType($"{path}.{entry.Name}", entry.Value, "a text");
        }

        if (table["run"] is null)
            problems.Report(Codes.WrongConfigType, table.Offset, path, "a command, or a table with 'run'", "a table without it");
        if (table["run"] is not TomlString run)
            return null;
        var timeout = table["timeout"] is TomlString written ? problems.DurationOf($"{path}.timeout", written) : null;
        return new Hook(run.Value, table["name"] is TomlString name ? name.Value : run.Value, timeout, document.LocationAt(table.Offset));
    }

    private void ReportUnknown(string path, int offset, IEnumerable<string> known) =>
        problems.Report(Codes.UnknownConfigKey, offset, path, Spelling.Nearest(path, known) is { } near ? $" Did you mean '{near}'?" : " Remove it.");
}
