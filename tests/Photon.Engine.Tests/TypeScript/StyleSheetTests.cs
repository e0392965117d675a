using Photon.Engine.TypeScript.Runtime;

namespace Photon.Engine.Tests.TypeScript;

public sealed class StyleSheetTests
{
    [Fact]
    public void StyleSheetOfManySubjectsGoesOutAsOne()
    {
        var files = RuntimeFiles.All(withPages: true).ToDictionary(file => file.RelativePath, file => file.Text, StringComparer.Ordinal);
        var sheet = files["runtime/forms.css"];
        Assert.DoesNotContain("@import", sheet + files["runtime/pages.css"], StringComparison.Ordinal);
        Assert.DoesNotContain(files.Keys, path => path.Contains("styles/", StringComparison.Ordinal));
        string[] parts = [":where(.pf-form) {", ".pf-input {", ".pf-button {", ".pf-progress {", "@media (forced-colors: active) {"];
        Assert.All(parts, part => Assert.Contains("\n" + part, sheet, StringComparison.Ordinal));
        Assert.True(sheet.IndexOf(":where(.pf-form)", StringComparison.Ordinal) < sheet.IndexOf(".pf-progress", StringComparison.Ordinal));
    }
}
