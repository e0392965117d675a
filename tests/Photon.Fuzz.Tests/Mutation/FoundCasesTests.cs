using Photon.Engine;

namespace Photon.Fuzz.Tests.Mutation;

/// <summary>What the mutator once broke the engine with, cut down.</summary>
public sealed class FoundCasesTests
{
    [Theory]
    [InlineData(": {\nr")]
    [InlineData(" - {\ny")]
    [InlineData(": \n : [#\nl")]
    [InlineData("paths: {{\nq")]
    [InlineData("info: \"\\uD800\\u0041\"")]
    [InlineData("info: \"\\uD800A\"")]
    public void BrokenYamlIsReportedWithItsPlace(string text)
    {
        var result = Generator.Generate(Fuzzing.Request(1, text, "openapi.yaml"));
        Assert.NotEmpty(result.Diagnostics);
        Assert.Empty(Fuzzing.Broken(result.Diagnostics));
    }
}
