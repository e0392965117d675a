using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Reads path items, their operations, and the callbacks in them.</summary>
internal sealed class OperationReader(ReadingSession session)
{
    private readonly Dictionary<string, Node> operationIds = new(StringComparer.Ordinal);
    private readonly HashSet<Node> open = [];

    public IReadOnlyList<PathItem> ReadPathItems(IEnumerable<Entry> entries) => [.. entries.Select(ReadPathItem).OfType<PathItem>()];

    private PathItem? ReadPathItem(Entry entry)
    {
        if (entry.Value.Node is not ObjectNode node)
        {
            session.ReportType(entry.Name, entry.Value.Node, NodeKinds.Object);
            return null;
        }

        var own = new Fields(session, entry.Value, node);
        var referenced = References.ReferenceOf(node) is null ? null : session.FieldsOf(entry.Value, ReferenceKind.PathItem);
        if (!Enter(entry, own, referenced))
            return null;

        // What stands beside a $ref adds to it; the specification leaves open what happens to a method in both, so the nearer one wins.
        var operations = ReadOperations(own);
        if (referenced is { } item)
            operations = [.. ReadOperations(item).Where(o => operations.All(p => p.Method != o.Method)), .. operations];
        open.Remove(node);
        open.Remove(referenced?.Node ?? node);
        var servers = ServerReader.Read(own) ?? (referenced is { } other ? ServerReader.Read(other) : null);
        return new PathItem(entry.Name, operations, servers, referenced?.Node ?? node);
    }

    /// <summary>False where a callback leads back into itself, which was reported.</summary>
    private bool Enter(Entry entry, Fields own, Fields? referenced)
    {
        if (open.Contains(own.Node) || (referenced is { } item && open.Contains(item.Node)))
        {
            session.Diagnostics.Report(Codes.CyclicReference, entry.NameLocation, entry.Name);
            return false;
        }

        open.Add(own.Node);
        open.Add(referenced?.Node ?? own.Node);
        return true;
    }

    private List<Operation> ReadOperations(Fields item)
    {
        var operations = new List<Operation>();
        foreach (var member in item.Node.Members)
        {
            if (MethodOf(member.Name, item.Spot.File.Version) is { } method)
                Add(operations, method, new Entry(member.Name, member.NameOffset, item.Spot.Step(member.Name, member.Value)), item);
            else if (member.Name == "additionalOperations" && item.Spot.File.Version >= SpecVersion.V32)
            {
                foreach (var entry in item.Map(member.Name))
                    Add(operations, entry.Name, entry, item);
            }
        }

        return operations;
    }

    private void Add(List<Operation> operations, string method, Entry entry, Fields item)
    {
        if (session.FieldsOf(entry.Value, ReferenceKind.Other) is { } fields)
            operations.Add(ReadOperation(method, entry, fields, item));
    }

    private Operation ReadOperation(string method, Entry entry, Fields fields, Fields item)
    {
        var parameters = MergedParameters(item, fields);
        var isLegacy = fields.Spot.File.Version == SpecVersion.V20;
        return new Operation
        {
            Method = method,
            OperationId = ReadOperationId(fields),
            Summary = fields.Text("summary"),
            Description = fields.Text("description"),
            IsDeprecated = fields.Flag("deprecated") ?? false,
            Tags = fields.Texts("tags"),
            Parameters = isLegacy ? session.Legacy.ReadParameters(parameters) : ReadParameters(parameters),
            RequestBody = isLegacy ? session.Legacy.ReadBody(fields, parameters) : ReadBody(fields),
            Responses = session.Responses.ReadAll(fields),
            Callbacks = ReadCallbacks(fields),
            Security = SecurityReader.ReadRequirements(session, fields),
            Servers = ServerReader.Read(fields),
            NameOffset = entry.NameOffset,
            Node = fields.Node,
        };
    }

    private RequestBody? ReadBody(Fields operation) =>
        operation.Node["requestBody"] is { } body && !body.IsNull()
            ? session.Content.ReadBody(operation.Spot.Step("requestBody", body))
            : null;

    /// <summary>The item's parameters that the operation does not override, then the operation's own.</summary>
    private List<Spot> MergedParameters(Fields item, Fields operation)
    {
        var own = Distinct(operation);
        var overridden = own.Select(p => p.Key).ToHashSet();
        return [.. Distinct(item).Where(p => !overridden.Contains(p.Key)).Concat(own).Select(p => p.Spot)];
    }

    /// <summary>The parameters of one list, keyed by name and place; a second one of the same key is reported and left out.</summary>
    private List<(Spot Spot, (string? Name, string? In) Key)> Distinct(Fields holder)
    {
        var all = new List<(Spot Spot, (string? Name, string? In) Key)>();
        foreach (var item in holder.List("parameters"))
        {
            if (session.FieldsOf(item, ReferenceKind.Parameter) is not { } fields)
                continue;
            var key = ((fields.Node["name"] as ScalarNode)?.Text, (fields.Node["in"] as ScalarNode)?.Text);
            if (key.Item1 is null || all.TrueForAll(p => p.Key != key))
                all.Add((item, key));
            else
                session.Diagnostics.Report(Codes.RepeatedParameter, item.Node.Location, key.Item1, key.Item2);
        }

        return all;
    }

    /// <summary>Headers that the specification gives to other fields are ignored, as it says (3.0, section 4.7.12.1).</summary>
    private List<Parameter> ReadParameters(List<Spot> spots) =>
        [.. spots.Select(session.Parameters.Read).OfType<Parameter>().Where(p => p.In != ParameterLocation.Header || !IsReserved(p.Name))];

    private static bool IsReserved(string header) =>
        header.Equals("Accept", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    private string? ReadOperationId(Fields fields)
    {
        if (fields.Text("operationId") is not { } id)
            return null;
        if (operationIds.TryAdd(id, fields.Node))
            return id;
        // One path item used for several paths repeats its ids without being at fault.
        var first = operationIds[id];
        if (first != fields.Node)
            session.Diagnostics.Report(Codes.RepeatedOperationId, fields.Node["operationId"]!.Location, id, first.Location.ToString());
        return null;
    }

    private List<Callback> ReadCallbacks(Fields operation)
    {
        var callbacks = new List<Callback>();
        foreach (var entry in operation.Map("callbacks"))
        {
            if (session.FieldsOf(entry.Value, ReferenceKind.Callback) is not { } fields)
                continue;
            var expressions = fields.Node.Members
                .Where(m => !m.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
                .Select(m => new Entry(m.Name, m.NameOffset, fields.Spot.Step(m.Name, m.Value)));
            callbacks.Add(new Callback(entry.Name, ReadPathItems(expressions)));
        }

        return callbacks;
    }

    private static string? MethodOf(string name, SpecVersion version) => name switch
    {
        "get" => "GET",
        "put" => "PUT",
        "post" => "POST",
        "delete" => "DELETE",
        "options" => "OPTIONS",
        "head" => "HEAD",
        "patch" => "PATCH",
        "trace" when version >= SpecVersion.V30 => "TRACE",
        "query" when version >= SpecVersion.V32 => "QUERY",
        _ => null,
    };
}
