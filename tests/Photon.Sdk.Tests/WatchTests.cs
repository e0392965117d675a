using Photon.Build;
using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary><c>dotnet watch</c> generates and starts the app anew when a contract changes, with hot reload and without.</summary>
public sealed class WatchTests(Packages packages)
{
    private static readonly TimeSpan longestWait = TimeSpan.FromMinutes(4);

    [Theory]
    [InlineData]
    [InlineData("--no-hot-reload")]
    public async Task ChangedContractStartsTheAppAnew(params string[] options)
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Write("Program.cs", """
            System.Console.WriteLine(typeof(Shop.Api.ShopRoutes).Assembly.GetType("Shop.Api.Order") is null ? "no orders yet" : "orders are known");
            await System.Threading.Tasks.Task.Delay(System.Threading.Timeout.Infinite);
            """);
        (await shop.RunAsync(["restore"])).AssertClean();
        var output = new List<string>();
        var before = new TaskCompletionSource();
        var after = new TaskCompletionSource();
        using var watch = Shell.Start(
            shop.Dotnet(["watch", "--non-interactive", .. options, "run", "--no-restore"], null),
            line =>
            {
                lock (output)
                    output.Add(line);
                if (line.Contains("no orders yet", StringComparison.Ordinal))
                    before.TrySetResult();
                if (line.Contains("orders are known", StringComparison.Ordinal))
                    after.TrySetResult();
            });
        try
        {
            await WaitAsync(before.Task);
            // With hot reload, changes count from when the session has begun, shortly after the start.
            while (!options.Contains("--no-hot-reload") && !Said("Waiting for changes"))
                await Task.Delay(200, TestContext.Current.CancellationToken);
            shop.Write("api/openapi.yaml", Contracts.Health.Replace("Product:", "Order:", StringComparison.Ordinal));
            await WaitAsync(after.Task);
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
            await watch.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        bool Said(string text)
        {
            lock (output)
                return output.Exists(line => line.Contains(text, StringComparison.Ordinal));
        }

        async Task WaitAsync(Task task)
        {
            try
            {
                await task.WaitAsync(longestWait, TestContext.Current.CancellationToken);
            }
            catch (TimeoutException)
            {
                lock (output)
                    Assert.Fail(string.Join('\n', output));
            }
        }
    }
}
