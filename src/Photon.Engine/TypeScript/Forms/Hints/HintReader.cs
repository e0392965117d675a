using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Forms.Hints;

/// <summary>Reads what items and <c>x-photon-</c>words say of forms and fields, and reports what nobody understands.</summary>
internal sealed class HintReader
{
    private static readonly string[] fieldWords = ["label", "help", "placeholder", "widget", "group", "hidden", "empty", "order", "autocomplete"];
    private static readonly string[] formWords = ["label", "style", "no-validate", "order", "hidden", "steps"];
    private static readonly string[] styles = ["stacked", "columns", "inline"];

    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, FormSettings> items = new(StringComparer.Ordinal);
    private readonly HashSet<FormSettings> used = [];

    public HintReader(IReadOnlyList<FormSettings> settings, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        foreach (var setting in settings)
            items.TryAdd(setting.Target, setting);
    }

    public FormHints OfForm(IReadOnlyList<string> names, TypeDefinition? definition)
    {
        var words = WordsOf(names, definition?.FormHints ?? [], [.. formWords, .. fieldWords], formWords);
        return new FormHints
        {
            Label = TextOf(words, "label"),
            Style = OneOf(words, "style", styles) is { } style and not "stacked" ? style : null,
            IsUnchecked = IsTrue(words, "no-validate"),
            Order = words.GetValueOrDefault("order")?.List ?? [],
            Hidden = words.GetValueOrDefault("hidden") is { } hidden && hidden.Text is not ("true" or "false") ? hidden.List : [],
            Steps = StepsOf(words),
        };
    }

    public FieldHints OfField(IReadOnlyList<string> forms, ObjectProperty property)
    {
        if (items.Count == 0 && property.FormHints.Count == 0)
            return FieldHints.None;
        // A property whose schema is an object of its own may say there how its form is to be: those words are not the field's.
        return FieldHintsOf([.. forms.Select(form => $"{form}/{property.Name}")], property.FormHints);
    }

    /// <summary>What the schema of an item of a list, or of a value of a map, says of its own field.</summary>
    public FieldHints OfItem(IReadOnlyList<KeyValuePair<string, Node>> said) => said.Count == 0 ? FieldHints.None : FieldHintsOf([], said);

    private FieldHints FieldHintsOf(IReadOnlyList<string> targets, IReadOnlyList<KeyValuePair<string, Node>> said)
    {
        var words = WordsOf(targets, said, [.. fieldWords, .. formWords], fieldWords);
        return new FieldHints
        {
            Label = TextOf(words, "label"),
            Help = TextOf(words, "help"),
            Placeholder = TextOf(words, "placeholder"),
            Autocomplete = AutocompleteOf(words),
            Widget = HintOf(words, "widget"),
            Group = TextOf(words, "group"),
            IsHidden = words.GetValueOrDefault("hidden") is { Text: not null } && IsTrue(words, "hidden"),
            Empty = OneOf(words, "empty", ["absent", "null", "text"]) is null ? null : HintOf(words, "empty"),
            Order = OrderOf(words),
        };
    }

    /// <summary>After every form has been read: items that no form or field took.</summary>
    /// <param name="targets">Every form and field that there is.</param>
    public void ReportUnused(Func<IEnumerable<string>> targets)
    {
        foreach (var item in items.Values.Where(item => !used.Contains(item)))
            diagnostics.Report(Codes.UnknownFormTarget, item.Location, item.Target, Near(item.Target, targets()));
    }

    /// <summary>Reports a name in a hint that is no property.</summary>
    public void ReportUnknown(Hint hint, string form, IEnumerable<string> properties) =>
        diagnostics.Report(Codes.UnknownFormField, hint.Location, hint.Text, form, Near(hint.Text, properties));

    public void Report(DiagnosticRule rule, Location location, params ReadOnlySpan<object?> arguments) => diagnostics.Report(rule, location, arguments);

    public static string Near(string word, IEnumerable<string> known) => Spelling.Nearest(word, known) is { } near ? $" Did you mean '{near}'?" : "";

    private Dictionary<string, HintValue> WordsOf(IReadOnlyList<string> targets, IReadOnlyList<KeyValuePair<string, Node>> said, string[] allowed, string[] own)
    {
        var words = new Dictionary<string, HintValue>(StringComparer.Ordinal);
        foreach (var item in targets.Select(target => items.GetValueOrDefault(target)).OfType<FormSettings>())
        {
            used.Add(item);
            foreach (var (word, text) in item.Words)
                Add(word, new HintValue(text, item.Location), own);
        }

        foreach (var (word, node) in said)
            Add(word, new HintValue(node), allowed);
        return words;

        void Add(string word, HintValue value, string[] known)
        {
            if (!known.Contains(word))
                diagnostics.Report(Codes.UnknownFormWord, value.Location, word, string.Join(", ", own), Near(word, own));
            else if (own.Contains(word))
                words.TryAdd(word, value);
        }
    }

    private static string? TextOf(Dictionary<string, HintValue> words, string word) =>
        words.GetValueOrDefault(word)?.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static Hint? HintOf(Dictionary<string, HintValue> words, string word) => TextOf(words, word) is { } text ? new Hint(text, words[word].Location) : null;

    private string? OneOf(Dictionary<string, HintValue> words, string word, string[] known)
    {
        if (!words.TryGetValue(word, out var value))
            return null;
        if (known.Contains(value.Text))
            return value.Text;
        ReportValue(word, value, string.Join(", ", known));
        return null;
    }

    private string? AutocompleteOf(Dictionary<string, HintValue> words)
    {
        if (TextOf(words, "autocomplete") is not { } text)
            return null;
        if (AutocompleteText.IsKnown(text))
            return text;
        ReportValue("autocomplete", words["autocomplete"], "what HTML knows, such as email, new-password, shipping postal-code or off");
        return null;
    }

    private bool IsTrue(Dictionary<string, HintValue> words, string word) => OneOf(words, word, ["true", "false"]) == "true";

    private IReadOnlyList<StepHint> StepsOf(Dictionary<string, HintValue> words)
    {
        if (!words.TryGetValue("steps", out var value))
            return [];
        if (value.Steps is { } steps)
            return steps;
        ReportValue("steps", value, "'Basics: name, price; More: note', or a list of objects with label and fields");
        return [];
    }

    private decimal OrderOf(Dictionary<string, HintValue> words)
    {
        if (!words.TryGetValue("order", out var value) || value.Text is null)
            return 0; // a list is the order of the object that the property holds
        if (decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var order))
            return order;
        ReportValue("order", value, "a number");
        return 0;
    }

    private void ReportValue(string word, HintValue value, string known) =>
        diagnostics.Report(Codes.UnusableFormValue, value.Location, value.Text ?? "This", word, known);
}
