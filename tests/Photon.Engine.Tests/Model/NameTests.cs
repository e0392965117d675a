namespace Photon.Engine.Tests.Model;

public class NameTests
{
    [Theory]
    [InlineData("lines", "Order.line")]
    [InlineData("categories", "Order.category")]
    [InlineData("addresses", "Order.address")]
    [InlineData("data", "Order.data")]
    [InlineData("series", "Order.series")]
    [InlineData("news", "Order.news")]
    [InlineData("status", "Order.status")]
    [InlineData("children", "Order.child")]
    [InlineData("boxes", "Order.box")]
    [InlineData("sizes", "Order.size")]
    [InlineData("databases", "Order.database")]
    [InlineData("aliases", "Order.alias")]
    [InlineData("lineItems", "Order.lineItem")]
    [InlineData("line_items", "Order.line_item")]
    [InlineData("ids", "Order.id")]
    [InlineData("analysis", "Order.analysis")]
    public void ItemsAreNamedByOneOfTheList(string property, string expected)
    {
        var bound = Bound.Schemas($"Order: {{type: object, properties: {{{property}: {{type: array, items: {{type: object, properties: {{a: {{type: string}}}}}}}}}}}}");
        Assert.Equal(expected + "(a String)", bound.Types[1]);
    }

    [Fact]
    public void InlineSchemasAreNamedByWhatSurroundsThem()
    {
        var bound = Bound.Schemas("""
            Order:
              type: object
              properties:
                customer: {type: object, title: Not used, properties: {address: {type: object, properties: {city: {type: string}}}}}
                prices: {type: object, additionalProperties: {type: object, properties: {amount: {type: number}}}}
                metadata: {type: object, additionalProperties: {type: object, properties: {note: {type: string}}}}
                rows: {type: array, items: {type: array, items: {type: object, properties: {cell: {type: string}}}}}
                error: {type: object, properties: {code: {type: string}}}
                errors: {type: array, items: {type: object, properties: {code: {type: string}}}}
                state: {enum: [open, closed]}
                maybe: {anyOf: [{type: object, properties: {b: {type: string}}}, {type: 'null'}]}
            Matrix: {type: array, items: {type: object, properties: {x: {type: integer}}}}
            """);
        Assert.Equal(
            [
                "Order", "Order.customer", "Order.prices", "Order.metadata", "Order.rows", "Order.error", "Order.errors", "Order.state", "Order.maybe",
            ],
            ["Order", .. bound.Object("Order").Properties.Select(p => "Order." + p.Name)]);
        Assert.Equal(
            ["Order.customer", "Order.customer.address", "Order.error", "Order.errors.item", "Order.maybe", "Order.metadata.value", "Order.price", "Order.row.item", "Order.state"],
            bound.Model.Types.Select(ModelText.NameOf).Where(name => name.StartsWith("Order.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("Matrix.item(x Int64)", bound.Types);
    }

    [Fact]
    public void SchemasInOperationsAreNamedByThem()
    {
        var bound = Bound.Paths("""
            /orders/{id}:
              parameters: [{name: id, in: path, required: true, schema: {enum: [a, b]}}]
              put:
                operationId: putOrder
                parameters: [{name: sort, in: query, schema: {enum: [asc, desc]}}, {$ref: '#/components/parameters/Mode'}]
                requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
                responses:
                  '200': {description: '', content: {application/json: {schema: {type: array, items: {type: object, properties: {b: {type: string}}}}}}}
                  '404': {description: '', content: {application/json: {schema: {type: object, properties: {c: {type: string}}}}}}
                  default: {$ref: '#/components/responses/Problem'}
              get:
                responses: {'204': {description: ''}}
            """, """
            components:
              parameters: {Mode: {name: mode, in: query, schema: {enum: [x, y]}}}
              responses: {Problem: {description: '', content: {application/json: {schema: {type: object, properties: {d: {type: string}}}}}}}
            """);
        Assert.Equal(
            [
                "orders.by id.id", "putOrder.sort", "Mode", "putOrder.request", "putOrder.response.item", "putOrder.not found.response", "Problem.response",
            ],
            bound.Model.Types.Select(ModelText.NameOf));
        Assert.Equal(["putOrder", "get.orders.by id"], bound.Model.Operations.Select(o => string.Join('.', o.NameParts)));
    }

    [Fact]
    public void NamesOfOperationsAreUnique()
    {
        var bound = Bound.Paths("""
            /a/{x}: {get: {parameters: [{name: x, in: path, required: true, schema: {type: string}}]}}
            /a/{x}/: {get: {parameters: [{name: x, in: path, required: true, schema: {type: string}}]}}
            /: {get: {}}
            /a/{x}.{y}/b: {post: {parameters: [{name: x, in: path, required: true, schema: {type: string}}, {name: y, in: path, required: true, schema: {type: string}}]}}
            """);
        Assert.Equal(["get.a.by x", "get.a.by x.2", "get.root", "post.a.by x and y...b"], bound.Model.Operations.Select(o => string.Join('.', o.NameParts)));
    }
}
