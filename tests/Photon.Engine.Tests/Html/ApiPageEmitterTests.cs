using Photon.Engine.Html;
using Photon.Engine.Tests.Model;

namespace Photon.Engine.Tests.Html;

public class ApiPageEmitterTests
{
    private const string Attack = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>\\\"'";

    private static string Page(string description) => ApiPageEmitter.Emit(Bound.Paths(
        $"/a: {{get: {{operationId: a, description: {System.Text.Json.JsonSerializer.Serialize(description)}}}}}").Model);

    [Fact]
    public void APageShowsWhatTheContractSays()
    {
        var page = ApiPageEmitter.Emit(Bound.Paths("""
            /products/{id}:
              get:
                operationId: getProduct
                summary: One product
                tags: [products]
                parameters: [{name: id, in: path, required: true, schema: {type: string, minLength: 3}}]
                responses: {'200': {description: The product., content: {application/json: {schema: {$ref: '#/components/schemas/Product'}, example: {name: Tea, price: 1.5}}}}}
            """, """

            components:
              schemas:
                Product: {type: object, required: [name], properties: {name: {type: string, maxLength: 80}, kind: {enum: [tea, coffee]}}}
            """).Model);
        Assert.Contains("<h2 id=\"tag-products\">products</h2>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"op-getProduct\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#type-Product\">Product</a>", page, StringComparison.Ordinal);
        Assert.Contains("at least 3 characters", page, StringComparison.Ordinal);
        Assert.Contains("<b>&quot;name&quot;</b>: <i>&quot;Tea&quot;</i>", page, StringComparison.Ordinal);
        Assert.Contains("<li><code>coffee</code></li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePageLoadsAndRunsNothing()
    {
        var page = Page("See [a page](https://example.com/a.png) ![image](https://example.com/b.png)");
        foreach (var word in new[] { "<script", "<link", "<img", "src=", "@import", "url(", "<iframe", "onclick", "style=" })
            Assert.DoesNotContain(word, page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void TextOfTheContractCannotLeaveItsPlace()
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize(Attack);
        var page = ApiPageEmitter.Emit(Bound.Of(Reading.Contract.Of("""
            {"openapi": "3.1.1", "info": {"title": QUOTED, "version": QUOTED, "description": QUOTED, "license": {"name": QUOTED}},
             "servers": [{"url": QUOTED, "description": QUOTED}], "tags": [{"name": QUOTED, "description": QUOTED}],
             "paths": {"/x": {"get": {"operationId": QUOTED, "summary": QUOTED, "description": QUOTED, "tags": [QUOTED],
               "parameters": [{"name": QUOTED, "in": "query", "description": QUOTED, "schema": {"type": "string", "pattern": QUOTED, "default": QUOTED}}],
               "responses": {"200": {"description": QUOTED, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}, "examples": {"e": {"summary": QUOTED, "value": { QUOTED: QUOTED } }}}}}}}}},
             "components": {"schemas": {"A": {"type": "object", "description": QUOTED, "properties": { QUOTED: {"enum": [QUOTED, "b"]} }}}}}
            """.Replace("QUOTED", quoted, StringComparison.Ordinal))).Model);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "</style>"));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "</title>"));
    }

    [Theory]
    [InlineData("One.\n\nTwo `x < y`.", "<p>One.</p><p>Two <code>x &lt; y</code>.</p>")]
    [InlineData("**Bold** text", "<p><strong>Bold</strong> text</p>")]
    [InlineData("- a\n- b `c`\n\nafter", "<ul><li>a</li><li>b <code>c</code></li></ul><p>after</p>")]
    [InlineData("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>")]
    [InlineData("# Title\ntext", "<p class=\"heading\">Title</p><p>text</p>")]
    [InlineData("```json\n{\"a\": 1}\n```", "<pre><code>{&quot;a&quot;: 1}\n</code></pre>")]
    [InlineData("[here](https://a.example/b?c=d&e)", "<a href=\"https://a.example/b?c=d&amp;e\" rel=\"noreferrer\">here</a>")]
    [InlineData("[mail](mailto:a@b.example)", "<a href=\"mailto:a@b.example\" rel=\"noreferrer\">mail</a>")]
    [InlineData("[bad](javascript:alert(1))", "<p>[bad](javascript:alert(1))</p>")]
    [InlineData("[bad](javascript:x)", "<p>bad</p>")]
    [InlineData("[bad](data:text/html,x)", "<p>bad</p>")]
    [InlineData("<p>Old <b>style</b>.</p><br>Next", "<p>Old <strong>style</strong>.</p><p>Next</p>")]
    [InlineData("<a href=\"https://a.example\">here</a>", "<a href=\"https://a.example\" rel=\"noreferrer\">here</a>")]
    [InlineData("<video>x</video>", "<p>&lt;video&gt;x&lt;/video&gt;</p>")]
    public void DescriptionsAreASafePartOfMarkdown(string markdown, string html) => Assert.Contains(html, Page(markdown), StringComparison.Ordinal);

    [Fact]
    public void PagesAreEqualForEqualModels() => Assert.Equal(Page("x"), Page("x"));
}
