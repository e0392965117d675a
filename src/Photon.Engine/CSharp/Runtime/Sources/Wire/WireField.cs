using System;
using System.Collections.Generic;

namespace Photon.Runtime;

/// <summary>One <c>name=value</c> of a query, a cookie or a form.</summary>
/// <param name="Name">Decoded.</param>
/// <param name="Value">As it travelled.</param>
internal readonly record struct WireField(string Name, string Value)
{
    /// <summary>The fields of a query or of a cookie header.</summary>
    public static List<WireField> Parse(string text, char separator)
    {
        var fields = new List<WireField>();
        foreach (var part in text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            fields.Add(new WireField(PercentEncoding.DecodeQuery(name), equals < 0 ? "" : part[(equals + 1)..]));
        }

        return fields;
    }
}
