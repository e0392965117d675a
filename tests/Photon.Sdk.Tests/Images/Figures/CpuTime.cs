using System.Globalization;

namespace Photon.Sdk.Tests.Images.Figures;

/// <summary>CPU time as Linux counts it, in hundredths of a second: user and system, with ended children.</summary>
internal static class CpuTime
{
    /// <summary>Of all programs that this one started and that ended.</summary>
    public static double OfChildren() => Read("self") is { } stat ? (stat[15] + stat[16]) / 100.0 : 0;

    /// <summary>Of a program that runs, and all below it.</summary>
    public static double OfTree(int processId)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(path => Path.GetFileName(path)!).Where(name => char.IsAsciiDigit(name[0]))
            .Select(name => (Id: int.Parse(name, CultureInfo.InvariantCulture), Stat: Read(name))).Where(one => one.Stat is not null).ToList();
        var tree = new HashSet<int> { processId };
        for (var before = 0; before < tree.Count;)
        {
            before = tree.Count;
            tree.UnionWith(all.Where(one => tree.Contains((int)one.Stat![3])).Select(one => one.Id).ToList());
        }

        return all.Where(one => tree.Contains(one.Id)).Sum(one => one.Stat![13] + one.Stat[14] + one.Stat[15] + one.Stat[16]) / 100.0;
    }

    /// <summary>The numbers of <c>/proc/*/stat</c> by their places in proc(5), less one; null where the program is gone.</summary>
    private static long[]? Read(string process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return [0, 0, .. stat[(stat.LastIndexOf(')') + 2)..].Split(' ').Select(field => long.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
