using System.Globalization;
using Photon.Engine;

namespace Photon.Fuzz.Tests.Names;

/// <summary>The same contract gives the same bytes, whoever asks and whatever runs beside it.</summary>
public sealed class DeterminismTests
{
    private const int Documents = 6;

    [Fact]
    public void TwoRunsAreEqual() => AssertEqual(RealDocuments.Generate);

    [Fact]
    public void CultureDoesNotMatter() => AssertEqual(file => Under(Strange(), () => RealDocuments.Generate(file)));

    [Fact]
    public void RunsSideBySideAreEqual()
    {
        var documents = RealDocuments.Some(Documents);
        Assert.SkipWhen(documents.Count == 0, "The corpus is not here.");
        var reversed = documents.AsEnumerable().Reverse().Concat(documents).AsParallel().WithDegreeOfParallelism(4)
            .Select(file => (file, result: RealDocuments.Generate(file)))
            .ToLookup(r => r.file, r => r.result, StringComparer.Ordinal);
        foreach (var file in documents)
        {
            var expected = RealDocuments.Generate(file);
            Assert.All(reversed[file], r => AssertSame(expected, r));
        }
    }

    [Fact]
    public void JsonAndYamlOfOneContractGiveTheSameCode()
    {
        // Places differ, so do #line directives; models know of none.
        foreach (var file in RealDocuments.Some(Documents))
        {
            var json = Generator.Generate(Fuzzing.Request(1, RealDocuments.ReadJson(file).ToJsonString(), Path.GetFileName(file)));
            Assert.Empty(RealDocuments.Generate(file).Files.Where(f => f.RelativePath.StartsWith("Models/", StringComparison.Ordinal)).Except(json.Files));
        }
    }

    private static void AssertEqual(Func<string, GenerateResult> again)
    {
        var documents = RealDocuments.Some(Documents);
        Assert.SkipWhen(documents.Count == 0, "The corpus is not here.");
        foreach (var file in documents)
            AssertSame(RealDocuments.Generate(file), again(file));
    }

    private static void AssertSame(GenerateResult expected, GenerateResult actual)
    {
        Assert.NotEmpty(expected.Files);
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
        Assert.Equal(expected.Sources, actual.Sources);
        Assert.Equal(expected.Files, actual.Files);
    }

    /// <summary>A culture in which every number and date looks otherwise.</summary>
    private static CultureInfo Strange()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.PositiveSign = "§";
        culture.NumberFormat.NaNSymbol = "keine";
        culture.NumberFormat.NumberGroupSeparator = "'";
        culture.DateTimeFormat.DateSeparator = "_";
        culture.DateTimeFormat.ShortDatePattern = "dd_MM_yyyy";
        return culture;
    }

    private static T Under<T>(CultureInfo culture, Func<T> run)
    {
        var (before, uiBefore) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            return run();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, uiBefore);
        }
    }
}
