using Photon.Engine.Text;

namespace Photon.Engine.Pact.Format;

/// <summary>Writes pact files. The same file gives the same bytes: interactions by key, members by name, bodies as the contract has them.</summary>
public static class PactWriter
{
    public static string Write(PactFile file)
    {
        var interactions = file.Interactions.OrderBy(interaction => interaction.Key, StringComparer.Ordinal);
        return JsonWriter.Write(MadeNode.Object(
            ("consumer", MadeNode.Object(("name", MadeNode.Text(file.Consumer)))),
            ("interactions", MadeNode.Array(file.Version == PactVersion.V3
                ? interactions.OfType<HttpInteraction>().Select(ThirdVersion.Interaction)
                : interactions.Select(FourthVersion.Interaction))),
            ("metadata", MadeNode.Object(
                ("pactSpecification", MadeNode.Object(("version", MadeNode.Text(file.Version == PactVersion.V3 ? "3.0.0" : "4.0")))),
                ("photon", MadeNode.Object(("source", MadeNode.Text("OpenAPI")))))), // whoever writes it again knows it for made
            ("provider", MadeNode.Object(("name", MadeNode.Text(file.Provider))))));
    }
}
