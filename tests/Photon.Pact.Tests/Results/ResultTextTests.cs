using System.Text.Json;
using System.Xml.Linq;
using Photon.Engine.Diagnostics;
using Photon.Pact.Results;
using Photon.Pact.Tests.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests.Results;

public sealed class ResultTextTests
{
    [Fact]
    public void ExpectedAndActualStandBesideEachOther()
    {
        var result = Failed(
            new Mismatch(MismatchPart.Status, "", "200", "404", "…"),
            new Mismatch(MismatchPart.Header, "ETag", "'1'", null, "…"),
            new Mismatch(MismatchPart.Body, "$.price", "a number, such as 4.9", "\"4.9\"", "…") { ExpectedPlace = new Location("ui-shop.json", 57, 9) },
            new Mismatch(MismatchPart.Body, "$.more", null, new string('x', 70), "…"));

        Assert.Equal(
            """
            failed: ui -> shop: it
              given     a tea
              asked     PUT /teas/7
              sent      {"price":1}
              answered  404 {"title":"gone"}
              pact      ui-shop.json(5)
              contract  api/openapi.yaml(42,5)

                           expected               actual
              status       200                    404
              header ETag  '1'                    (missing)
              $.price      a number, such as 4.9  "4.9"                                                     line 57 of the pact
              $.more       (nothing)              xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                                                  xxxxxxxxxxxxxx
            """.ReplaceLineEndings("\n"),
            ResultText.Of(result, "api/openapi.yaml(42,5)"));
    }

    [Fact]
    public void ABodyThatCannotBeReadSaysWhy()
    {
        var text = ResultText.Of(Failed(new Mismatch(MismatchPart.Body, "$", "JSON", "'{'", "The body is no JSON (line 1, column 2: cut off): '{'")));

        Assert.EndsWith("\n\n  The body is no JSON (line 1, column 2: cut off): '{'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ManyDifferencesAreCut()
    {
        var result = Failed([.. Enumerable.Range(0, 1000).Select(i => new Mismatch(MismatchPart.Body, $"$[{i}]", "1", "2", $"{i}."))]);

        Assert.EndsWith("\n  and 950 more", ResultText.Of(result), StringComparison.Ordinal);
        Assert.Equal("0. 1. 2. 3. 4. And 995 more.", (string?)XDocument.Parse(JUnitReport.Of(Report(result))).Descendants("failure").Single().Attribute("message"));
    }

    [Fact]
    public void JUnitHoldsWhatXmlCannot()
    {
        var xml = XDocument.Parse(JUnitReport.Of(Report(Failed(new Mismatch(MismatchPart.Body, "$.a", "1", "\u0000\u001b[31m\ud800", "It is \u0000.")))));

        var failure = xml.Descendants("failure").Single();
        Assert.Equal("It is \uFFFD.", (string?)failure.Attribute("message"));
        Assert.DoesNotContain('\u001b', failure.Value);
        var suite = xml.Descendants("testsuite").Single();
        Assert.Equal(("ui - shop", "1", "1", "0", "0"), ((string)suite.Attribute("name")!, (string)suite.Attribute("tests")!, (string)suite.Attribute("failures")!, (string)suite.Attribute("errors")!, (string)suite.Attribute("skipped")!));
        Assert.Equal(("it", "ui-shop.json", "5"), ((string)xml.Descendants("testcase").Single().Attribute("name")!, (string)xml.Descendants("testcase").Single().Attribute("file")!, (string)xml.Descendants("testcase").Single().Attribute("line")!));
    }

    [Fact]
    public void PendingFailuresAreSkippedAndErrorsAreErrors()
    {
        var failed = Failed(new Mismatch(MismatchPart.Status, "", "200", "404", "…"));
        var report = Report(failed with { Interaction = failed.Interaction with { IsPending = true } }, failed with { Mismatches = [], Error = "no connection" });

        var xml = XDocument.Parse(JUnitReport.Of(report));

        Assert.Single(xml.Descendants("skipped"));
        Assert.Equal("no connection", (string?)xml.Descendants("error").Single().Attribute("message"));
        Assert.False(report.IsSuccess);
        Assert.Equal((0, 1, 1), (report.Passed, report.Failed, report.PendingFailed));
        Assert.EndsWith("2 interactions: 0 passed, 1 failed, 1 pending failed", ResultText.Of(report), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingToVerifyIsAnErrorInEveryReport()
    {
        var report = new VerificationReport([], new Dictionary<string, string>(), "There is nothing to verify.");

        Assert.Single(XDocument.Parse(JUnitReport.Of(report)).Descendants("error"));
        using var json = JsonDocument.Parse(JsonReport.Of(report));
        Assert.False(json.RootElement.GetProperty("success").GetBoolean());
        Assert.Equal("There is nothing to verify.", json.RootElement.GetProperty("problem").GetString());
    }

    [Fact]
    public void JsonHoldsEachDifference()
    {
        using var json = JsonDocument.Parse(JsonReport.Of(Report(Failed(new Mismatch(MismatchPart.Body, "$.a", "1", null, "$.a is missing.") { ExpectedPlace = new Location("ui-shop.json", 9, 2) }))));

        var result = json.RootElement.GetProperty("results")[0];
        Assert.Equal("failed", result.GetProperty("outcome").GetString());
        Assert.Equal("api/openapi.yaml(1,1)", result.GetProperty("contract").GetString());
        var mismatch = result.GetProperty("mismatches")[0];
        Assert.Equal(("body", "$.a", 9), (mismatch.GetProperty("part").GetString(), mismatch.GetProperty("path").GetString(), mismatch.GetProperty("line").GetInt32()));
        Assert.False(mismatch.TryGetProperty("actual", out _));
    }

    [Fact]
    public void ReportsAreWrittenWholeAndLeaveNothingElse()
    {
        var folder = Directory.CreateTempSubdirectory("photon-results").FullName;
        try
        {
            var report = Report(Failed());
            for (var i = 0; i < 2; i++)
            {
                JUnitReport.Write(Path.Combine(folder, "a", "pact.xml"), report);
                JsonReport.Write(Path.Combine(folder, "a", "pact.json"), report);
            }

            Assert.Equal(["pact.json", "pact.xml"], Directory.EnumerateFiles(Path.Combine(folder, "a")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.Equal(JUnitReport.Of(report), File.ReadAllText(Path.Combine(folder, "a", "pact.xml")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static VerificationReport Report(params InteractionResult[] results) =>
        new(results, new Dictionary<string, string> { ["it given a tea"] = "api/openapi.yaml(1,1)" });

    private static InteractionResult Failed(params Mismatch[] mismatches)
    {
        var pact = PactText.Read(PactText.Of(more: "\"providerStates\": [{ \"name\": \"a tea\" }],"));
        return new InteractionResult(pact, pact.Interactions[0], mismatches, null, TimeSpan.FromSeconds(1.5)) { Asked = "PUT /teas/7", Sent = """{"price":1}""", Answered = """404 {"title":"gone"}""" };
    }
}
