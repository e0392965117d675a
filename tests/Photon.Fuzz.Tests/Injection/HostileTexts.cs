namespace Photon.Fuzz.Tests.Injection;

/// <summary>
/// Texts that try to leave the place where they stand. Most carry <see cref="Sentinel"/>, which no rule of naming can produce: where it
/// is found as a word of code, a text became code.
/// </summary>
internal static class HostileTexts
{
    public const string Sentinel = "evil_word";

    /// <summary>Texts that would break a literal, a comment, a line, a page, a path or a pattern.</summary>
    public static IReadOnlyList<string> Breaking { get; } =
    [
        "\"; evil_word(); //",
        "\" + evil_word + \"",
        "' + evil_word + '",
        "*/ class evil_word { } /*",
        "\"\"\" + evil_word + \"\"\"",
        "}}\"\"\"\"; evil_word",
        "x\nevil_word();",
        "x\r\n#error evil_word",
        "x\r#error evil_word",
        "x\u0085#error evil_word",
        "x\u2028#error evil_word",
        "x\u2029#error evil_word",
        "\n#line 1 \"evil_word\"\nclass evil_word;",
        "\n#if evil_word\n",
        "\n#pragma warning disable evil_word\n",
        "\n[assembly: evil_word]\n",
        "#error evil_word",
        "</summary><evil_word/><summary>",
        "<see cref=\"evil_word\"/>",
        "--> <evil_word/> <!--",
        "]]><evil_word/><![CDATA[",
        "&evil_word; &#0; &lt;evil_word",
        "${evil_word} $(evil_word) %(evil_word) @(evil_word)",
        "`evil_word` ${evil_word}",
        "{evil_word} {0} {{evil_word}}",
        "{0",
        "}",
        "\\u0022; evil_word(); //",
        "\\\"; evil_word(); //",
        "evil_word\\",
        "\\x22 \\U00000022 \\n evil_word",
        "evil_word \ud800",
        "evil_word \udc00 x",
        "\u202e evil_word \u2066 \u200f",
        "evil_word \0 \u0001 \u001b[31m \u007f",
        "\ufeffevil_word \ufffe \uffff",
        "../../evil_word",
        "..\\..\\evil_word",
        "/etc/evil_word",
        "C:\\evil_word:stream",
        "evil_word|?*<>",
        "<script>evil_word()</script>",
        "</script></style></title><script>evil_word()</script>",
        "<img src=x onerror=evil_word()>",
        "\" onmouseover=\"evil_word()",
        "' onmouseover='evil_word()",
        "javascript:evil_word()",
        "- evil_word: [",
        "evil_word: value # comment",
        "&anchor *alias !!tag evil_word",
        "| \n  evil_word\n ---\n...",
        "%YAML 1.2",
        "@evil_word",
        "  evil_word\t ",
        "\t",
        " ",
        "",
        "evil_word " + new string('x', 10_000),
        "evil_word " + string.Concat(Enumerable.Repeat("語 ", 2_000)),
        string.Concat(Enumerable.Repeat("\"", 500)),
        "[(*+?evil_word",
        "(?<evil_word>.)\\k<evil_word>[\\w-\\d]\\p{L}\\cA$",
    ];

    /// <summary>Texts that mean something as a name: to C#, .NET, a file system, YAML or a reader's eye.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Words("""
            class string int await async record field file required init value var dynamic nameof partial yield scoped managed notnull with
            not and or global when where select from get set add remove extension allows union void null true false this base object params
            event operator namespace using static const abstract default body cancellationToken client request response result context
            """),
        .. Words("""
            System Microsoft String Object Task Guid Uri Type Attribute Exception Equals ToString GetHashCode GetType Finalize MemberwiseClone
            ReferenceEquals PrintMembers EqualityContract Clone Deconstruct Optional PhotonJson JsonElement List Dictionary Func Action
            HttpClient HttpContext Results Nullable Enum Int32 Value Unknown Match Switch IsKnown KnownValues AdditionalProperties Default
            Request Response Result Client Handler Body Fuzz Sample Routes Ok NotFound Created Task`1
            """),
        .. Words("CON nul.txt AUX prn COM1 lpt9 con.g.cs . .. ... ~ - _ __ ___ $ @ # 1 1.0 -1 +1 0x1F 1e400 null true yes NaN .inf << = ? :"),
        "name", "Name", "NAME", "n_ame", "na-me", "na me", "name ", "nAME", "names", "name1", "name2", "name_2", "send", "fail", "json", "r", "w", "v", "reader", "writer", "request_", "item", "index", "reply", "success", "http", "server", "options", "path", "url", "other", "builder", "app", "defaultServer", "foo", "tryFoo", "fooAsync", "fooResult", "fooResponse", "fooRequest", "Product", "Products", "ProductHandler",
        "2001-01-01", "12:30", "😀", "👩‍👩‍👧", "é", "e\u0301", "مرحبا", "שלום", "ａbc", "İ", "ı", "i", "I", "ß", "ẞ", "ss", "\u212a", "k", "ſ",
        "a\u200db", "a\u200bb", "ab", "µ", "μ", "ǆ", "ǅ", "𝒜", "٣", "x٣", "一", "_1", "a.b", "a/b", "a:b", "a~b", "a~1b", "a%2Fb", "a%b", "a#b", "a?b", "a[b]", "a&b",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Breaking.Concat(Names).Distinct(StringComparer.Ordinal)];

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
