using Photon.Engine.Text;

namespace Photon.Engine.CSharp.PactTests;

/// <summary>
/// xunit v3: a fact for each interaction. Facts and no rows of a theory, so that every runner lists them one by one without being told to,
/// and each has a name that a filter can take.
/// </summary>
internal static class PactTestsEmitter
{
    public static GeneratedFile Emit(PactTestNames names, IReadOnlyList<TestedInteraction> interactions)
    {
        var writer = names.Begin("System.Threading.Tasks", "Photon.Pact.Hosting", "Photon.Pact.Results", "Xunit");
        CSharpText.WriteSummary(writer, $"One test for each interaction of the pacts with {names.Provider}.");
        writer.Line("/// <typeparam name=\"TApp\">The app, which all tests share.</typeparam>");
        writer.Line($"public abstract class {names.Tests}<TApp>(TApp app) : IClassFixture<TApp>");
        using (writer.Indent())
            writer.Line("where TApp : PactApp");
        writer.Line("{");
        using (writer.Indent())
        {
            foreach (var (interaction, method) in interactions.Zip(InteractionNames.Methods(interactions, names.Tests)))
                Write(writer, interaction, method);
            writer.Line();
            using (writer.Braces("private async Task VerifyAsync(string pact, string key)"))
            {
                writer.Line("var result = await app.VerifyAsync(pact, key, TestContext.Current.CancellationToken);");
                writer.Line("Assert.SkipUnless(result.IsSuccess, ResultText.Of(result)); // what is pending is told, and fails nothing");
            }
        }

        writer.Line("}");
        return CSharpFile.End(writer, "Pact", names.Tests);
    }

    private static void Write(CodeWriter writer, TestedInteraction interaction, string method)
    {
        writer.Line();
        CSharpText.WriteSummary(writer, CommentText.OneLine(interaction.Description) is { Length: > 0 } text ? text : "The interaction without a description.");
        writer.Line($"[Fact(DisplayName = {CSharpText.Literal(interaction.DisplayName!)})]");
        foreach (var (name, value) in Traits(interaction))
            writer.Line($"[Trait(\"{name}\", {CSharpText.Literal(value)})]");
        writer.Line($"public Task {method}() => VerifyAsync({CSharpText.Literal(interaction.PactFile)}, {CSharpText.Literal(interaction.Key)});");
    }

    private static IEnumerable<(string Name, string Value)> Traits(TestedInteraction interaction)
    {
        if (interaction.Consumer is { } consumer)
            yield return ("consumer", consumer);
        if (interaction.OperationId is { } operation)
            yield return ("operation", operation);
        foreach (var tag in interaction.Tags.Distinct(StringComparer.Ordinal))
            yield return ("tag", tag);
    }
}
