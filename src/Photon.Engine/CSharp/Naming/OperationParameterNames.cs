using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Naming;

/// <summary>The C# parameters of one operation.</summary>
internal sealed class OperationParameterNames
{
    private readonly Dictionary<ApiParameter, string> names = [];

    public OperationParameterNames(ApiOperation operation)
    {
        // Names that differ by case only would be two parameters to C#, but one to a reader.
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase);
        scope.TryTake("cancellationToken");
        Body = scope.Take("body");
        foreach (var parameter in operation.Parameters)
            names.Add(parameter, Identifier.Escape(TakeName(scope, parameter)));
    }

    public IReadOnlyDictionary<ApiParameter, string> Names => names;

    public string Body { get; }

    private static string TakeName(NameScope scope, ApiParameter parameter)
    {
        if (parameter.NameOverride is { } wanted && Identifier.IsValid(wanted))
            return scope.Take(IdentifierWords.Camel(wanted));
        var plain = IdentifierWords.Camel(IdentifierWords.Pascal(parameter.Name));
        var spelled = IdentifierWords.Camel(IdentifierWords.PascalWithSymbols(parameter.Name));
        if (plain.Length == 0)
            plain = spelled;
        // One name may stand in several places, such as an id in path and query.
        return scope.Take(plain, plain + parameter.Place, spelled);
    }
}
