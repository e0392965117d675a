using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.TypeScript.Forms.Hints;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>Gives a field the widget and the meaning of emptiness that somebody asks for, where it can have them.</summary>
internal sealed partial class WidgetChoice(HintReader hints)
{
    private static readonly string[] texts = ["Text", "Area", "Markdown", "Secret", "Color"];
    private static readonly string[] choices = ["Radio", "Select", "Combo"];
    private static readonly string[] numbers = ["Decimal", "Money"];
    private static readonly string[] answers = ["Tick", "YesNo"];

    private static readonly FrozenDictionary<string, string> known = new[]
    {
        "Text", "Area", "Markdown", "Secret", "Color", "Whole", "Decimal", "Money", "Tick", "YesNo", "Radio", "Select", "Combo", "Ticks", "Json",
    }.ToFrozenDictionary(component => component, StringComparer.OrdinalIgnoreCase);

    public Field Apply(Field field, TypeUse use, RuleView rule, FieldSite site)
    {
        var shaped = site.Hints.Widget is { } wanted ? Shaped(field, rule, site, wanted) : field;
        if (site.Hints.Empty is { } empty && !CanBe(empty.Text, shaped, use, site))
            hints.Report(Codes.UnusableFormValue, empty.Location, empty.Text, "empty", "absent for what may be left out, null for what may be null, text for texts");
        return shaped;
    }

    private Field Shaped(Field field, RuleView rule, FieldSite site, Hint wanted)
    {
        if (!known.TryGetValue(wanted.Text, out var component))
        {
            var isInside = field.Component is "Group" or "List" or "Tuple" or "Entries" or "Union" or "Const";
            return !isInside && CustomName().IsMatch(wanted.Text) ? field with { Widget = wanted.Text } : Refused(field, site, wanted);
        }

        if (component == field.Component)
            return field;
        if (texts.Contains(field.Component) && texts.Contains(component))
            return ScalarFields.TextAs(component, rule);
        if ((choices.Contains(field.Component) && choices.Contains(component)) || (numbers.Contains(field.Component) && numbers.Contains(component))
            || (answers.Contains(field.Component) && answers.Contains(component)))
        {
            return field with { Component = component };
        }

        if (component == "Ticks" && field is { Component: "List", Content.Fields: [{ Options: { } options, At: null }] })
            return new Field { Component = component, Options = options };
        return component == "Json" && field.Component != "Const" ? new Field { Component = component } : Refused(field, site, wanted);
    }

    private Field Refused(Field field, FieldSite site, Hint wanted)
    {
        hints.Report(Codes.UnusableWidget, wanted.Location, wanted.Text, site.At ?? site.Label, field.Component);
        return field;
    }

    private static bool CanBe(string empty, Field field, TypeUse use, FieldSite site) => empty switch
    {
        "null" => use.IsNullable,
        "text" => texts.Contains(field.Component),
        _ => !site.IsRequired,
    };

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_.-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex CustomName();
}
