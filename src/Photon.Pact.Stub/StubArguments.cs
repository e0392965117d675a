using System.Globalization;
using Photon.Pact.Hosting;

namespace Photon.Pact.Stub;

/// <summary>What the program is told: pact files, <c>--port 5005</c>, <c>--origin http://localhost:5173</c>.</summary>
internal static class StubArguments
{
    public const string Usage = "Usage: Photon.Pact.Stub <pact.json>... [--port <port>] [--origin <origin or *>]...";

    /// <summary>Null where they make no sense; <paramref name="fault"/> says why.</summary>
    public static PactStubOptions? Read(IReadOnlyList<string> arguments, out string fault)
    {
        var pacts = new List<string>();
        var origins = new List<string>();
        var port = 0;
        fault = "";
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                pacts.Add(argument);
                continue;
            }

            var value = ++i < arguments.Count ? arguments[i] : null;
            if (argument == "--origin" && value is not null)
                origins.Add(value);
            else if (argument != "--port" || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port > 65535)
                fault = $"'{argument} {value}' is not understood.";
        }

        if (pacts.Count == 0 && fault.Length == 0)
            fault = "No pact is named.";
        return fault.Length > 0 ? null : new PactStubOptions { Pacts = pacts, Port = port, Origins = origins };
    }
}
