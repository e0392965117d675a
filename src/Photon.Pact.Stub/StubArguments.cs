using System.Globalization;
using Photon.Pact.Hosting;

namespace Photon.Pact.Stub;

/// <summary>What the program is told: pact files, <c>--port 5005</c>, <c>--origins http://localhost:5173;http://localhost:8080</c>.</summary>
internal static class StubArguments
{
    public const string Usage = "Usage: Photon.Pact.Stub <pact.json>... [--port <port>] [--origins <origin;origin or *>], or @<file> with these line by line.";

    /// <summary>The lines of a file that is named as <c>@file</c>: what no shell shall read.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> arguments) =>
        arguments is [['@', .. var file]] ? [.. File.ReadAllLines(file).Where(line => line.Length > 0)] : arguments;

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
            if (argument == "--origins" && value is not null)
                origins.AddRange(value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            else if (argument != "--port" || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port > 65535)
                fault = $"'{argument} {value}' is not understood.";
        }

        if (pacts.Count == 0 && fault.Length == 0)
            fault = "No pact is named.";
        return fault.Length > 0 ? null : new PactStubOptions { Pacts = pacts, Port = port, Origins = origins };
    }
}
