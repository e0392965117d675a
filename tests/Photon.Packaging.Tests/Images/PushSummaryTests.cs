using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Tests.Images;

public sealed class PushSummaryTests
{
    [Theory]
    [InlineData(2, 1, 4, 53_608, "sent 2 of 7 parts, 53.6 kB; 4 were there, 1 was lent within the registry")]
    [InlineData(6, 0, 0, 91_000_000, "sent 6 of 6 parts, 91.0 MB")]
    [InlineData(1, 0, 1, 532, "sent 1 of 2 parts, 532 B; 1 was there")]
    [InlineData(0, 3, 0, 1_100, "sent 0 of 3 parts, 1.1 kB; 3 were lent within the registry")]
    [InlineData(0, 0, 3, 1_100, "sent 0 of 3 parts, 1.1 kB; 3 were there")]
    [InlineData(0, 0, 7, 0, "all 7 parts were there")]
    public void SaysWhatWasSent(int sent, int mounted, int existing, long bytes, string text) =>
        Assert.Equal(text, PushSummary.Of(new PushResult(Digest.Of([]), sent, mounted, existing, bytes)));
}
