namespace Photon.Engine.OpenApi;

/// <summary>Reads <c>servers</c> of 3.x.</summary>
internal static class ServerReader
{
    /// <summary>The servers of a document, a path item or an operation; null where it names none.</summary>
    public static IReadOnlyList<Server>? Read(Fields holder)
    {
        if (!holder.Has("servers"))
            return null;
        var servers = new List<Server>();
        foreach (var item in holder.List("servers"))
        {
            if (holder.Session.FieldsOf(item, ReferenceKind.Other) is { } server)
                servers.Add(new Server(server.RequiredText("url"), server.Text("name"), server.Text("description"), ReadVariables(server)));
        }

        return servers;
    }

    private static List<ServerVariable> ReadVariables(Fields server)
    {
        var variables = new List<ServerVariable>();
        foreach (var entry in server.Map("variables"))
        {
            if (server.Session.FieldsOf(entry.Value, ReferenceKind.Other) is { } variable)
                variables.Add(new ServerVariable(entry.Name, variable.RequiredText("default"), variable.Texts("enum"), variable.Text("description")));
        }

        return variables;
    }
}
