using Photon.Packaging.Images.Building;

namespace Photon.Packaging.Tests.Images.Building;

/// <summary>The rules of the .NET SDK: each row is what a project says and what comes out of it.</summary>
public sealed class ContainerCommandTests
{
    [Theory]
    [InlineData("", "", "", "", "", "dotnet /app/Shop.dll", "")]
    [InlineData("", "", "--fixed", "--default", "", "dotnet /app/Shop.dll --fixed", "--default")]
    [InlineData("", "--old", "", "", "", "dotnet /app/Shop.dll", "--old")]
    [InlineData("tini", "--", "", "", "", "tini --", "dotnet /app/Shop.dll")]
    [InlineData("tini", "--", "a", "b", "", "tini --", "dotnet /app/Shop.dll a b")]
    [InlineData("", "", "", "b", "DefaultArgs", "base", "dotnet /app/Shop.dll b")]
    [InlineData("", "", "", "", "Entrypoint", "dotnet /app/Shop.dll", "")]
    public void CommandFollowsTheRules(string entrypoint, string entrypointArgs, string appArgs, string defaultArgs, string instruction, string expectedEntrypoint, string expectedCmd)
    {
        var command = ContainerCommand.Decide(Options(entrypoint, entrypointArgs, appArgs, defaultArgs, instruction), ["base"]);
        Assert.Null(command.Problem);
        Assert.Equal(expectedEntrypoint, string.Join(' ', command.Entrypoint));
        Assert.Equal(expectedCmd, string.Join(' ', command.Cmd));
    }

    [Theory]
    [InlineData("", "x", "y", "", "")]
    [InlineData("tini", "", "", "", "Entrypoint")]
    [InlineData("", "", "", "", "None")]
    [InlineData("", "", "", "", "Sometimes")]
    public void ContradictionsAreNamed(string entrypoint, string entrypointArgs, string appArgs, string defaultArgs, string instruction) =>
        Assert.NotNull(ContainerCommand.Decide(Options(entrypoint, entrypointArgs, appArgs, defaultArgs, instruction), []).Problem);

    [Fact]
    public void BareDotnetOfABaseIsNoEntrypoint()
    {
        var command = ContainerCommand.Decide(new ImageOptions { AppCommandInstruction = "None", DefaultArgs = ["sh"] }, ["dotnet"]);
        Assert.Empty(command.Entrypoint);
        Assert.Equal(["sh"], command.Cmd);
    }

    [Fact]
    public void ExecutableStartsItself() => Assert.Equal(["/app/Shop.Api"], ContainerCommand.OfApp("/app", "Shop.Api.dll", isExecutable: true));

    private static ImageOptions Options(string entrypoint, string entrypointArgs, string appArgs, string defaultArgs, string instruction) => new()
    {
        AppCommand = ["dotnet", "/app/Shop.dll"],
        Entrypoint = Words(entrypoint),
        EntrypointArgs = Words(entrypointArgs),
        AppCommandArgs = Words(appArgs),
        DefaultArgs = Words(defaultArgs),
        AppCommandInstruction = instruction,
    };

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
