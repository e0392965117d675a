using Photon.Engine.Diagnostics;
using Photon.Engine.Model;

namespace Photon.Engine.Tests.Model;

public class ReferenceTests
{
    [Fact]
    public void ObjectsAreDefinedOnceAndScalarsWhereTheyAreUsed()
    {
        var bound = Bound.Schemas("""
            Id: {type: string, format: uuid, description: Of a thing.}
            Ids: {type: array, items: {$ref: '#/components/schemas/Id'}}
            Product: {type: object, required: [id], properties: {id: {$ref: '#/components/schemas/Id'}, related: {$ref: '#/components/schemas/Ids'}}}
            Alias: {$ref: '#/components/schemas/Product'}
            Order: {type: object, properties: {product: {$ref: '#/components/schemas/Alias'}, other: {$ref: '#/components/schemas/Product'}}}
            """);
        Assert.Equal(["Product(id! Uuid, related [Uuid])", "Order(product Product, other Product)"], bound.Types);
        Assert.Equal("Of a thing.", bound.Object("Product").Properties[0].Description);
        var order = bound.Object("Order");
        Assert.Same(order.Properties[0].Type.Rule, order.Properties[1].Type.Rule);
    }

    [Fact]
    public void AnnotationsBesideAReferenceKeepTheType()
    {
        var bound = Bound.Schemas("""
            Product: {type: object, properties: {id: {type: string}}}
            Order:
              type: object
              properties:
                product: {$ref: '#/components/schemas/Product', description: What was sold., deprecated: true}
            """);
        Assert.Equal(["Product(id String)", "Order(product Product)"], bound.Types);
        Assert.Equal("What was sold.", bound.Object("Order").Properties[0].Description);
        Assert.True(bound.Object("Order").Properties[0].IsDeprecated);
    }

    [Fact]
    public void SiblingsOfAReferenceRefineIt()
    {
        var bound = Bound.Schemas("""
            Product: {type: object, properties: {id: {type: string}}}
            Order:
              type: object
              properties:
                product: {$ref: '#/components/schemas/Product', properties: {price: {type: number}}, required: [id]}
                few: {$ref: '#/components/schemas/Product', maxProperties: 3}
            """);
        Assert.Equal(["Product(id String)", "Order(product Order.product, few Product)", "Order.product(id! String, price Double)"], bound.Types);
        Assert.Equal(3, bound.Object("Order").Properties[1].Type.Rule!.MaxProperties);
        Assert.Same(bound.Object("Product").Rule, bound.Object("Order").Properties[1].Type.Rule!.AllOf.Single());
    }

    [Fact]
    public void WhatContainsItselfGetsADefinition()
    {
        var bound = Bound.Schemas("""
            Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
            Folder: {type: object, additionalProperties: {$ref: '#/components/schemas/Folder'}}
            Json: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Json'}}]}
            Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}}}
            """);
        Assert.Equal(["Tree = [Tree]", "Folder = {Folder}", "Json = string: String | list of.Json: [Json]", "Node(next Node)"], bound.Types);
    }

    [Theory]
    [InlineData("A: {$ref: '#/components/schemas/A'}")]
    [InlineData("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}")]
    [InlineData("A: {allOf: [{$ref: '#/components/schemas/B'}]}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}")]
    [InlineData("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/C'}\nC: {$ref: '#/components/schemas/B'}")]
    public void ACircleOfNothingButReferencesIsReported(string schemas)
    {
        var bound = Bound.Schemas(schemas);
        Assert.Empty(bound.Types);
        Assert.All(bound.Diagnostics, d => Assert.Equal(Codes.SchemaRefersToItself, d.Rule));
        Assert.NotEmpty(bound.Diagnostics);
    }

    [Fact]
    public void DefinitionsSayWhereTheyCameFrom()
    {
        var bound = Bound.Schemas("Product: {type: object, description: A thing., deprecated: true, x-photon-name: Thing, example: {id: a}, properties: {id: {type: string, x-photon-name: Key}}}");
        var product = bound.Object("Product");
        Assert.Equal("api.yaml#/components/schemas/Product", product.Pointer);
        Assert.Equal(("api.yaml", 5, 14), (product.Location.Path, product.Location.Line, product.Location.Column));
        Assert.Equal(("A thing.", true, "Thing", true), (product.Description, product.IsDeprecated, product.NameOverride, product.IsDeclared));
        Assert.Equal("Key", product.Properties[0].NameOverride);
        Assert.Single(product.Examples);
        Assert.Equal(Directions.None, product.Directions);
    }
}
