namespace Photon.Engine.TypeScript.Checks;

/// <summary>What a check does with a value: a question that ends it where the answer is no, and statements.</summary>
internal sealed class CheckBody
{
    /// <summary>Whether null is met before anything else is asked.</summary>
    public bool SkipsNull { get; set; }

    /// <summary>An expression that tells whether to go on, and says what is wrong where not; null where nothing is asked.</summary>
    public string? Guard { get; set; }

    /// <summary>Statements without indentation, over several lines or one.</summary>
    public List<string> Statements { get; } = [];

    public void Add(string expression) => Statements.Add(expression + ";");

    public bool IsEmpty => Guard is null && Statements.Count == 0;

    /// <summary>As lines of a function's body.</summary>
    public string AsStatements()
    {
        if (Guard is null && !SkipsNull)
            return string.Join('\n', Statements);
        if (Statements.Count == 0)
            return SkipsNull ? $"if (v !== null) {Guard};" : Guard + ";";
        var question = string.Join(" && ", new[] { SkipsNull ? "v !== null" : null, Guard }.OfType<string>());
        return Statements is [var only] && IsOneLine(only) && question.Length + only.Length < 140 && !question.Contains('\n', StringComparison.Ordinal)
            ? $"if ({question}) {only}"
            : $"if ({question}) {{\n{CheckText.Indented(string.Join('\n', Statements))}\n}}";
    }

    /// <summary>As an expression of type <c>Check</c>.</summary>
    public string AsCheck()
    {
        if (!SkipsNull && Statements.Count <= 1 && NameCalled(Guard is null ? Statements.SingleOrDefault()?[..^1] : Statements.Count == 0 ? Guard : null) is { } name)
            return name;
        if (Statements.Count == 0 || Statements is [var only] && IsOneLine(only) && IsExpression(only))
        {
            var rest = string.Join(" && ", new[] { Guard, Statements.SingleOrDefault()?[..^1] }.OfType<string>());
            var isTwo = Guard is not null && Statements.Count > 0;
            var line = "(v, f) => " + (SkipsNull ? $"v === null || {(isTwo ? $"({rest})" : rest)}" : rest);
            if (line.Length < 140)
                return line;
        }

        return $"(v, f) => {{\n{CheckText.Indented(AsStatements())}\n}}";
    }

    /// <summary>Whether a reader takes it as one line where it is used.</summary>
    public bool IsShort => Statements.Count <= 1 && AsStatements() is var text && IsOneLine(text);

    private static bool IsOneLine(string text) => !text.Contains('\n', StringComparison.Ordinal);

    private static bool IsExpression(string statement) => !statement.StartsWith("if ", StringComparison.Ordinal) && !statement.StartsWith("switch ", StringComparison.Ordinal);

    /// <summary>The name of a function that is called with nothing else.</summary>
    private static string? NameCalled(string? call)
    {
        const string arguments = "(v, f)";
        return call is not null && call.EndsWith(arguments, StringComparison.Ordinal) && TypeScriptText.IsName(call[..^arguments.Length]) ? call[..^arguments.Length] : null;
    }
}
