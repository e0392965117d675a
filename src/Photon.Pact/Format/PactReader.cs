using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>Pact files of the versions 1, 1.1, 2, 3 and 4 of the pact specification (github.com/pact-foundation/pact-specification).</summary>
public static class PactReader
{
    /// <summary>Reads a pact file.</summary>
    /// <param name="text">The file; its path stands in messages.</param>
    /// <param name="diagnostics">Takes every problem of the file, with its place.</param>
    /// <returns>Null where something was wrong: part of a pact proves nothing.</returns>
    public static PactDocument? Read(SourceText text, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var document = NodeParser.Parse(text, own) is { } root && !own.HasErrors ? Document(text, root, own) : null;
        foreach (var diagnostic in own.ToSortedList())
            diagnostics.Add(diagnostic);
        return own.HasErrors ? null : document;
    }

    /// <summary>Reads a pact file from disk.</summary>
    /// <exception cref="PactFormatException">The file is missing or is no pact that can be verified; the message holds the diagnostics, one in a line.</exception>
    public static PactDocument Load(string path) => LoadAll([path])[0];

    /// <summary>Reads pact files from disk.</summary>
    /// <exception cref="PactFormatException">Some are missing or are no pacts that can be verified; the message holds the diagnostics of all, one in a line.</exception>
    public static IReadOnlyList<PactDocument> LoadAll(IReadOnlyList<string> paths)
    {
        var diagnostics = new DiagnosticBag();
        var documents = paths.Select(path => TryReadBytes(path, diagnostics) is { } bytes ? Read(new SourceText(path, bytes), diagnostics) : null).ToList();
        return diagnostics.HasErrors ? throw new PactFormatException(diagnostics.ToSortedList()) : [.. documents.OfType<PactDocument>()];
    }

    private static byte[]? TryReadBytes(string path, DiagnosticBag diagnostics)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Report(Codes.PactUnreadable, new Location(path, 0, 0), e.Message);
            return null;
        }
    }

    private static PactDocument? Document(SourceText text, Node root, DiagnosticBag diagnostics)
    {
        if (root is not ObjectNode pact || (pact["interactions"] is null && pact["messages"] is null))
        {
            diagnostics.Report(Codes.NotAPact, root.Location);
            return null;
        }

        var shapes = new PactShapes(diagnostics);
        var consumer = Party(pact, "consumer", shapes);
        var provider = Party(pact, "provider", shapes);
        var version = Version(pact, shapes);
        var reader = new InteractionReader(shapes, version);
        var interactions = Items(pact, "interactions", shapes).Select(reader.Interaction)
            .Concat(Items(pact, "messages", shapes).Select(reader.Message))
            .OfType<PactInteraction>().ToList();
        return new PactDocument(text.Path, consumer, provider, version, UniqueKeys.Of(interactions)) { Source = text };
    }

    private static IEnumerable<ObjectNode> Items(ObjectNode pact, string name, PactShapes shapes)
    {
        foreach (var item in shapes.Array(pact, name)?.Items ?? [])
        {
            if (item is ObjectNode interaction)
                yield return interaction;
            else
                shapes.Malformed(item, name, "a list of objects");
        }
    }

    private static string Party(ObjectNode pact, string role, PactShapes shapes)
    {
        if (shapes.Object(pact, role) is { } party && shapes.Text(party, "name") is { } name)
            return name;
        shapes.Diagnostics.Report(Codes.PactPartMissing, (pact[role] ?? pact).Location, "The pact", $"{role}.name");
        return "";
    }

    /// <summary>Version 3 where the file does not say, as in the reference core.</summary>
    private static PactSpecification Version(ObjectNode pact, PactShapes shapes)
    {
        if (pact["metadata"] is not ObjectNode metadata)
            return PactSpecification.V3;
        var stated = metadata["pactSpecification"] ?? metadata["pact-specification"] ?? metadata["pactSpecificationVersion"];
        var number = stated is ObjectNode specification ? specification["version"] : stated;
        if (number is null)
            return PactSpecification.V3;
        switch (PactShapes.Scalar(number)?.Split('.')[0])
        {
            case "1":
                return PactSpecification.V1;
            case "2":
                return PactSpecification.V2;
            case "3":
                return PactSpecification.V3;
            case "4":
                return PactSpecification.V4;
            default:
                shapes.Diagnostics.Report(Codes.PactVersionUnknown, number.Location, PactShapes.Scalar(number) ?? "");
                return PactSpecification.V4;
        }
    }
}
