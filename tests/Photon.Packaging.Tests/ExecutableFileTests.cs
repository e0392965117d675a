using Photon.Packaging.Published;

namespace Photon.Packaging.Tests;

public sealed class ExecutableFileTests : IDisposable
{
    private readonly Workplace workplace = new();

    /// <summary>As on Windows, and everywhere for what NuGet unpacked.</summary>
    [Theory]
    [InlineData("tool", "\u007fELF…", true)]
    [InlineData("tool.sh", "#!/bin/sh\n", true)]
    [InlineData("createdump", "\u007fELF…", true)]
    [InlineData("libz.so", "\u007fELF…", false)]
    [InlineData("libz.so.1.3", "\u007fELF…", false)]
    [InlineData("libz.dylib", "\u007fELF…", false)]
    [InlineData("LICENSE", "MIT", false)]
    [InlineData("app.js", "#!/usr/bin/env node\n", false)]
    [InlineData("a", "", false)]
    public void FileOfAPackageIsJudgedByItsContent(string name, string content, bool isExecutable) =>
        Assert.Equal(isExecutable, ExecutableFile.Is(workplace.Write(name, content), isOfPackage: true));

    [Fact]
    public void MachOProgramIsExecutable() =>
        Assert.True(ExecutableFile.Is(workplace.Write("tool", [0xCF, 0xFA, 0xED, 0xFE, 7]), isOfPackage: true));

    [Theory]
    [InlineData("run", "anything", true)]
    [InlineData("Shop.dll", "MZ", false)]
    [InlineData("appsettings.json", "{}", false)]
    public void OwnFileIsJudgedByItsMarkUnlessItIsNeverStarted(string name, string content, bool isExecutable)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no mark.");
        var path = workplace.Write(name, content);
        Judge.Ask("chmod", workplace.PathOf("."), "755", path);
        Assert.Equal(isExecutable, ExecutableFile.Is(path, isOfPackage: false));
        Judge.Ask("chmod", workplace.PathOf("."), "644", path);
        Assert.False(ExecutableFile.Is(path, isOfPackage: false));
    }

    public void Dispose() => workplace.Dispose();
}
