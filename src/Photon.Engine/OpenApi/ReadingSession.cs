using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>The readers of one contract, who need each other, and what they share.</summary>
internal sealed class ReadingSession
{
    public ReadingSession(ContractFile contract, ContractFiles files, DiagnosticBag diagnostics)
    {
        Contract = contract;
        Diagnostics = diagnostics;
        References = new References(files, diagnostics);
        Schemas = new SchemaReader(this);
        Content = new ContentReader(this);
        Parameters = new ParameterReader(this);
        Responses = new ResponseReader(this);
        Legacy = new LegacyReader(this);
        Operations = new OperationReader(this);
    }

    /// <summary>The contract's own file.</summary>
    public ContractFile Contract { get; }

    public DiagnosticBag Diagnostics { get; }

    public References References { get; }

    public SchemaReader Schemas { get; }

    public ContentReader Content { get; }

    public ParameterReader Parameters { get; }

    public ResponseReader Responses { get; }

    public LegacyReader Legacy { get; }

    public OperationReader Operations { get; }

    /// <summary>The fields of what stands here, or of what its <c>$ref</c> leads to; null where that is no object, which was reported.</summary>
    public Fields? FieldsOf(Spot spot, ReferenceKind kind)
    {
        if (References.Follow(spot, kind) is not { } target)
            return null;
        if (target.Node is ObjectNode node)
            return new Fields(this, target, node);
        ReportType(target.Place.Name, target.Node, NodeKinds.Object);
        return null;
    }

    public string? TextOf(Spot spot, string name)
    {
        if (spot.Node is not ScalarNode scalar)
        {
            ReportType(name, spot.Node, NodeKinds.Text);
            return null;
        }

        // An unquoted version such as 1.0 is the commonest slip in YAML, and there is no doubt about what is meant.
        if (scalar.Kind is ScalarKind.Null)
            ReportType(name, scalar, NodeKinds.Text);
        else if (scalar.Kind is not ScalarKind.String)
            Diagnostics.Report(Codes.ScalarAsText, scalar.Location, name, NodeKinds.Describe(scalar));
        return scalar.Text;
    }

    /// <summary>
    /// A description beside a <c>$ref</c>, which since 3.1 replaces the one it leads to (section 4.8.23).
    /// </summary>
    public static string? OverrideOf(Spot spot, string field) =>
        spot.File.IsModern && References.ReferenceOf(spot.Node) is not null && ((ObjectNode)spot.Node)[field] is ScalarNode { Kind: ScalarKind.String } text
            ? text.Text
            : null;

    /// <summary>False for a parameter that has no name, or an empty one; that was reported.</summary>
    private bool IsNamed(Fields parameter, string name)
    {
        if (name.Length == 0 && parameter.Has("name"))
            Diagnostics.Report(Codes.UnnamedParameter, parameter.Node["name"]!.Location);
        return name.Length > 0;
    }

    /// <summary>The name that a header is sent by; null where HTTP can't carry it. Blanks around it, and what can't be sent, are reported.</summary>
    public string? HeaderName(string name, Location location)
    {
        if (HttpToken.Is(name))
            return name;
        var mended = name.Trim();
        var isMended = HttpToken.Is(mended);
        Diagnostics.Report(Codes.UnsendableHeader, location, name, isMended ? $"read as '{mended}'" : "left out");
        return isMended ? mended : null;
    }

    /// <summary>The name of a parameter; null where no request can carry it, which was reported.</summary>
    public string? ParameterName(Fields parameter, string name, ParameterLocation place) =>
        !IsNamed(parameter, name) ? null
        : place == ParameterLocation.Header ? HeaderName(name, parameter.Node["name"]!.Location)
        : name;

    /// <summary>Reports a text that is none of those allowed.</summary>
    public void ReportValue(Fields fields, string field, string found, string allowed) =>
        Diagnostics.Report(Codes.UnknownValue, fields.Node[field]?.Location ?? fields.Node.Location, found, field, allowed);

    public void ReportType(string name, Node found, string expected) =>
        Diagnostics.Report(Codes.WrongType, found.Location, name, NodeKinds.Describe(found), expected);
}
