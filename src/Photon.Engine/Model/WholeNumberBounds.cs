namespace Photon.Engine.Model;

/// <summary>What formats of integers allow.</summary>
internal static class WholeNumberBounds
{
    /// <summary>The bounds of a whole number of some size.</summary>
    public static (string Min, string Max)? Of(string format) => format switch
    {
        "int8" => ("-128", "127"),
        "uint8" => ("0", "255"),
        "int16" => ("-32768", "32767"),
        "uint16" => ("0", "65535"),
        "int32" => ("-2147483648", "2147483647"),
        "uint32" => ("0", "4294967295"),
        "int64" => ("-9223372036854775808", "9223372036854775807"),
        "uint64" => ("0", "18446744073709551615"),
        _ => null,
    };
}
