using System;
using System.Linq;

namespace Photon.Runtime;

/// <summary>Keeps values from breaking out of their header.</summary>
internal static class HeaderText
{
    public static string Checked(string name, string value) =>
        value.Any(char.IsControl)
            ? throw new ArgumentException("A header's value cannot hold control characters.", name)
            : value;
}
