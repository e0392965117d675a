using Photon.Engine.Diagnostics;
using Photon.Engine.TypeScript.Forms.Hints;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <param name="Name">The property; empty for what a type takes from its base.</param>
/// <param name="Group">The section that somebody wants it in, or null.</param>
/// <param name="Path">The conditions under which it is there, from the outside in.</param>
internal sealed record PlacedField(string Name, Field Field, string? Group, IReadOnlyList<Condition> Path, decimal Order);

/// <summary>Puts an object's fields in order, into steps, sections and conditions.</summary>
internal sealed class FieldArrangement(HintReader hints, string form)
{
    public IReadOnlyList<Field> Arrange(List<PlacedField> fields, FormHints wanted, IReadOnlyList<string> names)
    {
        foreach (var hint in wanted.Order.Concat(wanted.Hidden).Concat(wanted.Steps.SelectMany(step => step.Fields)).Where(hint => !names.Contains(hint.Text)))
            hints.ReportUnknown(hint, form, names);
        var ordered = InOrder(fields, wanted);
        if (wanted.Steps.Count == 0)
            return InSections(ordered);
        var shown = ordered.Where(field => field.Field.Component != "Const").ToList();
        return [.. InSections([.. ordered.Except(shown)]), InSteps(shown, wanted.Steps)];
    }

    private static List<PlacedField> InOrder(List<PlacedField> fields, FormHints wanted)
    {
        var ranks = wanted.Order.Select((hint, rank) => (hint.Text, rank)).DistinctBy(entry => entry.Text).ToDictionary(entry => entry.Text, entry => entry.rank, StringComparer.Ordinal);
        return [.. fields.OrderBy(field => ranks.GetValueOrDefault(field.Name, int.MaxValue)).ThenBy(field => field.Order)];
    }

    private Field InSteps(List<PlacedField> fields, IReadOnlyList<StepHint> steps)
    {
        var left = new List<PlacedField>(fields);
        var children = new List<Field>();
        for (var i = 0; i < steps.Count; i++)
        {
            var names = steps[i].Fields.Select(hint => hint.Text).ToList();
            var own = names.Select(name => left.Find(field => field.Name == name)).OfType<PlacedField>().Distinct().ToList();
            left.RemoveAll(own.Contains);
            if (i == steps.Count - 1)
            {
                foreach (var field in left.Where(field => field.Field.IsRequired))
                    hints.Report(Codes.StepsLeaveOut, steps[0].Fields is [var first, ..] ? first.Location : default, form, field.Name, steps[i].Label);
                own.AddRange(left);
            }

            children.Add(new Field { Component = "Step", Label = LabelText.OfText(steps[i].Label), Children = InSections(own) });
        }

        return new Field { Component = "Steps", Children = children };
    }

    /// <summary>Fields of one section stand together, where the first of them is.</summary>
    private static List<Field> InSections(List<PlacedField> fields)
    {
        var arranged = new List<Field>();
        var plain = new List<PlacedField>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field.Group is not { } group)
            {
                plain.Add(field);
                continue;
            }

            if (!seen.Add(group))
                continue;
            arranged.AddRange(InConditions(plain, 0));
            plain.Clear();
            arranged.Add(new Field { Component = "Section", Label = LabelText.OfText(group), Children = InConditions([.. fields.Where(other => other.Group == group)], 0) });
        }

        arranged.AddRange(InConditions(plain, 0));
        return arranged;
    }

    /// <summary>Neighbours under the same condition share it.</summary>
    private static List<Field> InConditions(List<PlacedField> fields, int depth)
    {
        var arranged = new List<Field>();
        for (var i = 0; i < fields.Count;)
        {
            if (fields[i].Path.Count <= depth)
            {
                arranged.Add(fields[i++].Field);
                continue;
            }

            var condition = fields[i].Path[depth];
            var run = fields.Skip(i).TakeWhile(field => field.Path.Count > depth && field.Path[depth].IsSameAs(condition)).ToList();
            i += run.Count;
            arranged.Add(new Field { Component = "When", Test = condition.Test, IsElse = condition.IsElse, Children = InConditions(run, depth + 1) });
        }

        return arranged;
    }
}
