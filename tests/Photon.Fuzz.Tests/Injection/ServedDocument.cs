using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Fuzz.Tests.Injection;

/// <summary>The document that a server hands out says what the contract says, in both spellings.</summary>
internal static class ServedDocument
{
    public static IEnumerable<string> Broken(GeneratedFile file, string contract)
    {
        var diagnostics = new DiagnosticBag();
        var served = NodeParser.Parse(new SourceText(file.RelativePath, file.Text), diagnostics);
        var original = NodeParser.Parse(new SourceText("contract.json", contract), new DiagnosticBag());
        if (served is null || diagnostics.Count > 0)
            return [$"{file.RelativePath} can't be read: {string.Join("; ", diagnostics.ToSortedList().Take(3))}"];
        var expected = NodeJson.Compact(original!);
        var actual = NodeJson.Compact(served);
        if (file.RelativePath == "openapi.json" && !IsJson(file.Text))
            return ["openapi.json is no JSON to System.Text.Json"];
        return expected == actual ? [] : [$"{file.RelativePath} says something else: {Difference(expected, actual)}"];
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 1000 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Difference(string expected, string actual)
    {
        var at = expected.Zip(actual).TakeWhile(c => c.First == c.Second).Count();
        return $"…{Around(expected, at)}… became …{Around(actual, at)}…";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 30)];
}
