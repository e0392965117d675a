using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Records;
using Photon.Packaging.Reports;

namespace Photon.Packaging.Tests.Reports;

/// <summary>The page holds nothing but text of what it was given, and loads nothing.</summary>
public sealed partial class ReportHtmlTests
{
    private const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&\0\u202Eevil\u2028</style></title><!--";

    [Fact]
    public void NoTextBecomesMarkup()
    {
        var calm = ReportHtml.Write(Compared(Named("calm")));
        var html = ReportHtml.Write(Compared(Named(Hostile)));
        Assert.Equal(Tags(calm), Tags(html));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\0', html);
        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain('\u2028', html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void CodeThatIsNoneOfOursIsNoLink()
    {
        var html = ReportHtml.Write(Compared(Named("javascript:alert(1)")));
        Assert.DoesNotContain("href=", html, StringComparison.Ordinal);
        var links = Link().Matches(ReportHtml.Write(Builds.Report)).Select(m => m.Groups[1].Value).Distinct();
        Assert.All(links, link => Assert.Matches("^https://github.com/photon-sdk/photon/blob/main/docs/diagnostics/PHOT[0-9]{4}.md$", link));
    }

    /// <summary>The policy in the page allows its one style sheet by the hash of its bytes, and nothing else.</summary>
    [Fact]
    public void PolicyAllowsTheStyleSheetAlone()
    {
        var html = ReportHtml.Write(Builds.Report);
        var css = Style().Match(html).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        Assert.Contains($"default-src &#39;none&#39;; style-src &#39;sha256-{hash}&#39;", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<(script|link|img|iframe|object|embed|base|form)|url\\(|@import| on[a-z]+=", html);
    }

    [Fact]
    public void LongListsAreCut()
    {
        PackedFile[] files = [.. Enumerable.Range(0, 900).Select(i => Builds.App($"f{i}", 1_000 + i))];
        var html = ReportHtml.Write((Builds.First with { Pack = Builds.Pack("1", 1, "00", PackCache.None, files) }).ToReport());
        Assert.Contains("700 more in report.json.", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">f99<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void PageSaysWhereNothingChanged()
    {
        var report = Builds.First.ToReport();
        var html = ReportHtml.Write(report with { Difference = ReportComparison.Compare(report, report) });
        Assert.Contains("No package, file or diagnostic is other than before.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("No package, file", ReportHtml.Write(Builds.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyReportIsAPage()
    {
        var html = ReportHtml.Write(new BuildFacts { Name = "", Ended = default, Outcome = BuildOutcome.Failure }.ToReport());
        Assert.Contains("Failed", html, StringComparison.Ordinal);
        Assert.Equal(Count(html, "<section"), Count(html, "</section"));
    }

    /// <summary>Every text of a build, set to the same one.</summary>
    private static BuildFacts Named(string text) => new()
    {
        Name = text,
        Version = text,
        Format = text,
        Configuration = text,
        Framework = text,
        Ended = Builds.Second.Ended,
        Phases = [new TimedPhase(text, Builds.Second.Ended.AddSeconds(-1), null, false)],
        Pack = Builds.Pack("1", 1, text, PackCache.None, [Builds.Package(text, 5_000, $"{text}/{text}"), Builds.App(text + "2", 7)]) with { Outputs = [new PackOutput(text, 1, text)] },
        Generation = new GenerationFacts
        {
            Contracts = [new ContractFacts { Name = text, Path = text }],
            Diagnostics = [new ReportedDiagnostic { Code = text, Severity = Severity.Warning, File = text, Message = text }],
        },
    };

    private static BuildReport Compared(BuildFacts facts)
    {
        var report = facts.ToReport();
        return report with { Difference = ReportComparison.Compare((Named("before") with { Configuration = facts.Configuration }).ToReport(), report) };
    }

    private static IEnumerable<string> Tags(string html) => Tag().Matches(html).Select(m => m.Value);

    private static int Count(string html, string part) => html.Split(part).Length - 1;

    [GeneratedRegex("</?[a-z][a-z0-9]*")]
    private static partial Regex Tag();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<style>(.*)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
