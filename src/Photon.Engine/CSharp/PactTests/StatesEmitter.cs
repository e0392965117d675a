using Photon.Engine.Text;

namespace Photon.Engine.CSharp.PactTests;

/// <summary>The interface with one method for each state. It is an <c>IProviderStates</c> by itself: it finds the method by the state's text.</summary>
internal static class StatesEmitter
{
    /// <summary>How many of the interactions that ask for a state its comment names.</summary>
    private const int MostNamed = 5;

    public static GeneratedFile Emit(PactTestNames names, IReadOnlyList<StatePlan> states)
    {
        var writer = names.Begin("System", "System.Collections.Generic", "System.Text.Json", "System.Threading", "System.Threading.Tasks",
            "Photon.Pact.Format", "Photon.Pact.Hosting", "Photon.Pact.Verification");
        CSharpText.WriteSummary(writer, $"Brings {names.Provider} into the states that its pacts ask for: one method for each.");
        using (writer.Braces($"public interface {names.States} : IProviderStates"))
        {
            foreach (var state in states)
                WriteMethod(writer, state);
            WriteSetUp(writer, states);
            writer.Line();
            writer.Line("/// <summary>Nothing, unless it is implemented.</summary>");
            writer.Line("Task IProviderStates.TearDownAsync(ProviderState state, CancellationToken cancellationToken) => Task.CompletedTask;");
        }

        return CSharpFile.End(writer, "Pact", names.States);
    }

    private static void WriteMethod(CodeWriter writer, StatePlan state)
    {
        writer.Line();
        CSharpText.WriteSummary(writer, CommentText.OneLine(state.Name) is { Length: > 0 } name ? name : "The state without a name.");
        CSharpText.WriteElement(writer, "remarks", AskedBy(state.AskedBy));
        if (state.Values.Count > 0)
            CSharpText.WriteElement(writer, "returns", $"What the pacts take from the state: {string.Join(", ", state.Values.Select(CommentText.OneLine))}.");
        writer.Line($"{(state.Values.Count > 0 ? "Task<StateValues>" : "Task")} {state.Method}({Signature(state)});");
    }

    private static string AskedBy(IReadOnlyList<string> interactions)
    {
        var more = interactions.Count - MostNamed;
        var lines = interactions.Take(MostNamed).Select(CommentText.OneLine).Concat(more > 0 ? [FormattableString.Invariant($"and {more} more")] : []);
        return "For " + string.Join("; ", lines) + ".";
    }

    private static string Signature(StatePlan state) =>
        string.Join(", ", state.Parameters.Select(p => $"{p.Type} {p.Identifier}").Append("CancellationToken cancellationToken"));

    private static void WriteSetUp(CodeWriter writer, IReadOnlyList<StatePlan> states)
    {
        writer.Line();
        writer.Line("/// <summary>Calls the method of the state.</summary>");
        if (states.Count == 0)
        {
            writer.Line("Task<IReadOnlyDictionary<string, JsonElement>?> IProviderStates.SetUpAsync(ProviderState state, CancellationToken cancellationToken) =>");
            using (writer.Indent())
                writer.Line("Task.FromResult<IReadOnlyDictionary<string, JsonElement>?>(null);");
            return;
        }

        using (writer.Braces("async Task<IReadOnlyDictionary<string, JsonElement>?> IProviderStates.SetUpAsync(ProviderState state, CancellationToken cancellationToken)"))
        {
            writer.Line("ArgumentNullException.ThrowIfNull(state);");
            using (writer.Braces("switch (state.Name)"))
            {
                foreach (var state in states)
                    WriteCase(writer, state);
                writer.Line("default:");
                using (writer.Indent())
                    writer.Line("return null;");
            }
        }
    }

    private static void WriteCase(CodeWriter writer, StatePlan state)
    {
        var arguments = state.Parameters.Select(p => $"state.{p.Reader}({CSharpText.Literal(p.Name)})").Append("cancellationToken");
        var call = $"await {state.Method}({string.Join(", ", arguments)})";
        writer.Line($"case {CSharpText.Literal(state.Name)}:");
        using var indent = writer.Indent();
        if (state.Values.Count > 0)
        {
            writer.Line($"return {call};");
            return;
        }

        writer.Line($"{call};");
        writer.Line("return StateValues.None;");
    }
}
