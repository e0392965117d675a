using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler(Queue<object?[]> calls)
    {
        public partial Task<StylesResult> StylesAsync(
            IReadOnlyList<long> simple, IReadOnlyList<string> label, StylesMatrix matrix, IReadOnlyList<string>? form, IReadOnlyList<string>? csv,
            IReadOnlyList<long>? space, IReadOnlyList<string>? pipe, StylesFilter? filter, StylesExploded? exploded, StylesJson? json, string? reserved,
            StylesOneOrMany? oneOrMany, IReadOnlyList<long>? xIds, CancellationToken cancellationToken)
        {
            calls.Enqueue([simple, label, matrix, form, csv, space, pipe, filter, exploded, json?.Deep, reserved, oneOrMany, xIds]);
            return Task.FromResult<StylesResult>(new StylesResult.NoContent());
        }
    }
}

static class Run
{
    private static readonly string[] Tricky = ["a,b", "c|d e", "100%&=+#?/ä"];

    static async Task RunAsync()
    {
        var calls = new Queue<object?[]>();
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(calls);
                builder.AddSampleApi();
            },
            app => app.MapSampleApi());
        var client = new SampleClient(app.Client);

        var matrix = new StylesMatrix { X = 1, Y = -2 };
        var filter = new StylesFilter { From = new DateOnly(2026, 2, 28), To = new DateOnly(2026, 3, 1) };
        var exploded = new StylesExploded { A = Tricky[2], B = 5 };
        await client.StylesAsync(
            [1, 2], ["a", "b"], matrix, Tricky, Tricky, [3, 4], ["p", "q r"], filter, exploded, new StylesJson { Deep = [7, 8] }, "a/b?c", "one, and only", [9, 10]);
        var got = calls.Dequeue();
        Assert.Equal([1L, 2L], (IReadOnlyList<long>)got[0]!);
        Assert.Equal(["a", "b"], (IReadOnlyList<string>)got[1]!);
        Assert.Equal(matrix, got[2]);
        Assert.Equal(Tricky, (IReadOnlyList<string>)got[3]!);
        Assert.Equal(Tricky, (IReadOnlyList<string>)got[4]!);
        Assert.Equal([3L, 4L], (IReadOnlyList<long>)got[5]!);
        Assert.Equal(["p", "q r"], (IReadOnlyList<string>)got[6]!);
        Assert.Equal(filter, got[7]);
        Assert.Equal(exploded, got[8]);
        Assert.Equal([7L, 8L], (IReadOnlyList<long>)got[9]!);
        Assert.Equal("a/b?c", got[10]);
        Assert.Equal("one, and only", Assert.IsType<StylesOneOrMany.StringCase>(got[11]).Value);
        Assert.Equal([9L, 10L], (IReadOnlyList<long>)got[12]!);

        // What is left out is absent; a list where one value may stand too stays a list.
        await client.StylesAsync([1], ["a"], matrix, oneOrMany: new StylesOneOrMany.ListOfString(["x", "y,z"]));
        got = calls.Dequeue();
        Assert.Equal(["x", "y,z"], Assert.IsType<StylesOneOrMany.ListOfString>(got[11]).Value);
        Assert.All(got[3..11], Assert.Null);
    }
}
