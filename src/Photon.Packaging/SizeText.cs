using System.Globalization;

namespace Photon.Packaging;

/// <summary>Sizes as a person reads them: <c>3.2 MB</c>, in steps of 1000 as disks and networks count.</summary>
public static class SizeText
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    public static string Of(long bytes)
    {
        var (amount, unit) = ((double)bytes, 0);
        for (; amount >= 999.5 && unit < Units.Length - 1; unit++)
            amount /= 1000;
        return amount.ToString(unit == 0 || amount >= 99.5 ? "0" : "0.0", CultureInfo.InvariantCulture) + " " + Units[unit];
    }
}
