using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;

namespace Photon.Pact.Tests.Format;

/// <summary>Small pacts, written in tests.</summary>
internal static class PactText
{
    public static PactDocument Read(string json)
    {
        var diagnostics = new DiagnosticBag();
        var pact = PactReader.Read(new SourceText("ui-shop.json", json), diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return pact!;
    }

    /// <summary>The file is refused; what is said of it, as MSBuild shows it.</summary>
    public static string Refuse(string json)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(PactReader.Read(new SourceText("ui-shop.json", json), diagnostics));
        return string.Join('\n', diagnostics.ToSortedList());
    }

    /// <summary>A pact of one interaction with this request and answer.</summary>
    public static string Of(string request = """{ "method": "GET", "path": "/" }""", string response = """{ "status": 200 }""", string version = "4.0", string more = "") =>
        $$"""
        {
          "consumer": { "name": "ui" },
          "provider": { "name": "shop" },
          "interactions": [
            { "type": "Synchronous/HTTP", "description": "it", {{more}}
              "request": {{request}},
              "response": {{response}} }
          ],
          "metadata": { "pactSpecification": { "version": "{{version}}" } }
        }
        """;

    public static HttpInteraction Http(string request = """{ "method": "GET", "path": "/" }""", string response = """{ "status": 200 }""", string version = "4.0", string more = "") =>
        Assert.IsType<HttpInteraction>(Assert.Single(Read(Of(request, response, version, more)).Interactions));
}
