using System.Globalization;
using Photon.Engine.CSharp.Models;
using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Scaffold;

/// <summary>What a test says of an answer: its plain properties, and how many items a list has. The rest is for a person to add.</summary>
internal sealed class AnswerChecks(CSharpContext context, ValueCode values)
{
    private const int MostProperties = 5;

    /// <param name="answer">The variable.</param>
    public IEnumerable<string> Of(TypeUse type, Node value, string answer) => (type.Type, value) switch
    {
        (_, ScalarNode { Kind: ScalarKind.Null }) when type.IsNullable => [$"Assert.Null({answer});"],
        (ArrayType, ArrayNode list) => [Count(list.Items.Count, answer + (type.IsNullable ? "!" : ""))],
        (DefinedType { Definition: ObjectDefinition definition }, ObjectNode holder) => OfObject(definition, holder, answer + (type.IsNullable ? "!" : "")),
        (ScalarType or DefinedType { Definition: EnumDefinition }, ScalarNode) when values.Find(type, value) is { } code => [Equal(code.ToString(), answer)],
        _ => [],
    };

    private IEnumerable<string> OfObject(ObjectDefinition definition, ObjectNode value, string answer)
    {
        var names = MemberNames.OfObject(definition, context.Names.DeclaredName);
        return names.Where(entry => value[entry.Key.Name] is not null && !ObjectEmitter.IsThreeState(entry.Key) && !entry.Key.IsDeprecated)
            .SelectMany(entry => OfProperty(entry.Key, value[entry.Key.Name]!, $"{answer}.{entry.Value}"))
            .Take(MostProperties);
    }

    private IEnumerable<string> OfProperty(ObjectProperty property, Node value, string access) => (property.Type.Type, value) switch
    {
        (ArrayType, ArrayNode list) => [Count(list.Items.Count, access + (property is { IsRequired: true, Type.IsNullable: false } ? "" : "!"))],
        (ScalarType or DefinedType { Definition: EnumDefinition }, ScalarNode { Kind: not ScalarKind.Null }) when values.Find(property.Type, value) is { } code => [Equal(code.ToString(), access)],
        _ => [],
    };

    private static string Count(int count, string list) => count switch
    {
        0 => $"Assert.Empty({list});",
        1 => $"Assert.Single({list});",
        _ => string.Create(CultureInfo.InvariantCulture, $"Assert.Equal({count}, {list}.Count);"),
    };

    private static string Equal(string expected, string actual) => expected switch
    {
        "true" => $"Assert.True({actual});",
        "false" => $"Assert.False({actual});",
        _ => $"Assert.Equal({expected}, {actual});",
    };
}
