using Photon.Engine.Diagnostics;

namespace Photon.Toml.Config;

/// <summary>What is wrong with a value, at its place.</summary>
internal sealed class ConfigProblems(TomlDocument document, DiagnosticBag diagnostics)
{
    public void Report(DiagnosticRule rule, int offset, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Report(rule, document.LocationAt(offset), arguments);

    /// <summary>Always null, which stands for the value.</summary>
    public object? WrongType(string path, TomlNode node, string expected)
    {
        Report(Codes.WrongConfigType, node.Offset, path, expected, node.Kind);
        return null;
    }

    /// <summary>A time; null where the text is none.</summary>
    public TimeSpan? DurationOf(string path, TomlString text)
    {
        var duration = Duration.TryParse(text.Value);
        if (duration is null)
            Report(Codes.WrongConfigValue, text.Offset, path, text.Value, "it must be a time of less than a day, such as 30s, 5m or 1h");
        return duration;
    }
}
