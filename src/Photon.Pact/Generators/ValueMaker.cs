using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;

namespace Photon.Pact.Generators;

/// <summary>Makes the values of generators (pact specification 3, "Generators").</summary>
internal sealed partial class ValueMaker(GeneratorContext context)
{
    private const int Attempts = 20;
    private const int MostRepeats = 8;

    private static readonly SourceText nowhere = new("made.json", "");

    /// <param name="place">Tells values of one interaction apart.</param>
    /// <returns>Null where the example stays: a state gave no such value, or the pattern is one that no text can be made for.</returns>
    public Node? Make(PactGenerator generator, string place)
    {
        var dice = new Dice(context.Seed + "\n" + place);
        return generator switch
        {
            PactGenerator.RandomInt random => Number(dice.Next(random.Min, random.Max).ToString(CultureInfo.InvariantCulture)),
            PactGenerator.RandomDecimal random => Number(Decimal(dice, random.Digits)),
            PactGenerator.RandomHexadecimal random => Text(dice.Text(random.Digits, "0123456789ABCDEF")),
            PactGenerator.RandomString random => Text(dice.Text(random.Size, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")),
            PactGenerator.RandomBoolean => Boolean(dice.Next(2) == 1),
            PactGenerator.Regular regular => OfPattern(regular.Pattern, dice),
            PactGenerator.Uuid uuid => Text(Uuid(dice, uuid.Format)),
            PactGenerator.DateTime date => Date(date),
            PactGenerator.ProviderState state => OfState(state),
            PactGenerator.MockServerUrl url => Url(url),
            _ => throw new ArgumentOutOfRangeException(nameof(generator), generator, null),
        };
    }

    /// <summary>The engine writes texts along ECMA-262; whether one fits, the pact's own expression says.</summary>
    private static ScalarNode? OfPattern(string pattern, Dice dice)
    {
        var plain = PactPattern.Translate(pattern);
        if (PactPattern.TryMake(pattern, out _) is not { } expression || EcmaPattern.Translate(plain) is null)
            return null;
        try
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var text = PatternText.Make(plain, (int)dice.Next(1L, MostRepeats), dice.Next(short.MaxValue));
                if (expression.IsMatch(text))
                    return Text(text);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // The pattern is the pact's, and never ends.
        }

        return null;
    }

    private static string Decimal(Dice dice, int digits)
    {
        if (digits <= 1)
            return dice.Text(1, "0123456789") + ".0";
        var point = 1 + dice.Next(digits - 1);
        var number = dice.Text(1, "123456789") + dice.Text(digits - 2, "0123456789") + dice.Text(1, "123456789");
        return number[..point] + "." + number[point..];
    }

    private static string Uuid(Dice dice, string format)
    {
        var hex = dice.Text(32, "0123456789abcdef").ToCharArray();
        hex[12] = '4';
        hex[16] = "89ab"[dice.Next(4)];
        var uuid = Guid.ParseExact(new string(hex), "N");
        return format switch
        {
            "simple" => uuid.ToString("N"),
            "upper-case-hyphenated" => uuid.ToString("D").ToUpperInvariant(),
            "URN" => "urn:uuid:" + uuid.ToString("D"),
            _ => uuid.ToString("D"),
        };
    }

    private ScalarNode? Date(PactGenerator.DateTime date)
    {
        var value = string.IsNullOrWhiteSpace(date.Expression) ? context.Now : DateExpression.TryApply(date.Expression, context.Now);
        return value is { } time ? Text(date.Format.Write(time)) : null;
    }

    /// <summary>An expression without <c>${}</c> is the name of a value itself.</summary>
    private Node? OfState(PactGenerator.ProviderState state)
    {
        var single = SingleVariable().Match(state.Expression);
        var name = single.Success ? single.Groups["name"].Value : state.Expression;
        if (single.Success || !state.Expression.Contains("${", StringComparison.Ordinal))
            return context.StateValues.TryGetValue(name, out var value) ? Typed(value, state.DataType) : null;

        var isComplete = true;
        var text = Variable().Replace(state.Expression, match =>
        {
            isComplete &= context.StateValues.TryGetValue(match.Groups["name"].Value, out var part);
            return part.ValueKind == JsonValueKind.String ? part.GetString()! : part.ValueKind == JsonValueKind.Undefined ? "" : part.GetRawText();
        });
        return isComplete ? Typed(JsonSerializer.SerializeToElement(text), state.DataType) : null;
    }

    private static Node? Typed(JsonElement value, string? dataType)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return dataType switch
        {
            "STRING" => Text(text),
            "INTEGER" or "DECIMAL" or "FLOAT" when JsonNumber.IsNumber(text) => Number(text),
            "BOOLEAN" when text is "true" or "false" => Boolean(text == "true"),
            _ => NodeParser.Parse(new SourceText("state.json", Encoding.UTF8.GetBytes(value.GetRawText())), new DiagnosticBag()),
        };
    }

    private ScalarNode? Url(PactGenerator.MockServerUrl url)
    {
        try
        {
            return PactPattern.TryMake(url.Pattern, out _)?.Match(url.Example) is { Success: true, Groups.Count: > 1 } match
                ? Text(context.BaseAddress.ToString().TrimEnd('/') + "/" + match.Groups[1].Value.TrimStart('/'))
                : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null; // the pattern is the pact's, and never ends
        }
    }

    private static ScalarNode Text(string text) => new(nowhere, 0, ScalarKind.String, text);

    private static ScalarNode Number(string text) => new(nowhere, 0, ScalarKind.Number, text);

    private static ScalarNode Boolean(bool value) => new(nowhere, 0, value ? ScalarKind.True : ScalarKind.False, value ? "true" : "false");

    [GeneratedRegex(@"\$\{(?<name>[^}]+)\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^\$\{(?<name>[^}]+)\}$")]
    private static partial Regex SingleVariable();
}
