using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Code;
using Photon.Engine.TypeScript.Forms.Words;
using Photon.Engine.TypeScript.Naming;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>The choices of enums, once for all forms of a contract.</summary>
internal sealed class OptionLists
{
    private readonly TypeScriptNames names;
    private readonly NameScope scope = new(StringComparer.Ordinal);
    private readonly Dictionary<EnumDefinition, EnumDefinition> likes = [];
    private readonly Dictionary<EnumDefinition, OptionList?> byEnum = [];
    private readonly Dictionary<string, OptionList> byValues = new(StringComparer.Ordinal);

    public OptionLists(ApiModel model, TypeScriptNames names)
    {
        this.names = names;
        var known = new Dictionary<string, EnumDefinition>(StringComparer.Ordinal);
        foreach (var definition in model.Types.OfType<EnumDefinition>().OrderBy(definition => !definition.IsDeclared))
        {
            var key = string.Join('\n', definition.Values.Select(value => $"{NodeJson.Compact(value.Value)}\t{value.NameHint}\t{value.Description}"));
            likes.Add(definition, known.TryAdd(key, definition) ? definition : known[key]);
        }
    }

    /// <summary>Those that were asked for.</summary>
    public IReadOnlyList<OptionList> All => [.. byEnum.Values.OfType<OptionList>().Concat(byValues.Values).OrderBy(list => list.Name, StringComparer.Ordinal)];

    /// <summary>Enums with the same values share a list, called as the first that the contract declares. Null where a value is none that a choice can hold.</summary>
    public OptionList? Of(EnumDefinition listed)
    {
        var definition = likes[listed];
        if (!byEnum.TryGetValue(definition, out var list))
            byEnum.Add(definition, list = Make(definition));
        return list;
    }

    /// <summary>Values that a rule lists without a type of their own; equal lists are one.</summary>
    public OptionList? Of(IReadOnlyList<Node> values, string word)
    {
        if (!values.All(IsChoice))
            return null;
        var key = string.Join('\n', values.Select(NodeJson.Compact));
        if (!byValues.TryGetValue(key, out var list))
            byValues.Add(key, list = new OptionList(TakeName(word), null, Labelled(values.Select(value => new EnumValue(value, null, null)))));
        return list;
    }

    private OptionList? Make(EnumDefinition definition) => definition.Values.All(value => IsChoice(value.Value))
        ? new OptionList(TakeName(names.TypeName(definition)), definition, Labelled(definition.Values))
        : null;

    private string TakeName(string word)
    {
        var pascal = IdentifierWords.Pascal(word) is { Length: > 0 } name ? name : "Value";
        return scope.Take(TypeScriptNames.CamelOf(Plural.Of(pascal)), TypeScriptNames.CamelOf(pascal + "Options"));
    }

    /// <summary>Two values that would read alike show what they are.</summary>
    private static IReadOnlyList<Option> Labelled(IEnumerable<EnumValue> values)
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. values.Select(value =>
        {
            var label = LabelOf(value);
            if (!labels.Add(label))
                labels.Add(label = $"{label} ({TextOf(value.Value)})");
            return new Option(value.Value, label, HelpText.Of(value.Description, label)) { Word = label == LabelWord.Blank.English && IsBlank(value) ? LabelWord.Blank : null };
        })];
    }

    private static string LabelOf(EnumValue value) => value switch
    {
        { Value: ScalarNode { Kind: ScalarKind.String } text } => LabelText.OfValue(text.Text),
        { NameHint: { } hint } => LabelText.OfName(hint),
        _ => LabelText.OfText(TextOf(value.Value)),
    };

    private static bool IsBlank(EnumValue value) => value.Value is ScalarNode { Kind: ScalarKind.String } text && string.IsNullOrWhiteSpace(text.Text);

    private static string TextOf(Node value) => (value as ScalarNode)?.Text ?? NodeJson.Compact(value);

    private static bool IsChoice(Node value) =>
        value is ScalarNode { Kind: not ScalarKind.Number } || (value is ScalarNode number && Literals.Number(new JsonNumber(number.Text)) is not null);
}
