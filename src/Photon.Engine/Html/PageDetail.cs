using Photon.Engine.Model;

namespace Photon.Engine.Html;

/// <summary>How much the page shows: a small contract all at once, a large one in few bytes.</summary>
/// <param name="IsUnfolded">Whether operations are open from the start.</param>
/// <param name="MostExamples">Of each body.</param>
/// <param name="LongestExample">In characters.</param>
internal sealed record PageDetail(bool IsUnfolded, int MostExamples, int LongestExample)
{
    private const int Few = 25;
    private const int Many = 300;

    public static PageDetail For(ApiModel model) => model.Operations.Count switch
    {
        <= Few => new PageDetail(true, 20, 6_000),
        <= Many => new PageDetail(false, 5, 4_000),
        _ => new PageDetail(false, 1, 1_000),
    };
}
