using System.Globalization;

namespace Photon.Tasks.Ui;

/// <summary>Which versions of Node a package says it runs on: <c>^20.19.0 || >=22.12.0</c>.</summary>
/// <param name="text">As <c>engines</c> of a package has it. A part in a form that isn't known here allows everything: npm says the rest.</param>
internal sealed class NodeRange(string text)
{
    /// <summary>What vite 8 says, for where no lock file tells.</summary>
    public const string Default = "^20.19.0 || >=22.12.0";

    public override string ToString() => text;

    /// <param name="version"><c>v22.12.0</c></param>
    public bool Allows(string version) =>
        Parse(version) is { } number && text.Split("||").Any(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(rule => Allows(rule, number)));

    private static bool Allows(string rule, Version number)
    {
        var digits = rule.TrimStart('^', '>', '=', '~', 'v');
        if (Parse(digits) is not { } bound)
            return true;
        return rule[..(rule.Length - digits.Length)].TrimEnd('v') switch
        {
            "^" => number >= bound && number.Major == bound.Major,
            "~" => number >= bound && number.Major == bound.Major && number.Minor == bound.Minor,
            ">=" => number >= bound,
            ">" => number > bound,
            "=" => number == bound,
            "" => digits.Contains('.', StringComparison.Ordinal) ? number == bound : number.Major == bound.Major,
            _ => true,
        };
    }

    private static Version? Parse(string version)
    {
        var parts = version.Trim().TrimStart('v').Split('-')[0].Split('.');
        var numbers = new int[3];
        for (var i = 0; i < Math.Min(parts.Length, numbers.Length); i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return new Version(numbers[0], numbers[1], numbers[2]);
    }
}
