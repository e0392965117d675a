using System.Globalization;
using System.Xml.Linq;

namespace Photon.Build.Targets;

/// <summary>How many tests went how.</summary>
internal sealed record TestCounts(int Passed, int Failed, int Skipped)
{
    public static TestCounts operator +(TestCounts left, TestCounts right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}

/// <summary>Reads the result file that a test program writes with <c>-trx</c>.</summary>
internal static class TrxFile
{
    public static TestCounts Read(string path)
    {
        var counters = XDocument.Load(path).Descendants().First(element => element.Name.LocalName == "Counters");
        var total = Count(counters, "total");
        var passed = Count(counters, "passed");
        var skipped = Count(counters, "notExecuted");
        var onDemand = Count(counters, "notRunnable"); // explicit tests, which nobody asked for
        return new TestCounts(passed, total - passed - skipped - onDemand, skipped);
    }

    private static int Count(XElement counters, string name) =>
        int.Parse(counters.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
}
