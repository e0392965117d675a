namespace Photon.Engine.TypeScript.Forms.Words;

/// <summary>A label that is no word of the contract but one of Photon's own, which each language of the runtime's messages has: <c>itemWord</c>, <c>numbered(itemWord, 2)</c>.</summary>
/// <param name="Name">What <c>runtime/words.ts</c> calls it.</param>
/// <param name="English">What it reads like, to tell labels apart.</param>
internal sealed record LabelWord(string Name, string English)
{
    public static LabelWord Item { get; } = new("itemWord", "Item");

    public static LabelWord Value { get; } = new("valueWord", "Value");

    /// <summary>An answer without a sign in it.</summary>
    public static LabelWord Blank { get; } = new("blankWord", "(empty)");

    public static LabelWord Others { get; } = new("othersWord", "Other properties");

    /// <summary>What the word is of, where it takes one: another word, or a label of the contract.</summary>
    public LabelWord? Inner { get; private init; }

    public string? Label { get; private init; }

    public int? Number { get; private init; }

    /// <summary>Of words that take neither.</summary>
    public string? Arguments { get; private init; }

    /// <summary>What JSON Schema calls a kind of value, for people who do not know its words; null for any other name.</summary>
    public static LabelWord? OfKind(string kind) => kind switch
    {
        "string" => new("textWord", "Text"),
        "integer" => new("wholeNumberWord", "Whole number"),
        "number" => new("numberWord", "Number"),
        "boolean" => new("yesOrNoWord", "Yes or no"),
        "date" => new("dateWord", "Date"),
        "time" => new("timeWord", "Time"),
        "date-time" => new("momentWord", "Date and time"),
        "duration" => new("durationWord", "Duration"),
        "object" => new("detailsWord", "Details"),
        "null" => new("nothingWord", "Nothing"),
        _ => null,
    };

    /// <summary>One of several that would read alike.</summary>
    public LabelWord Numbered(int number) => new("numberedWord", $"{English} {number}") { Inner = this, Number = number };

    /// <param name="name"><c>listWord</c> or <c>mapWord</c>.</param>
    /// <param name="english">What stands before the label.</param>
    /// <param name="inner">A word of what is in it, or null.</param>
    /// <param name="label">Else the contract's label of it.</param>
    public static LabelWord Of(string name, string english, LabelWord? inner, string label) =>
        new(name, $"{english} {inner?.English ?? label}") { Inner = inner, Label = inner is null ? label : null };

    /// <summary>What a text that does not match its pattern should look like: in words where the pattern can be said in them, else as an example; null where there is neither.</summary>
    public static LabelWord? OfPattern(IReadOnlyList<string> patterns, string? example)
    {
        if (patterns is [var only] && SimplePattern.Read(only) is { } simple)
        {
            var signs = string.Join(", ", simple.Signs.Select(TypeScriptText.Literal));
            return new("signsWord", "") { Arguments = $"[{signs}], {simple.Least}{(simple.Most is { } most ? $", {most}" : "")}" };
        }

        return example is null ? null : new("formWord", "") { Label = example };
    }

    /// <summary>The expression, with names as <paramref name="import"/> gives them.</summary>
    public string Spell(Func<string, string> import)
    {
        if ((Arguments ?? Label) is null && Inner is null)
            return import(Name);
        var inner = Arguments ?? Inner?.Spell(import) ?? TypeScriptText.Literal(Label!);
        return $"{import(Name)}({inner}{(Number is { } number ? $", {number}" : "")})";
    }
}
