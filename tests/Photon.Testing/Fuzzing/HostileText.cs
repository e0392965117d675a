namespace Photon.Testing.Fuzzing;

/// <summary>Texts that try to leave their place in C#, TypeScript, JSON, XML, file names or paths.</summary>
public static class HostileText
{
    public static IReadOnlyList<string> All { get; } =
    [
        "\"); System.Environment.Exit(1); //",
        "*/ } class Injected { /*",
        "\"\"\" + Evil() + \"\"\"",
        "{Evil()} {{0}} ${Evil()}",
        "a\nEvil();\r\n#error x",
        "a\u2028Evil();\u2029b\u0085c",
        "\\\" \\u0022 \\x22 \\",
        "</summary><evil/>&amp;]]>-->",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "C:\\windows\\con",
        "NUL.txt:stream",
        "\u202Eevil\u202C \u0000\u0007\uFFFE",
        "\uD800 half a pair",
        "$(Evil) @(Evil) %(Evil) ;",
        "'; DROP TABLE x; --",
    ];
}
