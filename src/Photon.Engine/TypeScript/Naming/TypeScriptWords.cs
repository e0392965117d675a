using System.Collections.Frozen;

namespace Photon.Engine.TypeScript.Naming;

/// <summary>Words that mean something else already: to ECMAScript, to TypeScript, or in the files that generated code lies in.</summary>
internal static class TypeScriptWords
{
    /// <summary>Reserved words of ECMAScript in strict mode and modules (ECMA-262, section 12.7.2), and names that can't be declared there.</summary>
    public static FrozenSet<string> Reserved { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "arguments", "as", "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally",
        "for", "from", "function", "get", "if", "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "of", "package", "private", "protected", "public", "return", "set",
        "static", "super", "switch", "this", "throw", "true", "try", "type", "typeof", "undefined", "var", "void", "while", "with", "yield");

    /// <summary>Types that generated files use: declared types must not hide them.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "Any", "Array", "ArrayBuffer", "AsyncIterable", "Blob", "Boolean", "Check", "Client", "Date", "Decimal", "Error", "ExactNumber", "File", "Form", "FormProps", "Found", "Function", "Headers",
        "Int64", "Issue", "Json", "JSX", "Map", "Math", "Never", "Null", "Number", "Object", "Options", "Partial", "Path", "Promise", "Readonly", "Record", "RegExp", "Request", "Response", "Set", "Shape",
        "String", "Symbol", "Uint8Array", "Undefined", "Unknown", "URL", "Void",
    ];

    /// <summary>Names of devices to Windows: no form's file can have one.</summary>
    public static IReadOnlyList<string> Devices { get; } =
    [
        "Aux", "Con", "Nul", "Prn", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"Com{number}", $"Lpt{number}" }),
    ];

    /// <summary>Values that generated clients import or use.</summary>
    public static IReadOnlyList<string> Values { get; } = [.. Reserved, "operation", "createClient", "client", "servers", "shape"];
}
