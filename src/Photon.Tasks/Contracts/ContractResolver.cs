using Photon.Engine;
using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Contracts;

/// <summary>Turns items into contracts: fills in defaults, reports what cannot be meant.</summary>
internal sealed class ContractResolver(ProjectFacts project, DiagnosticBag diagnostics)
{
    private static readonly string[] knownParts = ["models", "client", "server", "webhooks", "ui", "pact"];

    private static readonly string[] knownTypes = ["fullstack", "api", "client", "ui"];

    /// <summary>The contracts in the order of their items; one with a mistake is left out and reported.</summary>
    public IReadOnlyList<Contract> Resolve(IReadOnlyList<ContractItem> items)
    {
        if (!knownTypes.Contains(project.Type, StringComparer.OrdinalIgnoreCase))
            ReportUnknown(project.Type, "the property PhotonProjectType", knownTypes, project.File);
        if (project.RuntimeNamespace.Length > 0 && !CSharpName.IsNamespace(project.RuntimeNamespace))
            diagnostics.Report(Codes.InvalidName, new Location(project.File, 0, 0), project.RuntimeNamespace, "the property PhotonRuntimeNamespace", "Shop.Api");
        if (items.Count == 0 && project.ExpectsContract)
            diagnostics.Report(Codes.NoContract, new Location(project.File, 0, 0));

        var contracts = new List<Contract>();
        var firstOfName = new Dictionary<string, ContractItem>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (Resolve(item, isOnly: items.Count == 1) is not { } contract)
                continue;
            if (firstOfName.TryAdd(contract.Name, item))
                contracts.Add(contract);
            else
                diagnostics.Report(Codes.SameContractName, At(item), item.Path, firstOfName[contract.Name].Path, contract.Name);
        }

        return contracts;
    }

    private Contract? Resolve(ContractItem item, bool isOnly)
    {
        var found = diagnostics.Count;
        var name = item.Name.Length > 0 ? item.Name : ContractName.Of(item, project);
        if (!CSharpName.IsIdentifier(name))
            diagnostics.Report(Codes.InvalidName, At(item), name, $"the metadata Name of '{item.Path}'", "Shop");

        var space = item.Namespace.Length > 0 ? item.Namespace : DefaultNamespace(name, isOnly);
        if (!CSharpName.IsNamespace(space))
            diagnostics.Report(Codes.InvalidName, At(item), space, $"the metadata Namespace of '{item.Path}'", "Shop.Api");

        var emit = EmitOf(item);
        var clients = OneOf<ClientLayout>(item, "Clients", item.Clients);
        var style = OneOf<ClientStyle>(item, "ClientStyle", item.ClientStyle);
        var fake = IsTrue(item, "ClientFake", item.ClientFake);
        return diagnostics.Count == found
            ? new Contract(item.FullPath, item.Path, name, space, emit, clients) { ClientStyle = style, ClientFake = fake, PactConsumer = item.PactConsumer, PactProvider = item.PactProvider }
            : null;
    }

    private string DefaultNamespace(string name, bool isOnly)
    {
        var root = CSharpName.ToNamespace(project.RootNamespace);
        var last = isOnly ? "Api" : CSharpName.ToNamespace(name);
        return root.Length == 0 ? last : $"{root}.{last}";
    }

    private EmitParts EmitOf(ContractItem item)
    {
        var parts = item.Emit.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
            return DefaultEmit() & ~project.LeftOut;
        var emit = EmitParts.None;
        foreach (var part in parts)
        {
            if (!knownParts.Contains(part, StringComparer.OrdinalIgnoreCase))
                ReportUnknown(part, $"the metadata Emit of '{item.Path}'", knownParts, item.DefinedIn);
            else if (Enum.TryParse<EmitParts>(part, ignoreCase: true, out var known))
                emit |= known;
        }

        return emit;
    }

    private EmitParts DefaultEmit() => project.Type.ToUpperInvariant() switch
    {
        "CLIENT" => EmitParts.Models | EmitParts.Client | EmitParts.Pact,
        "UI" => EmitParts.Pact | EmitParts.Ui,
        "FULLSTACK" => EmitParts.Models | EmitParts.Client | EmitParts.Server | EmitParts.Pact | EmitParts.Ui,
        _ => EmitParts.Models | EmitParts.Client | EmitParts.Server | EmitParts.Pact,
    };

    /// <summary>A value of metadata that has a fixed set of them; the first where nothing is said.</summary>
    private T OneOf<T>(ContractItem item, string metadata, string value)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        if (value.Length == 0)
            return default;
        if (names.Contains(value, StringComparer.OrdinalIgnoreCase))
            return Enum.Parse<T>(value, ignoreCase: true);
        ReportUnknown(value, $"the metadata {metadata} of '{item.Path}'", names, item.DefinedIn);
        return default;
    }

    private bool IsTrue(ContractItem item, string metadata, string value)
    {
        if (value.Length == 0 || bool.TryParse(value, out _))
            return value.Equals("true", StringComparison.OrdinalIgnoreCase);
        ReportUnknown(value, $"the metadata {metadata} of '{item.Path}'", ["true", "false"], item.DefinedIn);
        return false;
    }

    private void ReportUnknown(string value, string place, string[] known, string file)
    {
        var guess = Spelling.Nearest(value, known) is { } near ? $" Did you mean '{near}'?" : "";
        diagnostics.Report(Codes.UnknownOption, new Location(file, 0, 0), value, place, string.Join(", ", known), guess);
    }

    private static Location At(ContractItem item) => new(item.DefinedIn, 0, 0);
}
