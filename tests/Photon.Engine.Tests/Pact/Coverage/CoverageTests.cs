using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Pact;
using Photon.Engine.Pact.Coverage;

namespace Photon.Engine.Tests.Pact.Coverage;

/// <summary>Which answers of a contract have an interaction.</summary>
public sealed class CoverageTests
{
    private const string Contract = """
        openapi: 3.1.1
        info: { title: Shop, version: '1' }
        paths:
          /products/{id}:
            get:
              operationId: getProduct
              parameters: [{ name: id, in: path, required: true, schema: { type: string }, example: a }]
              responses:
                '200':
                  description: It.
                  content:
                    application/json: { schema: { type: string }, example: tea }
                    text/*: { schema: { type: string } }
                '404': { description: None. }
                4XX: { description: Wrong. }
          /products/newest:
            get:
              responses:
                '204': { description: None. }
                default: { description: Wrong, content: { application/problem+json: { schema: { type: object } } } }
        webhooks:
          sold:
            post:
              requestBody: { content: { application/json: { schema: { type: string } } } }
              responses: { '204': { description: Thanks. } }
        """;

    [Fact]
    public void AnInteractionCoversTheAnswerThatItIsAbout()
    {
        var table = Measure(
            new("getProduct", null, null, 200, "application/json; charset=utf-8"),
            new(null, "GET", "/products/7", 200, "text/plain"),
            new(null, "get", "/products/7", 404, null),
            new(null, "GET", "/products/newest", 204, null),
            new(null, "GET", "/products/newest", 500, "application/problem+json"),
            new(null, null, "sold", null, null));

        Assert.Equal(
            ["getProduct 200 application/json", "getProduct 200 text/*", "getProduct 404", "GET /products/newest 204", "GET /products/newest default application/problem+json", "sold message"],
            table.Rows.Where(row => row.IsCovered).Select(row => row.ToString()));
        Assert.Equal(["getProduct 4XX"], table.Missing.Select(row => row.ToString()));
        Assert.Equal(85.7m, table.Percent);
        Assert.Empty(table.Strays);
    }

    [Fact]
    public void WhatTheContractDoesNotHaveIsAStray()
    {
        var table = Measure(
            new(null, "GET", "/products/", 200, null), new(null, "PUT", "/products/7", 200, null),
            new("getProduct", "GET", null, 201, null), new("getProduct", "GET", null, 200, "image/png"), new("x", null, null, null, null));

        Assert.Equal(0, table.Covered);
        Assert.Equal(5, table.Strays.Count);
    }

    [Fact]
    public void TheTableIsAligned()
    {
        Assert.Equal("""
            The pacts cover 1 of 7 answers (14.2 %) and 1 of 3 operations.

              operation             answer   media type                interactions
              getProduct            200      application/json          2
              getProduct            200      text/*                    none
              getProduct            404      -                         none
              getProduct            4XX      -                         none
              GET /products/newest  204      -                         none
              GET /products/newest  default  application/problem+json  none
              sold                  message  -                         none

              not in the contract: GET /cups answers 200

            """.ReplaceLineEndings("\n"),
            Measure(new("getProduct", null, null, 200, null), new("getProduct", null, null, 200, null), new(null, "GET", "/cups", 200, null)).ToText());
        Assert.Equal("The pacts cover 0 of 0 answers (100 %) and 0 of 0 operations.\n", new CoverageTable([], []).ToText());
    }

    [Fact]
    public void JsonSaysTheSame()
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Measure(new SeenInteraction("getProduct", null, null, 404, null)).ToJson())!;
        Assert.Equal(14.2m, json["percent"]!.GetValue<decimal>());
        Assert.Equal(7, json["answers"]!["total"]!.GetValue<int>());
        Assert.Equal("api.yaml(5,5)", json["rows"]![0]!["place"]!.GetValue<string>());
        Assert.Equal(1, json["rows"]![2]!["interactions"]!.GetValue<int>());
    }

    [Fact]
    public void TooLittleIsAnErrorThatNamesWhatIsMissing()
    {
        var diagnostics = new DiagnosticBag();
        var table = Measure(new SeenInteraction("getProduct", null, null, 200, null));
        PactCoverage.Require(table, 14.2m, new Location("api.yaml", 1, 1), diagnostics);
        Assert.Equal(0, diagnostics.Count);

        PactCoverage.Require(table, 14.3m, new Location("api.yaml", 1, 1), diagnostics);
        var all = diagnostics.ToSortedList();
        Assert.Equal(Codes.PactCoverageTooLow, all[0].Rule);
        Assert.Contains("14.2 % of the contract's answers, but 14.3 % are wanted. These have no interaction: getProduct 200 text/*, getProduct 404,", all[0].Message, StringComparison.Ordinal);
        Assert.Equal(table.Missing.Count, all.Count(d => d.Rule == Codes.AnswerWithoutInteraction));
    }

    [Fact]
    public void ThePactOfAContractCoversWhatHasExamples()
    {
        var pact = PactEmitter.Make(Model(), PactOf.Options, default, new DiagnosticBag());
        Assert.Equal(["getProduct 200 application/json"], PactCoverage.Measure(Model(), SeenInteraction.Of(pact)).Rows.Where(row => row.IsCovered).Select(row => row.ToString()));
        var made = PactEmitter.Make(Model(), PactOf.Options with { MakeExamples = true }, default, new DiagnosticBag());
        Assert.Empty(PactCoverage.Measure(Model(), SeenInteraction.Of(made)).Strays);
    }

    private static CoverageTable Measure(params SeenInteraction[] seen) => PactCoverage.Measure(Model(), seen);

    private static ApiModel Model() => Binder.Bind(Reading.Contract.Of(Contract, path: "api.yaml").Document, new DiagnosticBag());
}
