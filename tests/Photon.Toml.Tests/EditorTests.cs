using System.Text;
using Photon.Engine.Diagnostics;

namespace Photon.Toml.Tests;

/// <summary>An edit changes one value and no other character.</summary>
public sealed class EditorTests
{
    private const string Shop = """
        # the shop
        name = "shop"   # its name

        [build]
          format = "none" # until we ship
          # hooks follow
        [build.hooks]
        pre = [
          "one", # first
        ]

        [notify]
        slack.url = "x"
        inline = { a = 1 }
        """;

    [Theory]
    [InlineData("name", "# the shop\nname = \"new\"   # its name\n")]
    [InlineData("build.format", "  format = \"new\" # until we ship\n")]
    [InlineData("build.hooks.pre", "pre = \"new\"\n\n[notify]")]
    [InlineData("notify.slack.url", "slack.url = \"new\"\n")]
    [InlineData("notify.inline.a", "inline = { a = \"new\" }")]
    [InlineData("port", "name = \"shop\"   # its name\nport = \"new\"\n\n[build]")]
    [InlineData("build.output", "  format = \"none\" # until we ship\n  output = \"new\"\n  # hooks follow\n")]
    [InlineData("build.hooks.post", "]\npost = \"new\"\n\n[notify]")]
    [InlineData("notify.slack.channel", "slack.url = \"x\"\nslack.channel = \"new\"\ninline")]
    [InlineData("notify.inline.b", "inline = { a = 1, b = \"new\" }")]
    [InlineData("notify.mail", "inline = { a = 1 }\nmail = \"new\"\n")]
    [InlineData("deploy.provider", "inline = { a = 1 }\n\n[deploy]\nprovider = \"new\"\n")]
    [InlineData("deploy.a b.c", "\n\n[deploy.\"a b\"]\nc = \"new\"\n")]
    public void ValueIsSetInItsPlace(string path, string expected)
    {
        var edited = TomlEditor.Set(Read(Shop), path.Split('.'), TomlValue.Of("new"));
        Assert.Contains(expected, edited, StringComparison.Ordinal);
        Assert.Equal("new", ((TomlString)Find(Read(edited).Root, path)!).Value);
        AssertOnlyChanged(Shop, edited, expected);
    }

    [Theory]
    [InlineData("name", "# the shop\n\n[build]")]
    [InlineData("build.hooks.pre", "[build.hooks]\n\n[notify]")]
    [InlineData("notify.slack.url", "[notify]\ninline")]
    public void ValueIsRemovedWithItsLine(string path, string expected)
    {
        var edited = TomlEditor.Remove(Read(Shop), path.Split('.'));
        Assert.Contains(expected, edited, StringComparison.Ordinal);
        Assert.Null(Find(Read(edited).Root, path));
    }

    [Fact]
    public void EmptyTextGetsASection() => Assert.Equal("[a]\nb = 1\n", TomlEditor.Set(Read(""), ["a", "b"], TomlValue.Of(1)));

    [Fact]
    public void LineEndsStayThoseOfTheText() =>
        Assert.Equal("[a]\r\nb = 1\r\nc = true\r\n", TomlEditor.Set(Read("[a]\r\nb = 1\r\n"), ["a", "c"], TomlValue.Of(true)));

    [Theory]
    [InlineData("build")]
    [InlineData("name.first")]
    public void PathThatIsNoValueIsRefused(string path) => Assert.Throws<ArgumentException>(() => TomlEditor.Set(Read(Shop), path.Split('.'), "1"));

    [Theory]
    [InlineData("plain")]
    [InlineData("\" \\ \b \t \n \f \r \u0001 \u007f ä 😀 ''' \"\"\"")]
    public void TextComesBackAsItWas(string text)
    {
        var document = Read($"{TomlValue.Key(text)} = {TomlValue.Of([text])}");
        Assert.Equal(text, document.Root.Entries.Single().Name);
        Assert.Equal(text, ((TomlString)((TomlArray)document.Root.Entries.Single().Value).Items.Single()).Value);
    }

    /// <summary>What stands before and after the changed part is what stood there.</summary>
    private static void AssertOnlyChanged(string before, string after, string changed)
    {
        var start = after.IndexOf(changed, StringComparison.Ordinal);
        Assert.StartsWith(after[..start], before, StringComparison.Ordinal);
        Assert.EndsWith(after[(start + changed.Length)..], before, StringComparison.Ordinal);
    }

    private static TomlNode? Find(TomlTable root, string path) =>
        path.Split('.').Aggregate((TomlNode?)root, (node, name) => (node as TomlTable)?[name]);

    private static TomlDocument Read(string toml)
    {
        var diagnostics = new DiagnosticBag();
        var document = TomlDocument.Read("photon.toml", Encoding.UTF8.GetBytes(toml), diagnostics)!;
        Assert.Empty(diagnostics.ToSortedList());
        return document;
    }
}
