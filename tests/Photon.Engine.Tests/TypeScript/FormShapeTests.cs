using Photon.Engine.Tests.Model;

namespace Photon.Engine.Tests.TypeScript;

/// <summary>Objects, unions, conditions, tuples and types that hold themselves, each in the file where it belongs.</summary>
public sealed class FormShapeTests
{
    [Fact]
    public void TypeOfSeveralFormsHasAFileOfItsOwn()
    {
        var forms = FormsOf.Schemas("""
            Address: { type: object, required: [city], properties: { city: { type: string } } }
            Order: { type: object, properties: { to: { $ref: '#/components/schemas/Address' }, size: { type: object, properties: { w: { type: integer } } } } }
            """);
        Assert.Equal("<Group at=\"to\" label=\"To\" fields={AddressFields} /> <Group at=\"size\" label=\"Size\"> <Whole at=\"w\" label=\"W\" /> </Group>", forms.Body("Order"));
        Assert.Equal("<AddressFields />", forms.Body("Address"));
        Assert.Contains("import { AddressFields } from \"./Address\";", forms.Files["forms/Order.tsx"], StringComparison.Ordinal);
        Assert.DoesNotContain("forms/OrderSize.tsx", forms.Files.Keys);
    }

    [Fact]
    public void UnionSaysWhatTellsItsCasesApart()
    {
        var forms = FormsOf.Schemas("""
            Card: { type: object, required: [kind, number], properties: { kind: { const: card }, number: { type: string } } }
            Iban: { type: object, required: [kind], properties: { kind: { const: iban } } }
            Payment: { oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Iban' }] }
            """);
        Assert.Contains("export const payments: readonly Case[] = [", forms.Files["forms/Payment.tsx"], StringComparison.Ordinal);
        Assert.Contains("{ label: \"Card\", check: checkCard, value: [\"kind\", \"card\"], fields: CardFields },", forms.Files["forms/Payment.tsx"], StringComparison.Ordinal);
        Assert.Equal("<Union label=\"Payment\" cases={payments} discriminator=\"kind\" required />", forms.Body("Payment"));
    }

    [Fact]
    public void TypeThatHoldsItselfIsShownWhenSomebodyAsks()
    {
        var forms = FormsOf.Schemas("""
            Node: { type: object, required: [next], properties: { next: { $ref: '#/components/schemas/Node' } } }
            Expr: { oneOf: [{ type: number }, { $ref: '#/components/schemas/Sum' }] }
            Sum: { type: object, properties: { left: { $ref: '#/components/schemas/Expr' } } }
            Deep: { type: array, items: { $ref: '#/components/schemas/Deep' } }
            Holder: { type: object, properties: { deep: { $ref: '#/components/schemas/Deep' } } }
            """);
        Assert.Contains("<Group at=\"next\" label=\"Next\" fields={NodeFields} />", forms.Files["forms/Node.tsx"], StringComparison.Ordinal);
        Assert.Contains("fields: () => <SumFields />", forms.Files["forms/Expr.tsx"], StringComparison.Ordinal);
        Assert.Contains("return <List label={itemWord} item={DeepItem} required />;", forms.Files["forms/Deep.tsx"], StringComparison.Ordinal);
        Assert.Equal("<List at=\"deep\" label=\"Deep\" item={DeepItem} />", forms.Body("Holder"));
    }

    [Fact]
    public void FamilyIsAChoiceAndItsMembersSayWhoTheyAre()
    {
        var forms = FormsOf.Schemas("""
            Pet: { type: object, required: [petType, name], discriminator: { propertyName: petType }, properties: { petType: { type: string }, name: { type: string } } }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { barks: { type: boolean } } }] }
            Home: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            """);
        Assert.Contains("{ label: \"Dog\", check: checkDog, value: [\"petType\", \"Dog\"], fields: () => <DogFields /> },", forms.Files["forms/Pet.tsx"], StringComparison.Ordinal);
        Assert.Contains("return <Text at=\"name\" label=\"Name\" required />;", forms.Files["forms/Pet.tsx"], StringComparison.Ordinal);
        Assert.Contains("<Const at=\"petType\" value=\"Dog\" required />", forms.Files["forms/Dog.tsx"], StringComparison.Ordinal);
        Assert.Equal("<Union at=\"pet\" label=\"Pet\" cases={pets} discriminator=\"petType\" />", forms.Body("Home"));
    }

    [Fact]
    public void MemberOfAFamilyIsNotCalledWhatItMayNotBeCalled()
    {
        var forms = FormsOf.Schemas("""
            Action: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { enum: [Logic, Event] } } }
            LogicAction: { allOf: [{ $ref: '#/components/schemas/Action' }, { type: object, properties: { a: { type: string } } }] }
            """);
        Assert.Contains("<Radio at=\"kind\" label=\"Kind\" options={actionKinds} required />", forms.Files["forms/LogicAction.tsx"], StringComparison.Ordinal);
        Assert.DoesNotContain("<Const", forms.Files["forms/LogicAction.tsx"], StringComparison.Ordinal);
    }

    [Fact]
    public void ConditionalPropertiesAreShownWhileTheirConditionHolds()
    {
        var forms = FormsOf.Schemas("""
            A:
              type: object
              properties: { country: { type: string }, zip: { type: string } }
              if: { properties: { country: { const: US } }, required: [country] }
              then: { properties: { state: { type: string } }, required: [state] }
              else: { properties: { region: { type: string } } }
              dependentSchemas: { zip: { properties: { plus4: { type: string }, zip: {} } } }
            """);
        Assert.Equal(
            "<Text at=\"country\" label=\"Country\" autocomplete=\"country-name\" /> <Text at=\"zip\" label=\"ZIP\" autocomplete=\"postal-code\" /> "
            + "<When test={checkAIf}> <Text at=\"state\" label=\"State\" autocomplete=\"address-level1\" required /> </When> "
            + "<When test={checkAIf} else> <Text at=\"region\" label=\"Region\" autocomplete=\"address-level1\" /> </When> <When test={checkAHasZip}> <Text at=\"plus4\" label=\"Plus 4\" /> </When>",
            forms.Body("A"));
    }

    [Fact]
    public void AdditionalPropertiesThatAreKeptHaveAField() => Assert.Equal(
        "<Text at=\"a\" label=\"A\" /> <Extra label={othersWord} value={() => <Whole label={valueWord} required />} />",
        FormsOf.Schemas("A: { type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }").Body("A"));

    [Fact]
    public void ReadOnlyMembersAreShownAndNotAskedForInARequest()
    {
        var forms = FormsOf.Of(Bound.Paths(
            """
            /a:
              put:
                operationId: putA
                requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
                responses: { '200': { description: D, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }
            """,
            "components:\n  schemas:\n    A: { type: object, required: [id], properties: { id: { type: string, readOnly: true, default: x }, object: { const: thing, readOnly: true }, name: { type: string } } }\n"));
        Assert.Equal("<Text at=\"id\" label=\"ID\" required readOnly /> <Text at=\"name\" label=\"Name\" />", forms.Body("A"));
        Assert.Equal("<Text at=\"name\" label=\"Name\" />", forms.Body("ARequest"));
    }

    [Fact]
    public void BodiesOfEveryKindHaveForms()
    {
        var forms = FormsOf.Of(Bound.Paths("""
            /a:
              post:
                operationId: sendFile
                requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary }, more: { type: array, items: { type: string, format: binary } } } }, encoding: { file: { contentType: 'image/png, image/jpeg' } } } } }
                responses: { '200': { description: D } }
              put:
                operationId: setTags
                requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } }
                responses: { '200': { description: D } }
            """));
        Assert.Equal(
            "<Upload at=\"file\" label=\"File\" accept=\"image/png,image/jpeg\" /> <List at=\"more\" label=\"More\" item={() => <Upload label={itemWord} required />} />",
            forms.Body("SendFileRequest"));
        Assert.Equal("<List label=\"Set tags\" item={() => <Text label={itemWord} required />} required />", forms.Body("SetTagsBody"));
        Assert.Contains("FormProps<string[]>", forms.Files["forms/SetTagsBody.tsx"], StringComparison.Ordinal);
    }

    [Fact]
    public void FormComesWithAPlanAndATest()
    {
        var forms = FormsOf.Schemas("A: { type: object, required: [n], properties: { n: { type: integer, format: int64, minimum: 7 } } }");
        Assert.Contains("export const aPlan: FormPlan = [{ kind: \"number\", at: \"n\", label: \"N\", required: true, exact: true }];", forms.Files["forms/A.plan.ts"], StringComparison.Ordinal);
        Assert.Contains("formTest(\"A\", AForm, aPlan, [{ n: 7 }]);", forms.Files["forms/A.test.tsx"], StringComparison.Ordinal);
    }

    [Fact]
    public void NameThatMustBeThereHasAFieldWhoeverDescribesIt() => Assert.Equal(
        "<Text at=\"a\" label=\"A\" /> <Json at=\"place\" label=\"Place\" required />",
        FormsOf.Schemas("A: { type: object, required: [place], properties: { a: { type: string } } }").Body("A"));

    [Fact]
    public void NamesOfOneFileDiffer()
    {
        var forms = FormsOf.Schemas("""
            Prop: { enum: [a, b] }
            Methods: { enum: [c, d] }
            A:
              type: object
              properties:
                prop: { $ref: '#/components/schemas/Prop' }
                method: { $ref: '#/components/schemas/Methods' }
                own: { x-photon-name: Method, oneOf: [{ type: string }, { type: integer }] }
            """);
        var text = forms.Files["forms/A.tsx"];
        Assert.Contains("import { methods, props as propsList } from \"./options\";", text, StringComparison.Ordinal);
        Assert.Contains("<Radio at=\"prop\" label=\"Prop\" options={propsList} />", text, StringComparison.Ordinal);
        Assert.Contains("<Union at=\"own\" label=\"Own\" cases={", text, StringComparison.Ordinal);
        Assert.DoesNotContain("const methods:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void MemberCalledProtoIsAMember()
    {
        var forms = FormsOf.Schemas("A: { type: object, properties: { a: { default: { __proto__: 1 } } } }");
        Assert.Contains("default={{ [\"__proto__\"]: 1 }}", forms.Files["forms/A.tsx"], StringComparison.Ordinal);
    }

    [Fact]
    public void SameContractGivesTheSameBytes()
    {
        const string yaml = "A: { type: object, properties: { b: { $ref: '#/components/schemas/B' }, c: { enum: [x, y] } } }\nB: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }";
        Assert.Equal(FormsOf.Schemas(yaml).Files, FormsOf.Schemas(yaml).Files);
    }
}
