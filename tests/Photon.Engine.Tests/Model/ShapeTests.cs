using Photon.Engine.Model;

namespace Photon.Engine.Tests.Model;

public class ShapeTests
{
    private const string Product = """

        components:
          schemas:
            Product:
              type: object
              required: [id, name, secret]
              properties: {id: {type: string, readOnly: true}, name: {type: string}, secret: {type: string, writeOnly: true}}
            Shelf: {type: object, properties: {products: {type: array, items: {$ref: '#/components/schemas/Product'}}, size: {$ref: '#/components/schemas/Size'}}}
            Size: {type: object, properties: {width: {type: integer}}}

        """;

    private const string Both = """
        /shelf:
          put:
            operationId: putShelf
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}}
            responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}}}
        """;

    [Fact]
    public void ReadOnlyAndWriteOnlyMakeTwoShapes()
    {
        var bound = Bound.Paths(Both, Product);
        Assert.Equal(
            [
                "Product(id! String ro, name! String)",
                "Product.request(name! String, secret! String wo)",
                "Shelf(products [Product], size Size)",
                "Shelf.request(products [Product.request], size Size)",
                "Size(width Int64)",
            ],
            bound.Types);
        Assert.Equal(["putShelf PUT /shelf() body application/json: Shelf.request -> 200 application/json: Shelf"], bound.Operations);
        Assert.Equal("api.yaml#/components/schemas/Product?request", bound.Object("Product.request").Pointer);
        Assert.Equal(Directions.Response, bound.Object("Product").Directions);
        Assert.Equal(Directions.Request, bound.Object("Product.request").Directions);
        Assert.Equal(Directions.Request | Directions.Response, bound.Object("Size").Directions);
    }

    [Fact]
    public void RulesAskOnlyForWhatTheDirectionHas()
    {
        var bound = Bound.Paths(Both, Product);
        Assert.Equal(["id", "name"], bound.Object("Product").Rule!.Required);
        var request = bound.Object("Product.request").Rule!;
        Assert.Equal(["name", "secret"], request.Required);
        Assert.Equal(["id", "name", "secret"], request.Properties.Select(p => p.Name)); // a readOnly property may come along
        Assert.Same(bound.Object("Size").Rule, bound.Object("Shelf.request").Properties[1].Type.Rule);
    }

    [Fact]
    public void ASchemaOfRequestsAloneKeepsItsName()
    {
        var bound = Bound.Paths("""
            /products:
              post:
                operationId: create
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Product'}}}}
            """, Product);
        Assert.Contains("Product(name! String, secret! String wo)", bound.Types);
        Assert.Equal("api.yaml#/components/schemas/Product", bound.Object("Product").Pointer);
        Assert.Contains("Shelf(products [Product], size Size)", bound.Types);
    }

    [Fact]
    public void RequiredBesideIsOfTheSameValue()
    {
        var bound = Bound.Paths("""
            /a:
              put:
                operationId: put
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
            """, """

            components:
              schemas:
                A: {allOf: [{type: object, properties: {id: {allOf: [{$ref: '#/components/schemas/Id'}, {readOnly: true}]}, b: {type: string}}}, {required: [id, b]}]}
                Id: {type: string}
            """);
        Assert.Equal(["A(id! String ro, b! String)", "A.request(b! String)"], bound.Types);
        Assert.Equal(["b"], bound.Object("A.request").Rule!.AllOf[1].Required);
        Assert.Equal(["id", "b"], bound.Object("A").Rule!.AllOf[1].Required);
    }

    [Fact]
    public void BasesAndUnionsHaveShapesToo()
    {
        var bound = Bound.Paths("""
            /pets:
              put:
                operationId: put
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Any'}}}}
                responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Any'}}}}}
            """, """

            components:
              schemas:
                Any: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: string}]}
                Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {id: {type: string, readOnly: true}}}
            """);
        Assert.Equal(
            [
                "Any = Pet: Pet | string: String",
                "Any.request = Pet: Pet.request | string: String",
                "Pet(kind! String) by kind(Pet Pet, Cat Cat)",
                "Pet.request(kind! String) by kind(Pet Pet.request, Cat Cat.request)",
                "Cat(id String ro) : Pet",
                "Cat.request() : Pet.request",
            ],
            bound.Types);
    }

    [Fact]
    public void ADiscriminatorTravelsBothWays()
    {
        var bound = Bound.Paths("""
            /pets:
              put:
                operationId: put
                requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
            """, """

            components:
              schemas:
                Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
                Cat: {type: object, required: [kind], properties: {kind: {type: string, readOnly: true}, id: {type: string, readOnly: true}}}
                Dog: {type: object, properties: {kind: {type: string}}}
            """);
        Assert.Contains("Cat.request(kind! String)", bound.Types);
        Assert.Equal(["kind"], bound.Object("Cat.request").Rule!.Required);
    }

    [Fact]
    public void WebhooksAndCallbacksAreReceivers()
    {
        var bound = Bound.Paths("""
            /subscribe:
              post:
                operationId: subscribe
                callbacks:
                  changed:
                    '{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Product'}}}}}}
            """, Product + """
            webhooks:
              deleted: {post: {operationId: onDeleted}}
            """);
        Assert.Equal(["onDeleted", "subscribe.changed"], bound.Model.Receivers.Select(o => string.Join('.', o.NameParts)).Order(StringComparer.Ordinal));
        Assert.Equal([OperationKind.Callback, OperationKind.Webhook], bound.Model.Receivers.Select(o => o.Kind).Order().Reverse());
        Assert.Empty(bound.Diagnostics);
    }
}
