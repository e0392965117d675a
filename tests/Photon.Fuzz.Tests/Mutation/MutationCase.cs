using System.Text;
using System.Text.Json.Nodes;
using Photon.Engine;
using Photon.Engine.Text;

namespace Photon.Fuzz.Tests.Mutation;

/// <summary>A changed document; everything about it follows from its number.</summary>
internal sealed record MutationCase(int Number, string Origin, string Path, byte[] Text)
{
    /// <summary>Larger results of duplication take time and show nothing new.</summary>
    private const int LargestBytes = 200_000;

    public static MutationCase Create(int number, IReadOnlyList<SmallDocument> documents)
    {
        var random = new Random(number);
        var document = documents[random.Next(documents.Count)];
        if (random.Next(5) == 0)
            return new MutationCase(number, document.Name, document.Path, TextMutator.Mutate(random, document.Bytes));
        var root = JsonNode.Parse(document.Json)!;
        new Mutator(random, root).Mutate();
        var text = Encoding.UTF8.GetBytes(root.ToJsonString());
        return new MutationCase(number, document.Name, "api/openapi.json", text.Length <= LargestBytes ? text : Encoding.UTF8.GetBytes(document.Json));
    }

    public GenerateResult Generate() => Generator.Generate(Fuzzing.Request(Number, "") with { Contract = new SourceText(Path, Text) });
}
