using System.Globalization;
using Photon.Engine.CSharp.Naming;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary>What a link's method takes, and what it gives the operation that the link leads to.</summary>
internal sealed class LinkValues
{
    private readonly CSharpContext context;
    private readonly OperationPlan plan;
    private readonly ResultCase answer;
    private readonly ApiLink link;
    private readonly NameScope scope = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<OperationParameter, string> asked = [];
    private readonly List<OperationArgument> parameters = [];

    public LinkValues(CSharpContext context, OperationPlan plan, ResultCase answer, OperationPlan target, ApiLink link)
    {
        this.context = context;
        this.plan = plan;
        this.answer = answer;
        this.link = link;
        scope.TryTake("cancellationToken");
        Answer = scope.Take("answer");
        Client = scope.Take("client");
        Arguments = [.. target.Arguments.Select(argument => ValueOf(target, argument) ?? Ask(argument))];
    }

    /// <summary>The names of the first two parameters.</summary>
    public string Answer { get; }

    /// <inheritdoc cref="Answer"/>
    public string Client { get; }

    /// <summary>What the answer does not tell.</summary>
    public IReadOnlyList<OperationArgument> Parameters => parameters;

    /// <summary>The arguments of the call, in its order.</summary>
    public IReadOnlyList<string> Arguments { get; }

    private string Ask(OperationArgument argument)
    {
        var name = Identifier.Escape(scope.Take(argument.Name.TrimStart('@')));
        parameters.Add(argument with { Name = name });
        return name;
    }

    private string? ValueOf(OperationPlan target, OperationArgument argument)
    {
        var parameter = target.Parameters.FirstOrDefault(p => p.Name == argument.Name);
        if (parameter is null || link.Values.FirstOrDefault(v => v.Parameter == parameter.Parameter) is not { } value)
            return null;
        var spelled = Spell(value.Expression, parameter.Parameter.Type.Type, out var problem);
        if (spelled is not var (expression, isNullable))
        {
            context.Diagnostics.Report(Codes.UnusableLinkValue, link.Location, link.Name, value.Parameter.Name, value.Text, problem);
            return null;
        }

        return isNullable && parameter.IsRequired
            ? $"{expression} ?? throw new InvalidOperationException({CSharpText.Literal($"The answer has no {value.Text}, which the link needs.")})"
            : expression;
    }

    private (string Expression, bool IsNullable)? Spell(LinkExpression expression, ApiType wanted, out string problem)
    {
        problem = "the answer has no such value";
        switch (expression.Source)
        {
            case LinkSource.Constant:
                problem = "it is no value of the parameter";
                return ConstantOf(expression.Constant!, wanted) is { } constant ? (constant, false) : null;
            case LinkSource.StatusCode:
                return As(new ScalarType(Scalar.Int32), Value($"{Answer}.StatusCode", isNullable: false), wanted, ref problem);
            case LinkSource.ResponseBody:
                if (answer.Payload is not { Kind: PayloadKind.Json, Type: { IsNullable: false } body } || PropertyPath.Find(body, expression.Key) is not { } path)
                    return null;
                return As((path.Property?.Type ?? body).Type, PropertyPathCode.Spell(context, $"{Answer}.Value", path), wanted, ref problem);
            case LinkSource.ResponseHeader:
                var header = answer.Headers.FirstOrDefault(h => h.Header.Name.Equals(expression.Key, StringComparison.OrdinalIgnoreCase));
                return header is null ? null : As(header.Header.Type.Type, Value($"{Answer}.{header.Name}", !header.Header.IsRequired), wanted, ref problem);
            case LinkSource.RequestParameter:
                var parameter = plan.Parameters.FirstOrDefault(p => p.Parameter.Place == expression.Place && p.Parameter.Name == expression.Key);
                return parameter is null ? null : As(parameter.Parameter.Type.Type, Value(Asked(parameter), !parameter.IsRequired), wanted, ref problem);
            default:
                problem = "the answer alone does not tell it";
                return null;
        }
    }

    /// <summary>A parameter of the call that was answered: its caller knows it still.</summary>
    private string Asked(OperationParameter parameter)
    {
        if (asked.TryGetValue(parameter, out var known))
            return known;
        var name = Ask(new OperationArgument(parameter.Name, parameter.Type, parameter.Type, parameter.IsRequired, null));
        asked.Add(parameter, name);
        return name;
    }

    /// <summary>The value as the parameter takes it: of its type, or as its text.</summary>
    private static (string Expression, bool IsNullable)? As(
        ApiType given, (string Expression, bool IsNullable, string Access) value, ApiType wanted, ref string problem)
    {
        if (given.Equals(wanted) || (given, wanted) is (ScalarType { Kind: Scalar.Int32 }, ScalarType { Kind: Scalar.Int64 }))
            return (value.Expression, value.IsNullable);
        problem = "it is of another type";
        if (wanted is not ScalarType { Kind: Scalar.String })
            return null;
        return given switch
        {
            ScalarType { Kind: Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 } => ($"{value.Expression}{value.Access}ToString(CultureInfo.InvariantCulture)", value.IsNullable),
            ScalarType { Kind: Scalar.Uuid or Scalar.Uri } => ($"{value.Expression}{value.Access}ToString()", value.IsNullable),
            _ => null,
        };
    }

    private static (string Expression, bool IsNullable, string Access) Value(string expression, bool isNullable) =>
        (expression, isNullable, isNullable ? "?." : ".");

    private static string? ConstantOf(Node constant, ApiType wanted) => (constant, wanted) switch
    {
        (ScalarNode { Kind: ScalarKind.String } text, ScalarType { Kind: Scalar.String }) => CSharpText.Literal(text.Text),
        (ScalarNode { Kind: ScalarKind.Number } number, ScalarType { Kind: Scalar.Int32 or Scalar.Int64 }) =>
            int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : null,
        (ScalarNode { Kind: ScalarKind.True }, ScalarType { Kind: Scalar.Boolean }) => "true",
        (ScalarNode { Kind: ScalarKind.False }, ScalarType { Kind: Scalar.Boolean }) => "false",
        _ => null,
    };
}
