using Photon.Engine.Text;

namespace Photon.Engine.CSharp.PactTests;

/// <summary>The base of the app under verification: it only says whose states it needs.</summary>
internal static class PactAppEmitter
{
    /// <param name="sends">Whether the pacts have messages, so that somebody must make them.</param>
    public static GeneratedFile Emit(PactTestNames names, bool sends)
    {
        var writer = names.Begin(sends ? ["Photon.Pact.Hosting", "Photon.Pact.Verification"] : ["Photon.Pact.Hosting"]);
        CSharpText.WriteSummary(writer, $"The app that the pacts with {names.Provider} are verified against, started once on a port of its own.");
        writer.Line("/// <typeparam name=\"TEntryPoint\">A type of the app's assembly, such as its Program.</typeparam>");
        writer.Line($"public abstract class {names.App}<TEntryPoint> : PactApp<TEntryPoint>");
        using (writer.Indent())
            writer.Line("where TEntryPoint : class");
        writer.Line("{");
        using (writer.Indent())
        {
            CSharpText.WriteSummary(writer, "Asked for once, when the app runs.");
            writer.Line($"protected abstract override {names.States} States {{ get; }}");
            if (sends)
            {
                writer.Line();
                CSharpText.WriteSummary(writer, "Makes the messages that the pacts expect.");
                writer.Line("protected abstract override IMessageSource Messages { get; }");
            }
        }

        writer.Line("}");
        return CSharpFile.End(writer, "Pact", names.App);
    }
}
