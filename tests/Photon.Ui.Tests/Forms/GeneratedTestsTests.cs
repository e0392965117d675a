using System.Diagnostics;
using Photon.Forms.Contracts;
using Photon.Forms.Judging;
using Photon.Testing;

namespace Photon.Ui.Tests.Forms;

/// <summary>The tests that come with forms pass where a user runs them: in vitest with jsdom, with a configuration of five lines.</summary>
public sealed class GeneratedTestsTests
{
    private const string Configuration = """
        import solid from "vite-plugin-solid";
        import { defineConfig } from "vitest/config";

        export default defineConfig({ plugins: [solid({ hot: false })], test: { include: ["judged/**/*.test.tsx"] } });
        """;

    [Fact]
    public async Task TheTestsOfEveryFormPass()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        var contract = JudgedContract.Open(Repository.PathOf("tests", "Photon.Ui.Tests", "Forms", "shop.yaml"))!;
        var folder = Repository.PathOf("artifacts", "forms-tests");
        CaseFolder.Write(folder, contract, []);
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(UiWorkspace.Root, "node_modules"));
        await File.WriteAllTextAsync(Path.Combine(folder, "vitest.config.mts"), Configuration, cancellationToken);

        var (exitCode, output) = await RunAsync(folder, cancellationToken);

        Assert.True(exitCode == 0, output);
        Assert.Contains("judged/forms/Order.test.tsx", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(UiWorkspace.Bin("vitest"), ["run"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
