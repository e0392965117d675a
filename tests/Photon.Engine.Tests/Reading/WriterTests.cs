using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

/// <summary>What is written as JSON or YAML reads back as equal nodes, whatever the texts are.</summary>
public class WriterTests
{
    private const string Alphabet = "ab :-#?,[]{}&*!|>'\"%@`\n\n  \t\r\\/~=<+.019_enyxTZ\u0085\u00a0\u2028\ufeff\u0007é漢";

    private static readonly string[] Hostile =
    [
        "", " ", "~", "null", "Null", "true", "yes", "No", "on", "y", "n", "0", "-0", "+1", "0x1F", "0o7", "017", "1_000", "1e3", ".5", "5.", ".inf", "-.INF", ".nan",
        "2024-01-31", "2024-01-31T10:00:00Z", "12:30:45", "1:20", "=", "<<", "-", "- a", "? a", ": a", "a: b", "a:", "a #b", "#a", "[a", "{a}", "*a", "&a", "!a", "%a", "@a",
        "`a", "|", ">", "'a'", "\"a\"", "it's", "---", "...", "--- a", "a\nb", "a\n", "a\n\n", "\na", " a\nb", "a\n b", "a\n\n\nb\n", "a \nb", "a\n \nb", "a\r\nb", "a\tb", "\ta\nb",
        "a\n\tb", "a\n---\nb", "a\n# no comment\n", "\\", "\\n", "\0", "\u001b[31m", "\u0085", "\u2028", "\ufeffa", "😀", "a\u00a0", "{{x}}", "${x}", "</script>", "trailing ",
        "key: |\n  text", "a\nb: c\n- d", "\"", "'", "''", "\n", "\n\n", "0123", "1e", "e1", "0b1", "Infinity", "undefined", "a,b", "http://a/b?c=d&e=f#g",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Fact]
    public void HostileTextsReadBack()
    {
        var members = Hostile.Select((text, i) => new Member(text, 0, Text(text))).ToList();
        var node = Object([.. members, new Member("list", 0, new ArrayNode(Nowhere, 0, [.. Hostile.Select(Text)]))]);
        AssertReadsBack(node);
        Assert.All(Hostile, text => AssertReadsBack(Text(text)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RandomTreesReadBack(int seed)
    {
#pragma warning disable CA5394 // repeatable is what is wanted
        var random = new Random(seed);
        for (var i = 0; i < 30; i++)
            AssertReadsBack(RandomNode(random, depth: 0));
#pragma warning restore CA5394
    }

    [Fact]
    public void LongNamesAreWrittenAsComplexKeys()
    {
        var name = new string('n', 2_000);
        AssertReadsBack(Object([new Member(name, 0, Object([new Member(name + ":", 0, new ArrayNode(Nowhere, 0, [Text("x")]))])), new Member("b", 0, Text("c"))]));
    }

    [Fact]
    public void YamlReadsLikeAPersonsOwn()
    {
        const string Yaml = """
            openapi: 3.1.1
            info:
              title: The shop
              version: '1'
              description: |-
                Two lines,
                  as they are.
            tags:
              - name: a
                kinds:
                  - - x
                    - 'yes'
                  - []
              - {}
            paths:
              /a/{id}:
                get:
                  responses:
                    '200': null
                    default: 1.50

            """;
        Assert.Equal(Yaml, YamlWriter.Write(NodeText.Parse("a.yaml", Yaml)!));
    }

    [Fact]
    public void JsonKeepsNumbersAndText() =>
        Assert.Equal("{\n  \"a\": [\n    1.50,\n    7,\n    true,\n    \"é<>&'\"\n  ],\n  \"b\": {}\n}\n", JsonWriter.Write(NodeText.Parse("a.yaml", "a: [1.50, 7, true, \"é<>&'\"]\nb: {}\n")!));

    private static SourceText Nowhere { get; } = new("nowhere", "");

    private static void AssertReadsBack(Node node)
    {
        foreach (var (path, text) in new[] { ("a.yaml", YamlWriter.Write(node)), ("a.json", JsonWriter.Write(node)) })
        {
            var read = NodeText.Parse(path, text, out var found);
            Assert.True(found.Count == 0, $"{string.Join("; ", found)}\n{text}");
            Assert.Equal(NodeText.Of(node), NodeText.Of(read));
        }
    }

#pragma warning disable CA5394 // repeatable is what is wanted
    private static Node RandomNode(Random random, int depth)
    {
        var count = random.Next(4);
        return random.Next(depth > 4 ? 2 : 4) switch
        {
            0 => Text(Hostile[random.Next(Hostile.Length)]),
            1 => Text(RandomText(random)),
            2 => new ArrayNode(Nowhere, 0, [.. Enumerable.Range(0, count).Select(_ => RandomNode(random, depth + 1))]),
            _ => Object([.. Enumerable.Range(0, count).Select(_ => RandomText(random)).Distinct().Select(n => new Member(n, 0, RandomNode(random, depth + 1)))]),
        };
    }

    private static string RandomText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
#pragma warning restore CA5394

    private static ObjectNode Object(Member[] members) => new(Nowhere, 0, members);

    private static ScalarNode Text(string text) => new(Nowhere, 0, ScalarKind.String, text);
}
