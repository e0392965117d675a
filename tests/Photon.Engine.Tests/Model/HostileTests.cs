using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Tests.Reading;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Model;

/// <summary>Contracts that no one means: binding ends, in reasonable time and within a build thread's stack.</summary>
public class HostileTests
{
    private const int StackSize = 1 << 20;

    [Theory]
    [InlineData("$ref")]
    [InlineData("array")]
    [InlineData("allOf")]
    [InlineData("oneOf")]
    [InlineData("property")]
    public void LongChainsAreFollowedToABound(string link) => Bind(Chain(link, 3_000));

    [Fact]
    public void WhatLiesTooDeepIsReported() =>
        Assert.Contains(Bind(Chain("array", 1_000)), d => d.Rule == Codes.SchemaTooDeep);

    [Fact]
    public void DiamondsOfAllOfAreNotExponential()
    {
        var yaml = new StringBuilder("components:\n  schemas:\n");
        for (var i = 0; i < 60; i++)
        {
            yaml.Append($"    A{i}: {{allOf: [{{$ref: '#/components/schemas/A{i + 1}'}}, {{$ref: '#/components/schemas/B{i + 1}'}}], properties: {{p: {{$ref: '#/components/schemas/B{i + 1}'}}}}}}\n");
            yaml.Append($"    B{i}: {{allOf: [{{$ref: '#/components/schemas/A{i + 1}'}}, {{$ref: '#/components/schemas/B{i + 1}'}}], properties: {{p: {{$ref: '#/components/schemas/A{i + 1}'}}}}}}\n");
        }

        yaml.Append("    A60: {type: object, properties: {p: {type: object}}}\n    B60: {type: object, properties: {p: {type: object}}}\n");
        Bind(Contract.Modern(yaml.ToString()));
    }

    [Fact]
    public void EveryoneMayReferToEveryone()
    {
        var names = Enumerable.Range(0, 40).Select(i => $"S{i}").ToList();
        var all = string.Join(", ", names.Select(name => $"{{$ref: '#/components/schemas/{name}'}}"));
        foreach (var keyword in new[] { "allOf", "oneOf", "anyOf" })
        {
            var schemas = string.Concat(names.Select(name => $"    {name}: {{{keyword}: [{all}], properties: {{x: {{{keyword}: [{all}]}}}}}}\n"));
            Bind(Contract.Modern("components:\n  schemas:\n" + schemas));
        }
    }

    [Fact]
    public void IntersectionsOfIntersectionsEnd()
    {
        Bind(Contract.Modern("""
            components:
              schemas:
                A: {type: object, properties: {x: {$ref: '#/components/schemas/B'}, y: {$ref: '#/components/schemas/C'}}}
                B: {type: object, properties: {x: {$ref: '#/components/schemas/C'}, y: {$ref: '#/components/schemas/A'}}}
                C: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], properties: {x: {$ref: '#/components/schemas/A'}}}
            """));
    }

    [Fact]
    public void BindingIsDeterministic()
    {
        var text = Chain("property", 50);
        Assert.Equal(ModelText.Types(Binder.Bind(text.Read!, new DiagnosticBag())), ModelText.Types(Binder.Bind(text.Read!, new DiagnosticBag())));
    }

    private static Contract Chain(string link, int length)
    {
        var yaml = new StringBuilder("openapi: 3.1.1\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n");
        for (var i = 0; i < length; i++)
        {
            var next = $"$ref: '#/components/schemas/S{i + 1}'";
            yaml.Append($"    S{i}: {{").Append(link switch
            {
                "$ref" => next,
                "array" => $"type: array, items: {{{next}}}",
                "allOf" => $"allOf: [{{{next}}}], properties: {{p{i}: {{}}}}",
                "oneOf" => $"oneOf: [{{{next}}}, {{type: array, items: {{type: integer, maximum: {i}}}}}]",
                _ => $"type: object, properties: {{next: {{{next}}}}}",
            }).Append("}\n");
        }

        yaml.Append($"    S{length}: {{type: string}}\n");
        return Contract.Of(new SourceText("api.yaml", yaml.ToString()));
    }

    private static IReadOnlyList<Diagnostic> Bind(Contract contract)
    {
        var diagnostics = new DiagnosticBag(allowBrokenParts: true);
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    Binder.Bind(contract.Document, diagnostics);
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            StackSize)
        { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)), "Binding takes too long.");
        Assert.Null(failure);
        return diagnostics.ToSortedList();
    }
}
