using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>Generators by category (versions 3 and 4, section "Generators").</summary>
internal sealed class GeneratorReader(PactShapes shapes)
{
    public IReadOnlyList<GeneratorRule> Read(ObjectNode part)
    {
        var all = new List<GeneratorRule>();
        foreach (var category in shapes.Object(part, "generators")?.Members ?? [])
        {
            if (RuleReader.CategoryOf(category.Name) is not { } kind)
                shapes.Diagnostics.Report(Codes.RuleCategoryUnknown, category.NameLocation, category.Name);
            else if (category.Value is not ObjectNode generators)
                shapes.Malformed(category.Value, category.Name, "an object");
            else
                Category(kind, generators, all);
        }

        return all;
    }

    private void Category(RuleCategory category, ObjectNode generators, List<GeneratorRule> all)
    {
        if (generators["type"] is ScalarNode)
        {
            if (Generator(generators) is { } single)
                all.Add(new GeneratorRule(category, category == RuleCategory.Body ? PathExpression.Root : PathExpression.Whole, single));
            return;
        }

        foreach (var member in generators.Members)
        {
            if (member.Value is not ObjectNode node)
                shapes.Malformed(member.Value, member.Name, "an object with 'type'");
            else if (RuleReader.PathOf(category, member, shapes) is { } path && Generator(node) is { } generator)
                all.Add(new GeneratorRule(category, path, generator));
        }
    }

    private PactGenerator? Generator(ObjectNode node)
    {
        var type = shapes.Text(node, "type");
        switch (type)
        {
            case "RandomInt":
                return new PactGenerator.RandomInt(Number(node, "min", 0), Number(node, "max", int.MaxValue));
            case "RandomDecimal":
                return new PactGenerator.RandomDecimal((int)Number(node, "digits", 10));
            case "RandomHexadecimal":
                return new PactGenerator.RandomHexadecimal((int)Number(node, "digits", 10));
            case "RandomString":
                return new PactGenerator.RandomString((int)Number(node, "size", 10));
            case "RandomBoolean":
                return new PactGenerator.RandomBoolean();
            case "Regex":
                return Text(node, type, "regex") is { } pattern ? new PactGenerator.Regular(pattern) : null;
            case "Uuid":
                return new PactGenerator.Uuid(shapes.Text(node, "format") ?? "lower-case-hyphenated");
            case "Date":
                return Date(node, "yyyy-MM-dd");
            case "Time":
                return Date(node, "HH:mm:ss");
            case "DateTime" or "Timestamp":
                return Date(node, "yyyy-MM-dd'T'HH:mm:ssXXX");
            case "ProviderState":
                return Text(node, type, "expression") is { } expression ? new PactGenerator.ProviderState(expression, shapes.Text(node, "dataType")) : null;
            case "MockServerURL":
                return Text(node, type, "regex") is { } part ? new PactGenerator.MockServerUrl(shapes.Text(node, "example") ?? "", part) : null;
            default:
                shapes.Diagnostics.Report(Codes.GeneratorUnknown, (node["type"] ?? node).Location, type ?? "");
                return null;
        }
    }

    private string? Text(ObjectNode node, string type, string name)
    {
        if (PactShapes.Scalar(node[name]) is { } text)
            return text;
        shapes.Diagnostics.Report(Codes.PactPartMissing, node.Location, $"The generator '{type}'", name);
        return null;
    }

    private PactGenerator.DateTime? Date(ObjectNode node, string usual)
    {
        var text = shapes.Text(node, "format") is { Length: > 0 } stated ? stated : usual;
        if (DateFormat.TryParse(text) is { } format)
            return new PactGenerator.DateTime(format, shapes.Text(node, "expression"));
        shapes.Diagnostics.Report(Codes.DateFormatMalformed, (node["format"] ?? node).Location, text);
        return null;
    }

    /// <summary>Sizes beyond reason are cut, as a value of the file must not decide how much memory is used.</summary>
    private long Number(ObjectNode node, string name, long usual)
    {
        if (PactShapes.Scalar(node[name]) is not { } text)
            return usual;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return name is "digits" or "size" ? Math.Clamp(value, 1, 10_000) : value;
        shapes.Malformed(node[name]!, name, "a whole number");
        return usual;
    }
}
