using Photon.Testing;

namespace Photon.Pact.Hosting.Tests;

/// <summary>The pact files of these tests.</summary>
internal static class Pacts
{
    public static string PathOf(string file) => Repository.PathOf("tests", "Photon.Pact.Hosting.Tests", "Pacts", file);
}
