using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Pact.Matching;
using Photon.Pact.Verification;
using Photon.Testing;

namespace Photon.Pact.Tests.Matching;

/// <summary>The cases of the pact specification itself, every one.</summary>
public sealed class SpecificationTests
{
    private static readonly string? folder = Repository.Shared is { } shared ? Path.Combine(shared, "oracles", "pact-specification") : null;

    public static TheoryData<string> Cases
    {
        get
        {
            var cases = new TheoryData<string>();
            if (!Directory.Exists(folder))
                cases.Add("");
            else
                cases.AddRange(Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray());
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void CaseIsJudgedAsTheSpecificationSays(string path)
    {
        Assert.SkipWhen(path.Length == 0, "The cases of the pact specification are not here; set PHOTON_SHARED to the folder of shared material.");
        var parts = path.Split('/');
        var diagnostics = new DiagnosticBag();
        var root = (ObjectNode)NodeParser.Parse(new SourceText(path, File.ReadAllBytes(Path.Combine(folder!, path))), diagnostics)!;
        var reader = new PartReader(new PactShapes(diagnostics), Enum.Parse<PactSpecification>(parts[0], ignoreCase: true));

        var found = Compare(parts[2], reader, (ObjectNode)root["expected"]!, (ObjectNode)root["actual"]!);

        Assert.Empty(diagnostics.ToSortedList());
        var isMatch = ((ScalarNode)root["match"]!).Kind == ScalarKind.True;
        Assert.True(isMatch == (found.Count == 0), $"{(isMatch ? "must match" : "must not match")}: {string.Join('\n', found.Select(m => m.Message))}");
    }

    [Fact]
    public void NoCaseIsMissing()
    {
        Assert.SkipWhen(!Directory.Exists(folder), "The cases of the pact specification are not here; set PHOTON_SHARED to the folder of shared material.");

        Assert.Equal(630, Cases.Count);
    }

    private static IReadOnlyList<Mismatch> Compare(string kind, PartReader reader, ObjectNode expected, ObjectNode actual) => kind switch
    {
        "request" => PactMatching.Request(reader.Request(expected), reader.Request(actual)),
        "response" => PactMatching.Response(reader.Response(expected), reader.Response(actual)),
        "message" => PactMatching.Message(reader.Message(expected), reader.Message(actual)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
