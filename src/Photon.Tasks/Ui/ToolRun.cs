namespace Photon.Tasks.Ui;

/// <summary>A tool that ran to its end.</summary>
/// <param name="IsSuccess">Whether it says that all went well.</param>
/// <param name="Exit">How it ended: <c>1</c>.</param>
/// <param name="Lines">What it wrote.</param>
internal sealed record ToolRun(bool IsSuccess, string Exit, IReadOnlyList<string> Lines)
{
    private const int Shown = 3;

    /// <summary>Its last words, which usually have the reason.</summary>
    public string LastWords
    {
        get
        {
            var last = Lines.Where(line => !string.IsNullOrWhiteSpace(line)).TakeLast(Shown).Select(line => line.Trim());
            return Lines.Count == 0 ? "It wrote nothing." : $"Its last output: {string.Join(" | ", last)}";
        }
    }
}
