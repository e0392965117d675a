namespace Photon.Engine.TypeScript.Forms.Code;

/// <summary>A piece of TSX that knows how to lie on one line and on several: what a person's formatter would make of it.</summary>
internal abstract class Expression
{
    private string? flat;
    private bool isKnown;

    /// <summary>The whole on one line; null where it never lies on one.</summary>
    public string? Flat
    {
        get
        {
            if (!isKnown)
                flat = MakeFlat();
            isKnown = true;
            return flat;
        }
    }

    /// <summary>The text behind <paramref name="used"/> columns of a line that is indented by <paramref name="indent"/>.</summary>
    public string Print(int indent, int used) => Flat is { } line && used + line.Length <= Layout.Width ? line : PrintTall(indent);

    /// <summary>On several lines; the first stands where the writer is, the others bring their own indentation.</summary>
    protected abstract string PrintTall(int indent);

    protected abstract string? MakeFlat();
}

/// <summary>A name, a literal: what has no parts.</summary>
internal sealed class CodeText(string text) : Expression
{
    protected override string MakeFlat() => text;

    protected override string PrintTall(int indent) => text;
}

/// <summary><c>[a, b]</c>; rows of a table each take a line.</summary>
internal sealed class ArrayCode(IReadOnlyList<Expression> items) : Expression
{
    public int Count => items.Count;

    protected override string? MakeFlat()
    {
        if (items.Count > 1 && items.All(IsRow))
            return null;
        return Layout.AllFlat(items) is { } texts ? $"[{string.Join(", ", texts)}]" : null;
    }

    protected override string PrintTall(int indent) => items.Count == 0 ? "[]" : Layout.Lines("[", items.Select(item => item.Print(indent + 2, indent + 3)), "]", indent);

    private static bool IsRow(Expression item) => item is ArrayCode { Count: > 1 } or ObjectCode { Count: > 1 };
}

/// <summary><c>{ a: b, c: d }</c></summary>
internal sealed class ObjectCode(IReadOnlyList<(string Name, Expression Value)> members) : Expression
{
    public int Count => members.Count;

    protected override string? MakeFlat()
    {
        if (members.Count == 0)
            return "{}";
        return Layout.AllFlat(members.Select(member => member.Value)) is { } texts
            ? $"{{ {string.Join(", ", members.Zip(texts, (member, text) => $"{Key(member.Name)}: {text}"))} }}"
            : null;
    }

    protected override string PrintTall(int indent) => Layout.Lines("{", members.Select(member => Member(member, indent + 2)), "}", indent);

    /// <summary>Without brackets, <c>__proto__</c> would set the object's prototype.</summary>
    private static string Key(string name) => name == "__proto__" ? "[\"__proto__\"]" : TypeScriptText.PropertyName(name);

    private static string Member((string Name, Expression Value) member, int indent)
    {
        var name = Key(member.Name);
        return $"{name}: {member.Value.Print(indent, indent + name.Length + 3)}";
    }
}

/// <summary><c>() => value</c></summary>
internal sealed class ThunkCode(Expression value) : Expression
{
    protected override string? MakeFlat() => value.Flat is { } text ? $"() => {text}" : null;

    protected override string PrintTall(int indent) => $"() => {value.Print(indent, indent + 6)}";
}
