using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>
/// Reads the fields of an object by type. A field of another type is reported and then counts as absent; so does null, without a report.
/// </summary>
internal readonly struct Fields(ReadingSession session, Spot spot, ObjectNode node)
{
    public ReadingSession Session => session;

    public Spot Spot => spot;

    public ObjectNode Node => node;

    public bool IsModern => spot.File.IsModern;

    public bool Has(string name) => !node[name].IsNull();

    /// <summary>A text, through a reference where one stands: long descriptions are kept in files of their own, though no version says so.</summary>
    public string? Text(string name)
    {
        if (node[name] is ScalarNode { Kind: ScalarKind.String } text)
            return text.Text;
        return Step(name) is { } value ? session.TextOf(value, name) : null;
    }

    /// <summary>A text that must be there; the empty one where it is not, which was reported.</summary>
    public string RequiredText(string name)
    {
        if (Text(name) is { } text)
            return text;
        if (!Has(name))
            session.Diagnostics.Report(Codes.MissingField, node.Location, name);
        return "";
    }

    public bool? Flag(string name)
    {
        switch (node[name])
        {
            case ScalarNode { Kind: ScalarKind.True }:
                return true;
            case ScalarNode { Kind: ScalarKind.False }:
                return false;
            case { } value when !value.IsNull():
                session.ReportType(name, value, NodeKinds.Boolean);
                return null;
            default:
                return null;
        }
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in List(name))
        {
            if (session.TextOf(item, name) is { } text)
                texts.Add(text);
        }

        return texts;
    }

    public IEnumerable<Spot> List(string name)
    {
        if (Step(name) is not { } list)
            return [];
        if (list.Node is ArrayNode array)
            return array.Items.Select((item, i) => list.Step(i.ToString(CultureInfo.InvariantCulture), item));
        session.ReportType(name, list.Node, NodeKinds.List);
        return [];
    }

    /// <summary>An object of named values, without extensions.</summary>
    public IEnumerable<Entry> Map(string name, bool keepExtensions = false)
    {
        if (Object(name) is not { } map)
            return [];
        return map.Node.Members
            .Where(m => keepExtensions || !m.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            .Select(m => new Entry(m.Name, m.NameOffset, map.Spot.Step(m.Name, m.Value)));
    }

    public Fields? Object(string name)
    {
        if (Step(name) is not { } value)
            return null;
        if (value.Node is ObjectNode found)
            return new Fields(session, value, found);
        session.ReportType(name, value.Node, NodeKinds.Object);
        return null;
    }

    /// <summary>A field's value, through a reference where one stands.</summary>
    private Spot? Step(string name)
    {
        if (node[name] is not { } value || value.IsNull())
            return null;
        return session.References.Follow(spot.Step(name, value), ReferenceKind.Other);
    }
}

/// <summary>A named value of a map.</summary>
internal readonly record struct Entry(string Name, int NameOffset, Spot Value)
{
    public Location NameLocation => Value.Node.Source.LocationAt(NameOffset);
}
