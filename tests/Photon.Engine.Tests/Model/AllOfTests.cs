using Photon.Engine.Diagnostics;

namespace Photon.Engine.Tests.Model;

public class AllOfTests
{
    [Fact]
    public void MembersAreMerged()
    {
        var bound = Bound.Schemas("""
            Named: {type: object, required: [name], properties: {name: {type: string}}}
            Product:
              allOf:
                - $ref: '#/components/schemas/Named'
                - {type: object, required: [price], properties: {price: {type: number}, note: {type: string}}}
              properties: {id: {type: string}}
            """);
        Assert.Equal(["Named(name! String)", "Product(name! String, price! Double, note String, id String)"], bound.Types);
    }

    [Fact]
    public void APropertyOfSeveralMembersIsWhatAllSay()
    {
        var bound = Bound.Schemas("""
            A: {type: object, required: [n], properties: {n: {type: number}, o: {type: object, properties: {x: {type: string}}}, s: {type: [string, 'null']}, t: {}}}
            B:
              allOf:
                - $ref: '#/components/schemas/A'
                - {properties: {n: {type: integer}, o: {properties: {y: {type: string}}}, s: {type: string}, t: {type: boolean}}}
            """);
        Assert.Equal(
            [
                "A(n! Double, o A.o, s String?, t any?)",
                "A.o(x String)",
                "B(n! Int64, o B.o, s String, t Boolean)",
                "B.o(x String, y String)",
            ],
            bound.Types);
    }

    [Fact]
    public void AWrappedReferenceIsTheReferencedType()
    {
        var bound = Bound.OldSchemas("""
            Money: {type: object, required: [amount], properties: {amount: {type: number}}}
            Order:
              type: object
              properties:
                price: {description: What it costs., allOf: [{$ref: '#/components/schemas/Money'}]}
                typed: {type: object, allOf: [{$ref: '#/components/schemas/Money'}]}
                maybe: {nullable: true, allOf: [{$ref: '#/components/schemas/Money'}]}
                inner: {allOf: [{$ref: '#/components/schemas/Money'}, {nullable: true}]}
                again: {allOf: [{$ref: '#/components/schemas/Money'}, {required: [amount]}, {description: Again.}]}
            """);
        Assert.Equal(["Money(amount! Double)", "Order(price Money, typed Money, maybe Money?, inner Money?, again Money)"], bound.Types);
        Assert.Equal("What it costs.", bound.Object("Order").Properties[0].Description);
        Assert.Equal("Again.", bound.Object("Order").Properties[4].Description);
    }

    [Fact]
    public void RequiredAloneMakesAnotherObject()
    {
        var bound = Bound.Schemas("""
            Draft: {type: object, properties: {title: {type: string}}}
            Final: {allOf: [{$ref: '#/components/schemas/Draft'}, {required: [title]}]}
            """);
        Assert.Equal(["Draft(title String)", "Final(title! String)"], bound.Types);
    }

    [Fact]
    public void ADiscriminatorMakesABase()
    {
        var bound = Bound.Schemas("""
            Pet: {type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}, discriminator: {propertyName: kind, mapping: {feline: '#/components/schemas/Cat'}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}, name: {type: string, maxLength: 5}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {tricks: {type: array, items: {type: string}}}}
            Poodle: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {curls: {type: integer}}}]}
            """);
        Assert.Equal(
            [
                "Pet(kind! String, name String) by kind(feline Cat, Pet Pet, Dog Dog, Poodle Poodle)",
                "Cat(lives Int64) : Pet",
                "Dog(tricks [String]) : Pet by kind(Dog Dog, Poodle Poodle)",
                "Poodle(curls Int64) : Dog",
            ],
            bound.Types);
        Assert.Empty(bound.Diagnostics);
    }

    [Fact]
    public void AnInlineAllOfOverABaseIsAMixin()
    {
        var bound = Bound.Schemas("""
            Pet: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {lives: {type: integer}}}
            Holder: {type: object, properties: {pet: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {since: {type: string}}}]}}}
            """);
        Assert.Equal("Holder.pet(kind String, since String)", bound.Types[^1]);
    }

    [Fact]
    public void ACircleOfBasesIsNoHierarchy()
    {
        var bound = Bound.Schemas("""
            A: {allOf: [{$ref: '#/components/schemas/B'}], properties: {a: {type: string}}, discriminator: {propertyName: k}}
            B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {type: string}}}
            """);
        Assert.Equal(["A(b String, a String)", "B(a String, b String)"], bound.Types);
    }

    [Fact]
    public void TypesThatContradictAreReported()
    {
        var bound = Bound.Schemas("""
            Number: {type: integer, enum: [1, 2]}
            Code: {type: object, properties: {value: {type: object, allOf: [{$ref: '#/components/schemas/Number'}]}, none: {allOf: [{type: string}, {type: boolean}]}}}
            """);
        Assert.Equal(["Number = Integer 1 | 2", "Code(value Number, none any?)"], bound.Types);
        Assert.Equal([Codes.ContradictoryTypes, Codes.ContradictoryTypes], bound.Diagnostics.Select(d => d.Rule));
        Assert.Equal(2, Assert.Single(bound.Object("Code").Properties[0].Type.Rule!.AllOf).Values!.Count);
        Assert.Empty(bound.Object("Code").Properties[1].Type.Rule?.AllOf ?? []);
    }

    [Fact]
    public void AMappingToAStrangerIsReported()
    {
        var bound = Bound.Schemas("""
            Pet: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {b: '#/components/schemas/Bird'}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
            Bird: {type: object, properties: {kind: {type: string}}}
            """);
        Assert.Equal([Codes.MappingLeadsElsewhere], bound.Diagnostics.Select(d => d.Rule));
        Assert.Equal("Pet(kind String) by kind(Pet Pet, Cat Cat)", bound.Types[0]);
    }
}
